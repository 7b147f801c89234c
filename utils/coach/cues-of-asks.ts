/*
 * What asks for a view or a fact though it is no question by its mark, in the customer's mail.
 */

/** What customers ask for as a paper or a figure. */
const PAPERS =
  'price|prices|rate|rates|quote|cost|costs|date|drawing|certificate|datasheet|data sheet|safety sheet|specification|spec|specs|manual|number|weight|weights|dimensions|lead time|schedule|report|list|tariff number';

/** What an indirect question begins with. */
const WHO = '(if|whether|what|which|how|when|who|where|why)';

export const CUES_OF_ASKS = {
  asks: [
    '(would|will|do) [also|really] (like|love|want|be curious|be glad|be keen|be grateful) to (hear|know) (your|what|how|which|whether|if)',
    '(would|will|do) [also|really] (like|love|want|appreciate|value|welcome|be glad of|be glad for) your (view|views|opinion|thoughts|advice|take|recommendation)',
    '(let|tell) (me|us|him|her|them) [know] (what|which|how|whether|if|where) (you|we|it|the|this|that|your)',
    '(wonder~|wondering|curious|not sure) (if|whether|what|which|how) (you|we|it|the|this|that|your|our)',
    '(asked|asks|wants to know|want to know|needs to know|need to know) (if|whether|what|which|how) (you|we|it|the|this|that|your)',
    '(i|we) [just|only|also|really|still|first|urgently] (need|must|have|want) to (know|find out|understand|hear) [from you] (who|what|which|when|where|why|how|whether|if)',
    '(please|kindly|could you|can you|would you) (check|confirm|find out|ask|say|clarify|advise) ..4 (whether|if)',
    '(what|which) would you (recommend|suggest|advise)',
    'what do you (think|recommend|suggest|advise)',
  ],
  /** Asks for a fact, though it is no question by its mark. */
  wonders: [
    `(asking|asked|asks|wants to know|want to know|wanted to know|need to know|needs to know|confirm|clarify|advise) ${WHO}`,
    // Reminds of what is owed: "still no word on the credit note", "we have not heard anything about the doors".
    '(still|again|yet) ..1 (no (word|news|answer|reply|response|sign)|nothing) [back] ([from you] (on|about|of|regarding)|from you) ..5',
    '(have|has) [still] not (heard|had|seen|received) (anything|back|news|a word|an answer|a reply) [from you] (on|about|regarding) ..4',
    '(let|tell) (me|us|him|her|them) [please|kindly] [know] [please|also|too] (about|regarding) (the|your|our|its) ..3',
    '(can|could) not [really|quite|yet] (find|see|tell|make out|work out|figure out) ..5 (what|whether|how|which|when|where|who)',
    `(grateful|thankful|glad) (for|of) (a|an|the|your|some) [rough|quick|first|brief] (idea|indication|figure|estimate|ballpark|answer|copy|${PAPERS})`,
    '(like|love|want|wish|need) [also|too] to see (what|how|whether|which|if|where|when|who)',
    // Who else asks: "the auditor asked me how long it is kept", "they like to be informed which oil it takes".
    `(asked|asks|asking) (me|us|him|her|them) ${WHO} ..2`,
    `(want|wants|wanted|like|likes|wish|wishes|need|needs) to be (told|informed) ..1 ${WHO}`,
    `(should|shall|must|have to|was to|am to|told to) ask [you] ${WHO} ..2`,
    '(would|might|could|will) [also|really|greatly|certainly] help [me|us|him|her|them] ..1 to (know|see|have|hear|understand) ..3',
    `(i|we) never (heard|found out|learned|understood|got to know) ..2 ${WHO}`,
    // Without a mark, behind another thought
    '(what|how much) (does|do|will|would|is) (that|this|it|they|both|the {word}) (cost|come to|set (me|us) back) ..2',
    `(landlord|council|insurer|insurance|auditor|auditors|bank|boss|lawyer|lawyers|board|accountant|accountants|accounts|office|committee|architect|inspector) ..2 (want|wants|needs|need|requires|asks for|asked for|insists on) [to have|to see] (the|a|an|your|another) ..2 (${PAPERS}|copy|licence number|serial number|proof|breakdown|statement|reference|references)`,
    // "They need to see proof of yearly inspection": whoever of theirs.
    `(he|she|they|{name}) ..1 (want|wants|need|needs|requires|asks for|insists on) (to have|to see|sight of|the|a|an|your|another) [the|a|an|your|another|some] ..1 (${PAPERS}|proof|evidence|copy|copies|certificates|drawings|figures|breakdown|statement|reference|references)`,
    '(he|she|they|{name}) ..1 (want|wants|need|needs|requires|asks for|insists on) (proof|evidence|copies|confirmation|confirmations) of ..3',
    // Nobody knows, and it is open
    `(nobody|no one|none of (us|them)) ..2 (knows|knew|got|gets|understands|understood|saw|sees|could see|can see) ${WHO}`,
    `no idea ${WHO}`,
    `(unclear|open|unanswered) ..2 (is|remains) ${WHO}`,
    `(question|point|thing|issue|bit) [left|open] (is|remains|was) [just|only|still] ${WHO}`,
    `question of ${WHO}`,
    '^ ..1 need to know ..3',
    '(wonder|wonders|wondered|wondering|keeps asking|keep asking) about ..3',
    '(wondering|wondered) (is|are|do|does|can|could|will|would|did|have|has) (the|you|we|i|it|they|there|your|our|this|that) ..3',
    '(let|tell) (me|us) know your (thoughts|view|views|opinion|advice|take) ..3',
    `(advice|guidance|recommendation|recommendations|suggestions) (on|about) ${WHO}`,
    `let (me|us) have (a|an|the|your) ..2 (${PAPERS})`,
    '^ [and|also|so] any (discount|discounts|chance|sign|way|option|room|plan|plans|extra|rebate) ..3',
    // "Is Tuesday still okay for you": no pronoun behind its verb
    '^ [and|so|but|also|or] (is|are|was|does|did|can) ({date}|{name}|everything|everybody|anyone|anybody|someone|somebody|my ..1) ..3',
    `(i|we) (would|will|do|shall|only|just) ..1 need ..1 (a|an|the|your|another) [rough|written|first|firm|final] (${PAPERS}|figure|figures|estimate|ballpark|answer|confirmation|statement|breakdown|reference|iban) ..3`,
    `(wonder~|wondering|curious) ${WHO}`,
    '(have|has|did|do) not [quite|fully|really|yet] (understand~|understood|see|seen|find|found) ..5 (how|what|whether|which|when|where)',
    '(revert|advise|inform|update|answer) ..3 (on|about) (whether|if|how|what|which|when)',
    '^ [or|also|and|first|second|third|further] whether ..3',
    '(please|kindly|pls) ..2 (say|tell|state|advise|inform|clarify|specify|indicate|explain|mention|quote|confirm) ..4 (if|whether|what|which|how|when|who|where|why|the|your|our|a|an|me|us|from|until|also|too)',
    '^ ..2 (say|tell|inform|advise|quote) [me|us] [please|also] (if|whether|what|which|how|when|who|where|why|the price|the cost|the rate)',
    '^ ..2 give (me|us) [please] (a|an|the|your) ..2 (price|prices|idea|date|dates|cost|quote|rate|figure|number|ballpark|time|name|address)',
    '(price|prices|rate|cost|quote) (for|of) {number} please',
    '(what is|what are) (the|your) ..1 (price|prices|rate|rates|cost|lead time) (on|for|of|per) ..3',
    '(kindly|please) ..2 (send|furnish|provide) ..6 (catalogue|catalog|brochure|profile) ..3',
    '(appreciate|be grateful|be glad) [it] if you (could|would|can) (propose|offer|quote|recommend|suggest|tell|say|explain) ..3',
    '(let|tell) (me|us|him|her|them) [please|also] [know] [please|also|too] (if|whether|what|which|how|when|who|where|why|the (price|date|cost|time|name|number|rate|lead|delivery|earliest|latest))',
    '(like|love|wish|want|need|have|curious|interested|obliged|helpful|useful|help) [also|too] to (know|hear|learn|understand|be told|find out) ..6 (if|whether|what|which|how|when|who|where|why|until)',
    '(be (glad|happy|good)|would be (nice|great)) [also|too] to (know|learn|understand|be told|find out) ..6 (if|whether|what|which|how|when|who|where|why|until)',
    '(like|love|wish|want|need|obliged|useful) [also|too] to (know|learn|hear|understand) (the|your|about the)',
    `(not [quite|entirely|yet|really] (sure|certain|clear)|unsure|unclear|uncertain) [to me|to us|on|about|of] [him|her] ${WHO}`,
    `(do|does) not [quite|really|yet] know ${WHO}`,
    '(do|does|did) not [quite|really|fully] understand (if|whether|why|how|what|which)',
    'interested in (whether|what|how|which)',
    '^ ..2 (which|what) ..2 (is|are|would be) [the] (best|better|right|cheapest|strongest|safest) ..2',
    '(like|want|wanted|wish|had|have) to [also] ask ..2 (if|whether|how|when|what|which|who|where|until)',
    '(ask|request) you to (inform|advise|write|tell|confirm|state|clarify|send (me|us)) ..4',
    '(appreciate|love|welcome) hearing ..2 (if|whether|how|when|what|which|who|where)',
    '(i|we) (must|should) know ..1 (if|whether|how|when|what|which|who|where)',
    `(please|kindly|pls|could you|can you) ..2 (send|share|provide|give|include|state|mention|write|quote|email|forward|resend|attach) ..6 (${PAPERS}|quotation|offer|certificates|drawings|specifications|terms|references|instructions|statement|tracking|waybill|delivery date|breakdown|declaration|tolerance|capacity)`,
    `(also|still|would) need [also|to have] (the|your|a) ..3 (${PAPERS})`,
    // "Before they start I need a copy of your cover"
    '(i|we|they|he|she) [still|also|will|would] (need|needs|require|requires|want|wants) [to (see|have)] [a|the|your|some] ..1 (copy|copies|scan|proof|sight|confirmation|breakdown) of (your|the|its|his|her|their|that|this) ..3',
    `(would|should) [also] (like|want|appreciate|be glad of) [also] (the|your|a) ..3 (${PAPERS}|name|copy|copies)`,
    '(can|could|do|will|would) (you|u) ..1 (do|make|send|get|put|take|tell|say|give|have|sell|stock|deliver|bring|come|fit|hold|let|show|check|offer|use|ship|still)',
    '^ [and|so|but|also|or|ok|please|then|hi|mate|first|second|third|last] (can|could|should|may|shall) (i|we|it|he|they) (be|have|get|use|come|keep|do|take|send|pay|still|also|go)',
    '^ [and|so|but|also|or|ok|please|then|hi|mate|first|second|third|last] (who|what|when|where|which|how) (do|does|did|are|can|could|will|would|should|shall|pays|goes|signs|brings|owns)',
    '^ [and|so|but|also|or|ok|then] how (many|much|long|big|heavy|old|soon|far|often|come)',
    // "So do we." agrees.
    '^ [and|so|but|also|or] (do|did|have|can|could|will) you {word}',
    '^ [and|so|but|also|or] (do|did|have|can|could|will|shall|should) (we|i|they) {word}',
    '^ [and|so|but|also|or] (does|is|are|was|were|has) (you|we|i|it|they|there|this|that|the|your)',
  ],
} as const satisfies Record<string, readonly string[]>;
