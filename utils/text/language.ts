import { type Token, tokensOf } from './tokens';
import { wordTest } from './word';

/** Language of a text: BCP 47 primary language or 'und', and how sure that is from 0 to 1. */
export interface LanguageGuess {
  language: string;
  sure: number;
}

/*
 * Function words per language. On mails of a few words they decide better than letter trigrams, cost two kilobytes
 * instead of a hundred and need no library. Words that several languages share count for each of them.
 */
const WORDS: Record<string, string> = {
  en: "the and you to of in is for we it that i on with are this be have your not will our as at can from if or was but my so do all would please thanks thank just what has an any about they there me when could which know let get been out like more time up us their how hi hello i'm we're it's don't i'll we'll you're we've i've i'd were had he she who been these those today yesterday tomorrow till until",
  de: 'und der die das ist nicht wir ich sie es ein eine mit für auf zu den von im dem des auch haben wird sind bei noch aber nur wie wenn oder als an uns ihre ihnen ihr können bitte danke werden war hat kann sehr über nach mir mich unser unsere einen einem einer vielen gerne zum zur dass hallo',
  fr: "et le la les de des du un une est pas nous vous je il elle en pour sur avec dans que qui ce cette votre vos notre nos merci bonjour mais ou plus par au aux sont être avons avez ai c'est j'ai d'un l'on très bien si ne se sa son leur tout comme",
  es: 'y el la los las de del un una es no que en por para con su se lo al como más pero hola gracias nosotros usted ustedes le les mi nos muy está son ha hemos tenemos esta este ser si también sobre cuando desde todo tu tus te yo solo sólo quería querría podido puedes puede puedo quedo cualquier hasta qué cómo saludo saludos hoy ayer mañana unos unas mis',
  it: "e il lo la gli le di del della dei un una è non che in per con su si al come più ma ciao grazie noi voi lei mi ci vi molto sono ha abbiamo questa questo anche sul dal alla nel nella c'è perché essere tutto buongiorno i dei degli delle ai agli alle allo dai dagli dalle dallo sui sulla sulle nei nelle sullo ho hai hanno avete siamo siete era stato stata stati quando dove quindi oppure però prima dopo entro ancora già solo gentile gentili salve buonasera saluti cordiali distinti vostro vostra vostri nostro nostra nostri suo sua loro quello quella questi queste possiamo potete può vorrei vorremmo fino circa ogni altro altri altra altre",
  pt: 'e o a os as de do da dos das um uma é não que em por para com se no na ao como mais mas olá obrigado obrigada nós você vocês lhe meu nos muito está são tem temos esta este também sobre quando isso até pela pelo',
  nl: 'en de het een is niet wij we ik je u van in op te dat met voor zijn er aan om als bij nog maar ook naar dan deze dit kunnen graag bedankt hallo wordt hebben heeft ons onze uw door over wel geen kan zou moet beste',
  pl: 'i w na z do nie się jest to że o jak po za od ale tak dla czy już przez są być proszę dziękuję pan pani nasz państwa bardzo który oraz przy tylko będzie mamy',
  sv: 'och det att i en är som på för av med den inte har vi jag du till om ett kan från men så hej tack ska vill eller vara våra er oss också när ni bara gärna dig mig sig finns efter blir några något mycket här där ville hos då så',
  da: 'og det at i en er som på for af med den ikke har vi jeg du til om et kan fra men så hej tak skal vil eller være vores os også når jeres mig dig sig gerne bare efter findes bliver nogle noget meget her der ville hos da så',
};

const functionWords = new Map<string, ReadonlySet<string>>();
/** The function words of a language; none of a language that is not known by them. */
export function functionWordsOf(language: string): ReadonlySet<string> {
  let words = functionWords.get(language);
  if (!words) {
    words = new Set(WORDS[language]?.split(' '));
    functionWords.set(language, words);
  }
  return words;
}

