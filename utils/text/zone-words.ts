/*
 * The fixed words by which mail programs mark what is not the writer's own text, by language. Kept as data: a new
 * language is a few words here.
 */

const set = (words: string) => new Set(words.split('|'));

/** Names of the sender field in the header blocks that Outlook and others write above a quoted mail. */
export const FROM_KEYS = set(
  'from|author|von|de|da|van|od|fra|från|от|отправитель|发件人|寄件者|差出人|送信者|보낸 사람|보낸사람|lähettäjä|feladó|gönderen|' +
    'remitente|expéditeur|mittente|afzender|nadawca|remetente|message du|kimden|від|afsender|odesílatel|expeditor|dari|από|người gửi|מאת',
);

/** Names of the subject field. */
export const SUBJECT_KEYS = set(
  'subject|betreff|objet|sujet|onderwerp|asunto|assunto|oggetto|temat|ämne|emne|тема|主题|主旨|件名|제목|aihe|tárgy|konu|re|předmět|subiect|subjek|θέμα|chủ đề|נושא',
);

/** Names of the other header fields. */
export const OTHER_KEYS = set(
  'sent|date|to|cc|bcc|reply-to|importance|attachments|gesendet|datum|an|kopie|envoyé|envoyé le|à|a|copie|copie à|' +
    'verzonden|aan|enviado|enviado el|enviada em|enviada|para|fecha|data|inviato|wysłano|do|dw|skickat|till|sendt|til|' +
    'dato|kopi|отправлено|кому|дата|копия|发送时间|日期|收件人|抄送|送信日時|日付|宛先|보낸 날짜|받는 사람|받는사람|날짜|lähetetty|' +
    'vastaanottaja|elküldve|címzett|gönderildi|kime|tarih|odesláno|komu|trimis|către|tanggal|kepada|προς|ημερομηνία|đến|ngày|תאריך|אל',
);

