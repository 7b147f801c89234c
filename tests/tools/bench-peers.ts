/* The programs that the coach is measured against, each warmed up and ready to read a text. */

export interface Peer {
  name: 'write-good' | 'alex' | 'harper.js';
  read(text: string): unknown;
  close?(): Promise<void>;
}

/** Other programs that read a text for its style, each as a function of a text. */
export async function peers(): Promise<Peer[]> {
  // It ships no types.
  const { default: writeGood } = (await import('write-good' as string)) as {
    default: (text: string) => unknown;
  };
  const alex = await import('alex');
  const { LocalLinter } = await import('harper.js');
  const { binaryInlined } = await import('harper.js/binaryInlined');
  const harper = new LocalLinter({ binary: binaryInlined });
  await harper.setup();
  await harper.lint('Warm up.');
  return [
    { name: 'write-good', read: (text) => writeGood(text) },
    { name: 'alex', read: (text) => alex.text(text) },
    { name: 'harper.js', read: (text) => harper.lint(text), close: async () => harper.dispose?.() },
  ];
}