const LANGUAGES = Object.keys(WORDS);
/** The languages of a function word, as indices. */
const lookup = new Map<string, number[]>();
LANGUAGES.forEach((language, index) => {
  for (const word of WORDS[language]!.split(' ')) {
    const known = lookup.get(word);
    if (known) known.push(index);
    else lookup.set(word, [index]);
  }
});
const FUNCTION_WORD = wordTest((norm) => lookup.has(norm));

const SCRIPTS: [RegExp, string][] = [
  [/[\u3040-\u30ff]/, 'ja'],
  [/[\uac00-\ud7af]/, 'ko'],
  [/[\u4e00-\u9fff]/, 'zh'],
  [/[\u0400-\u04ff]/, 'ru'],
  [/[\u0600-\u06ff]/, 'ar'],
  [/[\u0590-\u05ff]/, 'he'],
  [/[\u0370-\u03ff]/, 'el'],
  [/[\u0e00-\u0e7f]/, 'th'],
];
/** Tokens looked at: more do not change the answer. */
const ENOUGH = 400;

/**
 * The language of a text by its function words, or by its script outside the Latin alphabet. 'und' where fewer than
 * two function words speak or two languages are level.
 * @param text the text, or its tokens where they are known already
 */
export function languageOf(text: string | readonly Token[]): LanguageGuess {
  const tokens = typeof text === 'string' ? tokensOf(text.slice(0, 20_000)) : text;
  const scores = new Float64Array(LANGUAGES.length);
  let words = 0;
  let foreign = 0;
  /** Languages that a word of more than one letter speaks for: "a", "e" and "o" are letters and articles of many. */
  const told = new Set<number>();
  /** How many words speak for each: "the van", "till" and "Dan" are Dutch, Swedish and Dutch where nothing else is said. */
  const spoken = new Uint16Array(LANGUAGES.length);
  const scripts = new Map<string, number>();
  for (let i = 0; i < tokens.length && words < ENOUGH; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    words++;
    if (token.word.is & FUNCTION_WORD) {
      // A word of one language says more than one that three share.
      const languages = lookup.get(token.norm)!;
      for (const language of languages) {
        scores[language]! += 1 / languages.length;
        spoken[language]!++;
        if (token.norm.length > 1) told.add(language);
      }
    } else if (token.norm.charCodeAt(0) > 0x36f) {
      foreign++;
      const script = SCRIPTS.find(([pattern]) => pattern.test(token.norm.slice(0, 20)))?.[1];
      if (script) scripts.set(script, (scripts.get(script) ?? 0) + 1);
    }
  }
  if (words === 0) return { language: 'und', sure: 0 };
  if (foreign > words / 3 && scripts.size > 0) {
    // Kana among ideographs is Japanese, however few.
    const script = scripts.has('ja') ? 'ja' : [...scripts].sort((a, b) => b[1] - a[1])[0]![0];
    return { language: script, sure: Math.min(1, foreign / words) };
  }
  let best = 0;
  for (let one = 1; one < scores.length; one++) if (before(one, best, scores)) best = one;
  const most = scores[best]!;
  const alone = spoken[best]! < 2 && LANGUAGES[best] !== 'en';
  if (most < 1 || alone || !told.has(best)) return { language: 'und', sure: 0 };
  const next = scores.reduce((top, score, one) => (one === best ? top : Math.max(top, score)), 0);
  const lead = (most - next) / most;
  const share = Math.min(1, most / words / 0.3);
  const weight = Math.min(1, most / 3);
  const sure = Math.round(lead * Math.sqrt(share) * Math.sqrt(weight) * 100) / 100;
  return sure < 0.2 ? { language: 'und', sure } : { language: LANGUAGES[best]!, sure };
}

/** Whether language `a` has more, or as much and comes first by its name. */
function before(a: number, b: number, scores: Float64Array): boolean {
  const lead = scores[a]! - scores[b]!;
  return lead > 0 || (lead === 0 && LANGUAGES[a]! < LANGUAGES[b]!);
}
