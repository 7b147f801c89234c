/*
 * Forms of an English word, for `word~` in phrases. Regular rules over-generate on purpose ("planed"): a form that
 * nobody writes costs one entry and matches nothing.
 */

const IRREGULAR: readonly (readonly string[])[] = [
  'be am is are was were been being',
  'have has had having',
  'do does did done doing',
  'go goes went gone going',
  'get gets got gotten getting',
  'give gives gave given giving',
  'take takes took taken taking',
  'make makes made making',
  'come comes came coming',
  'become becomes became becoming',
  'see sees saw seen seeing',
  'say says said saying',
  'tell tells told telling',
  'think thinks thought thinking',
  'know knows knew known knowing',
  'find finds found finding',
  'feel feels felt feeling',
  'keep keeps kept keeping',
  'leave leaves left leaving',
  'let lets letting',
  'put puts putting',
  'send sends sent sending',
  'bring brings brought bringing',
  'buy buys bought buying',
  'build builds built building',
  'hear hears heard hearing',
  'hold holds held holding',
  'lead leads led leading',
  'lose loses lost losing',
  'meet meets met meeting',
  'pay pays paid paying',
  'read reads reading',
  'run runs ran running',
  'sell sells sold selling',
  'set sets setting',
  'sit sits sat sitting',
  'spend spends spent spending',
  'stand stands stood standing',
  'start starts started starting',
  'speak speaks spoke spoken speaking',
  'write writes wrote written writing',
  'win wins won winning',
  'grow grows grew grown growing',
  'show shows showed shown showing',
  'begin begins began begun beginning',
  'break breaks broke broken breaking',
  'choose chooses chose chosen choosing',
  'drive drives drove driven driving',
  'fall falls fell fallen falling',
  'forget forgets forgot forgotten forgetting',
  'rise rises rose risen rising',
  'draw draws drew drawn drawing',
  'cut cuts cutting',
  'hit hits hitting',
  'cost costs costing',
  'catch catches caught catching',
  'teach teaches taught teaching',
  'understand understands understood understanding',
  'mean means meant meaning',
  'deal deals dealt dealing',
  'swing swings swung swinging',
  'stick sticks stuck sticking',
  'shrink shrinks shrank shrunk shrinking',
  'wear wears wore worn wearing',
  'undergo undergoes underwent undergone undergoing',
  'split splits splitting',
  'quit quits quitting',
  'lend lends lent lending',
  'hurt hurts hurting',
  'overrun overruns overran overrunning',
  'outgrow outgrows outgrew outgrown outgrowing',
  'loop loops looped looping',
  'lie lies lied lying',
  'man men',
  'woman women',
  'person persons people',
  'child children',
  'company companies',
  'this these',
  'that those',
  'i me my mine myself',
  'we us our ours ourselves',
  'they them their theirs themselves',
].map((line) => line.split(' '));

const irregular = new Map<string, readonly string[]>();
for (const forms of IRREGULAR) irregular.set(forms[0]!, forms);

const isVowel = (char: string | undefined) => char !== undefined && 'aeiou'.includes(char);

/** All forms of `word` (lower case): itself, -s, -ed, -ing, plural and irregular forms. */
export function formsOf(word: string): string[] {
  const known = irregular.get(word);
  if (known) return [...known];
  const forms = new Set([word]);
  const last = word.at(-1);
  const before = word.at(-2);
  if (last === 'y' && !isVowel(before)) {
    const stem = word.slice(0, -1);
    for (const end of ['ies', 'ied']) forms.add(stem + end);
    forms.add(`${word}ing`);
    return [...forms];
  }
  if (last === 'e') {
    forms.add(`${word}s`);
    forms.add(`${word}d`);
    forms.add(word.endsWith('ie') ? `${word.slice(0, -2)}ying` : `${word.slice(0, -1)}ing`);
    if (word.endsWith('ee')) forms.add(`${word}ing`);
    return [...forms];
  }
  forms.add(/(?:s|x|z|ch|sh|o)$/.test(word) ? `${word}es` : `${word}s`);
  forms.add(`${word}ed`);
  forms.add(`${word}ing`);
  // "plan" and "commit" double their last letter.
  if (!isVowel(last) && isVowel(before) && !isVowel(word.at(-3)) && !'wxy'.includes(last ?? 'w')) {
    forms.add(`${word}${last}ed`);
    forms.add(`${word}${last}ing`);
  }
  return [...forms];
}