/** "wrote" in the line above a quote. */
export const WROTE =
  /(?:^|[\s)>"(\p{Script=Han}\p{Script=Hangul}])(?:wrote|writes|schrieb|schreef|a écrit|ha scritto|scrive|escribió|escreveu|napisał(?:\(a\)|a)?|skrev|kirjoitti|írta|pisze|a scris|napsala?|написал(?:\(а\)|а)?|пишет?|yazdı|yazmış|έγραψε|menulis|đã viết)|(?:写道|寫道|書きました|のメール|작성|님이 쓴 글|كتب(?:ت)? |כתב[/ה]?)/iu;

/** A line above a quote may start so: "On", its like in other languages, a date, a weekday. */
export const ATTRIBUTION_LEAD =
  /^(?:-+ ?)?(?:"|'|<|\[|\d|on\b|am\b|le\b|el\b|il\b|in data\b|em\b|op\b|w dniu\b|dnia\b|den\b|på\b|dne\b|kl\b|lun|mar|mié|mie|mer|jeu|gio|gioved|ven|vie|sam|sab|sáb|dim|dom|qua|qui|sex|seg|ter|mon|tue|wed|thu|fri|sat|sun|tir|ons|tor|fre|lør|lör|søn|sön|man|mån|pe |ma |ti |ke |to |la |su |(?:po|út|st|čt|pá|so|ne) \d|pon\b|wt\b|śr|czw|pt\b|sob|niedz|în |пн|вт|ср|чт|пт|сб|вс|в |от |在|于|於|في |بتاريخ|ב-|ביום |quoting|\p{Lu}[^:]{1,60}[<(][^>)]*@)/iu;

/** Words inside the dashes of a separator above a quoted mail. */
export const ORIGINAL =
  /^[-_=* ]{2,}\s*(?:original (?:message|appointment|mail)|reply separator|message d.origine|message original|ursprüngliche nachricht|originalnachricht|oorspronkelijk bericht|oprindelig (?:besked|meddelelse)|opprinnelig melding|ursprungligt meddelande|mensaje original|mensagem original|messaggio originale|wiadomość oryginalna|oryginalna wiadomość|исходное сообщение|原始邮件|原始郵件|元のメッセージ|원본 메시지|alkuperäinen viesti|eredeti üzenet|reply (?:message|above this line)|please reply above this line)\s*[-_=* ]*$/iu;

/** Markers above a forwarded mail. */
export const FORWARDED =
  /^(?:[-_=* ]{2,}\s*(?:forwarded (?:message|by\b)|weitergeleitete nachricht|message transféré|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|przekazana wiadomość|vidarebefordrat meddelande|videresendt (?:besked|meddelelse|melding)|пересылаемое сообщение|转发的邮件|轉寄郵件|転送されたメッセージ|전달된 메시지)|begin forwarded message|anfang der weitergeleiteten|début du (?:message transféré|courriel réexpédié)|inizio messaggio inoltrato|inicio del mensaje reenviado|início da mensagem encaminhada|begin doorgestuurd bericht)/iu;

/** Lines that phones and mail apps add below the text. */
export const MOBILE =
  /^(?:sent (?:from|via|with|using) |get outlook for |gesendet (?:von|mit|mittels) |von mein\S* .{2,30}gesendet|diese nachricht wurde von meinem|envoyé (?:de|depuis|à partir|avec) |télécharger outlook|(?:obtener|obter o|scarica|ottieni|download) outlook (?:p\S+|voor) |enviado co[nm] .{0,40}proton ?mail|outlook (?:für|voor|for) (?:ios|android)(?!\p{L})|inviato (?:da|con) |enviado (?:desde|do|da|de|a partir) |enviada do |verzonden (?:vanaf|met|via) |verstuurd vanaf |wysłane? (?:z|przez) |skickat från |sendt fra |sent fra |lähetetty |отправлено (?:с|из) |发自|從我的|iphoneから送信|나의 .{2,20}에서 보냄)/iu;

/** Openings of legal notices and bulk footers. */
export const DISCLAIMER =
  /^[\s*_"(-]*(?:(?:confidentiality|legal|privacy|disclaimer|important) ?(?:notice|note|statement|warning)?\s*[:\-–]|disclaimer\b|notice of confidentiality|aviso (?:de confidencialida|legal)|avis de confidentialité|avviso di riservatezza|vertraulichkeitshinweis|th(?:is|e) (?:e-?mail|message|communication|electronic|transmission|information (?:contained|transmitted|in this)|contents? of this|foregoing)[^.]{0,160}\b(?:confidential|privileged|intended|property of|proprietary|legally)|the information (?:contained|transmitted|in this)|if you (?:are not|have received|received) (?:the intended|this)|please consider the environment|before printing|follow us @|virus-free|diese e-?mail|diese nachricht (?:kann|enthält)|der inhalt dieser|ce (?:message|courriel|courrier)[^.]{0,80}(?:confidentiel|destin)|este (?:mensaje|correo|e-?mail)[^.]{0,80}confiden|questo (?:messaggio|e-?mail)|esta mensagem[^.]{0,80}confiden|dit bericht[^.]{0,80}vertrouwelijk|to unsubscribe|unsubscribe\b|you (?:are receiving|received) this (?:e-?mail|message|because)|if you (?:no longer wish|would like to unsubscribe|don't want to receive|wish to unsubscribe)|view (?:this email )?in (?:your )?browser|manage (?:your )?preferences|copyright ©|©\s*\d{4})/iu;

/** What a greeting line opens with. */
export const GREETING =
  /^(?:hi|hello|hey|hiya|howdy|dear|greetings|good (?:morning|afternoon|evening|day)|gm|hallo|moin|servus|sehr geehrte[rsn]?|liebe[rs]?|guten (?:tag|morgen|abend)|grüezi|bonjour|bonsoir|salut|coucou|ch(?:er|ère)s?|madame|monsieur|hola|buen(?:os|as) (?:días|tardes|noches)|estimad[oa]s?|querid[oa]s?|ciao|salve|buongiorno|buonasera|gentil[ei]|gentilissim[oaie]|egregi[oa]|spett(?:abile|\.le)?|buon pomeriggio|olá|oi|bom dia|boa (?:tarde|noite)|prezad[oa]s?|car[oai]s?|caríssim[oa]s?|ilm[oa]\.?|exm[oa]\.?|beste|lieve|geachte|hoi|goede(?:morgen|middag|navond|dag)|dag|dzień dobry|cześć|witam|szanown[aiy]|hej|hei|kära?|kjære|kære|здравствуйте|добрый день|привет|уважаем\p{L}+)(?![\p{L}'’])/iu;

/** Whole sign-off lines. */
export const SIGNOFF =
  /^(?:(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|sincere|many|my best|personal|with)? ?(?:regards|wishes|greetings)(?: from .{2,40})?)|regards and thanks|thanks (?:and|&) (?:(?:best|kind|warm) )?regards|best|all (?:the|my) best(?: (?:for|with|to) .{2,40})?|(?:many |much |kind )?thanks(?: (?:again|so much|a lot|a million|a ton|very much|much|in advance|for your (?:time|help|consideration|support)|and (?:have a .{3,20}|best)))?|thanking you(?: in advance)?|thank you(?: (?:again|so much|very much|kindly|in advance|all|for your (?:time|help|consideration|attention|support|business)))?|thx|tks|ty|cheers(?: from .{2,30})?|sincerely(?: yours)?|yours(?: (?:sincerely|truly|faithfully|ever|very truly))?|very truly yours|respectfully(?: yours)?|cordially|warmly|with folded hands|distinguished greetings|take care|talk (?:soon|to you soon|then)|speak soon|(?:talk|speak|until) (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|see you (?:soon|then|there)|until then|looking forward|have a (?:great|good|nice|wonderful|lovely|fantastic) (?:day|one|week|weekend|evening|afternoon|rest of your (?:day|week))|in gratitude|gratefully|with appreciation|to your success|(?:mit )?(?:freundlichen|besten|herzlichen|lieben|vielen|schönen) (?:grü(?:ß|ss)en?|dank)|(?:beste|viele|liebe|herzliche|freundliche|schöne) grü(?:ß|ss)e|herzlich(?:st)?|mfg|vg|lg|danke|vielen dank|(?:en içten |derin )?(?:saygı|sevgi|selam)(?:lar|ler)(?:ım|im|ımız|imiz)?(?:l[ae])?|[iİ]yi (?:çalışmalar|günler|haftalar)(?: dileri[mz]|dilerim)?|teşekkürler|(?:bien )?cordialement|(?:meilleures|sincères|bonnes) salutations|bien à vous|(?:merci|d'avance merci)(?: (?:beaucoup|d'avance|et .{3,20}))?|salutations|amitiés|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|(?:muchas )?gracias(?: de antemano)?|atentamente|un abrazo|(?:un )?(?:cordial[ei]|distint[oi]|car[oi]|sincer[oi]|i (?:migliori|più cordiali))? ?salut[oi]|con (?:i migliori|distinti|cordiali) saluti|cordialmente|(?:molte |tante )?grazie(?: mille| in anticipo| e .{3,20})?|buon(?:a giornata|a serata| lavoro| fine settimana|a settimana)|a (?:presto|risentirci|domani)|un abbraccio|(?:com os )?(?:melhores |meus )?cumprimentos|atenciosamente|att|(?:mui )?respeitosamente|(?:muito )?(?:obrigad|grat)[oa](?: desde já| pela atenção)?|desde já (?:agradeço|obrigad[oa])|(?:um )?(?:(?:forte|grande) )?abraços?|até (?:breve|logo|já|amanhã)|(?:tenha )?(?:um )?(?:bom|boa|ótim[oa]) (?:dia|tarde|semana|fim de semana)|(?:met )?(?:vriendelijke|hartelijke|beste|warme|lieve)? ?groet(?:en|jes)?|hoogachtend|mvg|(?:alvast |heel erg |hartelijk )?(?:bedankt|dank)(?: voor .{3,30})?|dank je(?: ?wel)?|dank u(?: ?wel)?|(?:nog )?(?:een )?(?:fijne|prettige?|goede?|mooie) (?:dag|avond|week|weekend|middag)(?: (?:verder|gewenst))?|tot (?:snel|dan|ziens|gauw|morgen|donderdag|maandag|dinsdag|woensdag|vrijdag)|z poważaniem|pozdrawiam(?: serdecznie)?|dziękuję|(?:med )?(?:vänliga|bästa|venlig|vennlig|bedste) h(?:[äi]lsnin?g(?:ar)?(?:er)?|ilsen)|mvh|hälsningar|tack|tak|takk|с уважением|спасибо|salam|s pozdravem|üdvözlettel|cu stimă|з повагою|με εκτίμηση|trân trọng)(?:[\s,.!:;)\-–—]|\p{Extended_Pictographic}\uFE0F?)*$/iu;

/** Whole greeting lines in languages that greet behind a name, or without a word before it. */
export const GREETING_LINE =
  /^(?:[^。、，！？!?]{1,40}(?:様|さま|さん|殿|御中|先生|各位)|(?:関係者)?各位|皆(?:様|さま|さん)|拝啓|前略|こんにちは|こんばんは|おはようございます|はじめまして|(?:いつも|平素より|大変)*(?:大変)?お世話になって(?:おり)?ます|(?:尊敬的|亲爱的|親愛的)[^。！？!?]{1,30}|[^。！？!?]{0,20}(?:您好|你好|早上好|下午好|大家好)|[^。，！？!?]{1,12}(?:总|先生|女士|小姐|经理|老师|經理|老師)|안녕하(?:세요|십니까)|[^.,!?]{1,30}님(?:께|, ?안녕하세요)?|(?:مرحب|أهل)(?:ا|اً|ًا)[^.!?؟،,]{0,40}|(?:عزيز(?:ي|تي)|السيدة? |السلام عليكم|تحية طيبة|صباح الخير|مساء الخير)[^.!?؟،,]{0,40}|שלום[^.!?,]{0,30})[\s،、，,：:。！!.]*$/u;

/** Whole sign-off lines in languages without spaces between words, or with few. */
export const SIGNOFF_LINE =
  /^(?:(?:(?:以上|引き続き|今後とも|どうぞ|何卒|それでは|では|ご(?:確認|検討|対応|返信|回答)(?:のほど)?)[、，]?)*(?:よろしく|宜しく)(?:お願い(?:(?:いた|致)?し|申し上げ)ます|お願いします|どうぞ)?|(?:以上)?(?:敬具|草々|かしこ|以上)|此致(?:敬礼|敬禮)?|敬礼|敬禮|顺祝.{2,6}|順祝.{2,6}|(?:顺颂|順頌)(?:商祺|时祺|時祺)|祝(?:好|商祺|您?工作(?:顺利|順利)|您?(?:生活)?愉快)|(?:非常)?(?:谢谢|感谢|謝謝|感謝)(?:您|你)?(?:的(?:帮助|支持|配合|幫助))?|감사합니다|(?:그럼 )?(?:수고하세요|안녕히 계세요)|.{2,12} ?(?:드림|올림)|(?:مع|و?تفضلوا بقبول|أطيب|خالص) ?(?:[^.!?؟،]{0,24})(?:التحي(?:ة|ات)|التقدير|الشكر|الاحترام)|تحي(?:اتي|اتنا)|شكر(?:ا|اً|ًا)(?: جزيل(?:ا|اً|ًا))?|(?:ב?ברכה|תודה)(?: רבה)?)[\s،。、，,.！!]*$/u;
