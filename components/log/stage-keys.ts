/** The keys that move a stage, and by how many steps. */
const STEPS: Readonly<Record<string, number>> = { '[': -1, ']': 1 };

/**
 * How far a key moves the stage of what has the focus. On many keyboards brackets are typed with Option or AltGr, which
 * some systems tell as Control and Alt; with Command or Control alone they are the browser's. Each step is taken back by
 * itself, so that a key that is held down makes one.
 * @returns undefined of any other key
 */
export function stageStep(event: KeyboardEvent): number | undefined {
  const { key, ctrlKey, altKey, metaKey, repeat } = event;
  return repeat || metaKey || (ctrlKey && !altKey) || !Object.hasOwn(STEPS, key) ? undefined : STEPS[key];
}
