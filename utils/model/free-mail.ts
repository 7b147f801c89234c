/**
 * Domains where anybody may have a mailbox. An address there says who somebody is, not which company they belong to:
 * such a domain is never a customer's and never an own domain.
 * Families with many country domains (yahoo, hotmail, outlook, live, gmx) are matched by their first label.
 */
const DOMAINS = new Set(
  (
    'gmail.com googlemail.com icloud.com me.com mac.com aol.com aim.com msn.com passport.com ' +
    'proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.com tuta.io mailbox.org posteo.de ' +
    'posteo.net fastmail.com fastmail.fm hey.com zoho.com zohomail.com mail.com email.com usa.com inbox.com ' +
    'hushmail.com runbox.com startmail.com disroot.org riseup.net web.de freenet.de t-online.de arcor.de 1und1.de ' +
    'online.de vodafone.de orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr libero.it virgilio.it ' +
    'tiscali.it alice.it tin.it telefonica.net terra.es sapo.pt ziggo.nl kpnmail.nl planet.nl home.nl xs4all.nl ' +
    'skynet.be telenet.be bluewin.ch hispeed.ch chello.at aon.at btinternet.com btopenworld.com sky.com ' +
    'virginmedia.com ntlworld.com talktalk.net blueyonder.co.uk comcast.net verizon.net att.net sbcglobal.net ' +
    'bellsouth.net cox.net charter.net earthlink.net optonline.net rogers.com shaw.ca sympatico.ca videotron.ca ' +
    'bigpond.com optusnet.com.au xtra.co.nz uol.com.br bol.com.br terra.com.br ig.com.br rediffmail.com mail.ru ' +
    'inbox.ru list.ru bk.ru rambler.ru yandex.ru yandex.com ya.ru ukr.net wp.pl o2.pl onet.pl interia.pl op.pl ' +
    'seznam.cz centrum.cz email.cz post.cz azet.sk abv.bg freemail.hu citromail.hu qq.com foxmail.com 163.com ' +
    '126.com yeah.net sina.com sina.cn sohu.com aliyun.com naver.com daum.net hanmail.net nate.com walla.co.il ' +
    'telia.com spray.se online.no mail.dk ymail.com rocketmail.com'
  ).split(' '),
);
const FAMILIES = /^(?:yahoo|hotmail|outlook|live|gmx|windowslive)\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

/**
 * Whether a mail domain gives mailboxes to anybody.
 * @param domain what stands behind the @, any case
 */
export function isFreeMail(domain: string): boolean {
  const lower = domain.toLowerCase();
  return DOMAINS.has(lower) || FAMILIES.test(lower);
}
