import type { Block, Message, Snapshot } from '../model/snapshot';
import { languageOf } from '../text/language';
import { zoneBlocks } from '../text/zones';
import type { BlockCache } from './block-cache';
import type { Value } from './bound';
import type { AssessContext } from './context';
import type { Compiled, FoundSignal, ReadMessage, Scene } from './engine';
import { measureOf } from './measures';
import type { Reading } from './reading';
import { TextView } from './text-view';

/** Blocks of one mail with their readings; quotes and forwards are not read, for nothing in them may fire. */
export interface ReadMail {
  view: TextView;
  /** Another part of it as a text of its own. */
  zone(role: Block['role']): TextView;
  /** Everything that its sender's side wrote, standard text included. */
  readings: Reading[];
}

const UNREAD: ReadonlySet<Block['role']> = new Set(['quote', 'forwarded', 'attribution']);

export function readMail(
  key: string,
  blocks: readonly Block[],
  compiled: Compiled,
  cache: BlockCache,
): ReadMail {
  const read = zoneBlocks([...blocks])
    .filter((block) => !UNREAD.has(block.role))
    .map((block) => ({ block, reading: cache.read(block, compiled.automaton) }));
  return {
    view: new TextView(key, read, compiled.cues),
    zone: (role) => new TextView(key, read, compiled.cues, role),
    readings: read.map(({ reading }) => reading),
  };
}

export const messageKey = (message: Message, index: number) => message.id ?? String(index);

const LANGUAGE_SAMPLE = 1000;
const FOREIGN = 0.4;
/** Language of the writer's own words; 'und' where too little is said. */
export function languageOfView(view: TextView): string {
  let sample = '';
  for (const { reading } of view.blocks) {
    sample += `${reading.text}\n`;
    if (sample.length > LANGUAGE_SAMPLE) break;
  }
  if (!sample) return 'und';
  const { language, sure } = languageOf(sample.slice(0, LANGUAGE_SAMPLE));
  // A few words in another language are not enough to fall silent.
  return language === 'en' || sure >= FOREIGN ? language : 'und';
}

interface SceneParts {
  snapshot: Snapshot;
  context: AssessContext;
  compiled: Compiled;
  mail: ReadMail;
  subject: Reading | null;
  thread: readonly ReadMessage[];
  message?: ReadMessage;
  signals: () => readonly FoundSignal[];
}

/** The scene with its measures remembered, so that a hundred rules asking for the number of words count once. */
export function sceneOf(parts: SceneParts): Scene {
  const { mail, ...rest } = parts;
  const { snapshot, context } = parts;
  const { view, zone } = mail;
  const measured = new Map<string, Value>();
  let language: string | undefined;
  const scene: Scene = {
    ...rest,
    view,
    zone,
    today: context.today ?? new Date(context.now).toISOString().slice(0, 10),
    deal:
      snapshot.kind === 'deal'
        ? snapshot.fields
        : snapshot.kind === 'draft'
          ? (snapshot.deal?.fields ?? null)
          : null,
    self: snapshot.self,
    get language() {
      language ??= languageOfView(view);
      return language;
    },
    measure: (name) => {
      if (measured.has(name)) return measured.get(name);
      const value = measureOf(name, scene);
      measured.set(name, value);
      return value;
    },
  };
  return scene;
}
