/*
 * What asks, promises, offers and thanks in German, Spanish and French, so that rules about structure ("no question", "no
 * next step") count there what they count in English. Question marks say the rest. None of these words is an English one.
 */
export const CUES_ABROAD = {
  request: [
    // German
    'bitte',
    '(können|könnten|würden) sie',
    '(kannst|könntest|würdest) du',
    '(geben|schicken|senden|sagen|lassen|rufen|nennen|melden|teilen) sie [mir|uns|sich|mich]',
    '(gib|schick|sag|nenn) (mir|uns)',
    'lass (mich|uns) wissen',
    '(ich|wir) (bitte|bitten) (sie|dich|um)',
    'wären sie so (nett|freundlich)',
    // Spanish
    'por favor',
    '(dime|dinos|dígame|díganos|avísame|avísanos|avíseme|avísenos|confírmame|confírmanos|confírmeme|confírmenos)',
    '(envíame|envíanos|envíeme|envíenos|mándame|mándanos|cuéntame|cuéntanos|indícame|indíqueme|respóndeme)',
    '(házmelo|háganoslo|hágamelo) saber',
    '(te|le|os|les) (agradecería|agradeceríamos|agradezco|pido|pedimos|ruego|rogamos)',
    '(necesito|necesitamos) que (me|nos)',
    // French
    "s'il (vous|te) plaît",
    'veuillez',
    '(pourriez|pouvez|voudriez) vous',
    '(pourrais|peux) tu',
    'merci de (me|nous|bien|confirmer|répondre|vérifier|préciser|transmettre|valider|noter)',
    '(dites|faites|envoyez|donnez|indiquez|confirmez|tenez) (moi|nous)',
    "n'hésitez pas à",
    'je vous (prie|demande|saurais gré|serais reconnaissant|serais reconnaissante)',
  ],
  promise: [
    // German
    '(ich|wir) (werde|werden)',
    '(werde|werden) (ich|wir)',
    'ich (schicke|sende|melde|prüfe|kläre|kümmere|rufe|bestätige|erstelle|bereite|übernehme|reiche)',
    '(schicke|sende|melde|prüfe|kläre|kümmere|bestätige|erstelle|bereite|übernehme|reiche) ich',
    'wir (schicken|senden|melden uns|prüfen|klären|bestätigen)',
    '(schicken|senden|melden|prüfen|klären|bestätigen) wir',
    // Spanish
    '(te|le|os|les|se lo|te lo) (envío|enviaré|enviamos|enviaremos|mando|mandaré|mandaremos|confirmo|confirmaré|confirmaremos|llamo|llamaré|llamaremos|aviso|avisaré|avisaremos|paso|pasaré|pasaremos|respondo|responderé|escribo|escribiré|preparo|prepararé)',
    '(enviaré|mandaré|prepararé|llamaré|confirmaré|revisaré|enviaremos|prepararemos|llamaremos|confirmaremos|revisaremos)',
    '(voy|vamos) a (env*|mand*|prepar*|llam*|confirm*|revis*|pregunt*)',
    // French
    '(je|nous) (vous|te) (envoie|enverrai|envoyons|enverrons|confirme|confirmerai|confirmons|confirmerons|rappelle|rappellerai|transmets|transmettrai|transmettrons|prépare|préparerai|préparerons|tiens|tiendrai|adresse|adresserai)',
    "(j'envoie|j'enverrai|j'appelle|j'appellerai)",
    '(je|nous) (enverrai|enverrons|préparerai|préparerons|vérifierai|vérifierons|rappellerai|rappellerons|reviens vers|reviendrai vers|reviendrons vers)',
    '(je|nous) (vais|allons) (vous|te|préparer|envoyer|vérifier|appeler|demander|confirmer|voir)',
  ],
  offer: [
    // German
    '(gerne|gern) (zeige|schicke|sende|erkläre|helfe|komme|bereite) (ich|wir)',
    '(ich|wir) (kann|können|zeige|zeigen|biete|bieten) (ihnen|dir|euch)',
    '(soll|sollen) (ich|wir)',
    // Spanish
    '(puedo|podemos) (env*|mostrar*|ayudar*|preparar*|organizar*|llamar*|explicar*|pasar*)',
    '(te|le|os|les) (puedo|podemos|ofrezco|ofrecemos|propongo|proponemos)',
    'con mucho gusto',
    '(quieres|quiere|quieren) que (te|le|os|les)',
    // French
    '(je|nous) (peux|pouvons) (vous|te)',
    '(je|nous) (vous|te) (propose|proposons)',
    '(souhaitez|voulez) vous que',
  ],
  thanks: ['(danke|vielen dank|besten dank|herzlichen dank)', 'gracias', 'merci (pour|beaucoup|encore|à)'],
} as const satisfies Record<string, readonly string[]>;
