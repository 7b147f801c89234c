/**
 * What of an example is worth copying: the question in it, else the longest words that it quotes, without the marks and
 * what is said around them ("Swap it for the reason: ..."); an example that quotes nothing as it is.
 */
export function wordsToCopy(example: string): string {
  // “…”, „…“ and « … », as the language has it; a quotation within one has other marks.
  const quoted = [...example.matchAll(/["“]([^"”]+)["”]|„([^“]+)“|«\s?([^»]+?)\s?»/g)]
    .map(([, english, german, latin]) => english ?? german ?? (latin as string))
    // A single word is one that is spoken of.
    .filter((words) => /\S\s+\S/.test(words))
    .sort((one, other) => other.length - one.length);
  return quoted.find((words) => words.includes('?')) ?? quoted[0] ?? example;
}
