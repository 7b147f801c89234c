/** What a structural rule says in another language (`utils/rules/words.ts`). */
export interface RuleWords {
  title: string;
  why: string;
  example?: string | undefined;
  shows?: string | string[] | undefined;
}

/** As messages of the browser's own kind: `rule_C_FOC_03_title`. */
export function asMessages(words: Record<string, RuleWords>): Record<string, { message: string }> {
  const out: Record<string, { message: string }> = {};
  for (const [id, parts] of Object.entries(words)) {
    for (const [part, said] of Object.entries(parts)) {
      const message = Array.isArray(said) ? said.join('\n') : said;
      if (message) out[`rule_${id.replace(/\W/g, '_')}_${part}`] = { message };
    }
  }
  return out;
}
