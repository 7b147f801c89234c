/**
 * Domains where anybody may have a mailbox. An address there says who somebody is, not which company they belong to:
 * such a domain is never a customer's and never an own domain. Each ending stands before the names under it.
 * Families with many country domains (yahoo, hotmail, outlook, live, gmx) are matched by their first label.
 */
const DOMAINS = new Set(
  (
    'com gmail googlemail icloud me mac aol aim msn passport protonmail tutanota tuta fastmail hey ' +
    'zoho zohomail mail email usa inbox hushmail runbox startmail btinternet btopenworld sky ' +
    'virginmedia ntlworld rogers bigpond rediffmail yandex qq foxmail 163 126 sina sohu aliyun naver ' +
    'nate telia ymail rocketmail;net posteo riseup laposte telefonica talktalk comcast verizon att ' +
    'sbcglobal bellsouth cox charter earthlink optonline ukr yeah daum hanmail;de tutanota posteo web ' +
    'freenet t-online arcor 1und1 online vodafone;ru mail inbox list bk rambler yandex ya;fr orange ' +
    'wanadoo free sfr neuf bbox;it libero virgilio tiscali alice tin;nl ziggo kpnmail planet home ' +
    'xs4all;pl wp o2 onet interia op;com.br uol bol terra ig;cz seznam centrum email post;ch ' +
    'protonmail bluewin hispeed;ca shaw sympatico videotron;me proton pm;org mailbox disroot;be ' +
    'skynet telenet;at chello aon;hu freemail citromail;io tuta;fm fastmail;es terra;pt sapo;co.uk ' +
    'blueyonder;com.au optusnet;co.nz xtra;sk azet;bg abv;cn sina;co.il walla;se spray;no online;dk ' +
    'mail'
  )
    .split(';')
    .flatMap((group) => {
      const [ending, ...names] = group.split(' ');
      return names.map((name) => `${name}.${ending}`);
    }),
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
