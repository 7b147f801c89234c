import type { Block, DealFields, Snapshot } from '../model/snapshot';
import { languageOf } from '../text/language';
import type { Token } from '../text/tokens';
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
  /** All of it in zones, what is quoted along with it. */
  zoned: readonly Block[];
  /** Everything that its sender's side wrote, standard text included. */
  readings: Reading[];
}

const UNREAD: ReadonlySet<Block['role']> = new Set(['quote', 'forwarded', 'attribution']);

/**
 * A mail's words without what is quoted or signed, each block read once by way of the cache.
 * @param key tells the mails of one snapshot apart
 */
export function readMail(
  key: string,
  blocks: readonly Block[],
  compiled: Compiled,
  cache: BlockCache,
): ReadMail {
  const zoned = zoneBlocks([...blocks]);
  const read = zoned
    .filter((block) => !UNREAD.has(block.role))
    .map((block) => ({ block, reading: cache.read(block, compiled.automaton) }));
  return {
    view: new TextView(key, read, compiled.cues),
    zone: (role) => new TextView(key, read, compiled.cues, role),
    zoned,
    readings: read.map(({ reading }) => reading),
  };
}

const LANGUAGE_SAMPLE = 1000;
const FOREIGN = 0.4;
/** Language of the writer's own words, by the first thousand characters; 'und' where too little is said. */
export function languageOfView(...views: TextView[]): string {
  const sample: Token[] = [];
  let room = LANGUAGE_SAMPLE;
  for (const { reading } of views.flatMap(({ blocks }) => blocks)) {
    for (const token of reading.tokens) {
      if (token.end > room) break;
      sample.push(token);
    }
    room -= reading.text.length + 1;
    if (room <= 0) break;
  }
  if (sample.length === 0) return 'und';
  const { language, sure } = languageOf(sample);
  // A few words in another language are not enough to fall silent.
  return language === 'en' || sure >= FOREIGN ? language : 'und';
}

/** Language of a mail: "Anbei das Angebot." says little; "Hallo" and "Mit freundlichen Grüßen" around it say more. */
function languageOfMail({ view, zone }: Pick<ReadMail, 'view' | 'zone'>): string {
  const language = languageOfView(view);
  if (language !== 'und' || view.words === 0) return language;
  return languageOfView(view, zone('greeting'), zone('signoff'));
}

interface SceneParts {
  snapshot: Snapshot;
  context: AssessContext;
  compiled: Compiled;
  mail: ReadMail;
  subject: Reading | null;
  thread: readonly ReadMessage[];
  /** The mails of the thread with all that they hold. */
  mails: readonly ReadMail[];
  message?: ReadMessage;
  signals: () => readonly FoundSignal[];
}

/**
 * The scene with its measures remembered, so that a hundred rules asking for the number of words count once. A class,
 * because an object made with a getter of its own has a shape of its own, which makes every look at it slow.
 */
class MadeScene implements Scene {
  readonly snapshot: Snapshot;
  readonly context: AssessContext;
  readonly today: string;
  readonly compiled: Compiled;
  readonly view: TextView;
  readonly subject: Reading | null;
  readonly thread: readonly ReadMessage[];
  readonly message?: ReadMessage;
  readonly deal: DealFields | null;
  readonly self: readonly string[];
  private readonly measured = new Map<string, Value>();
  private known: string | undefined;

  constructor(private readonly parts: SceneParts) {
    const { snapshot, context, message } = parts;
    this.snapshot = snapshot;
    this.context = context;
    this.today = context.today ?? new Date(context.now).toISOString().slice(0, 10);
    this.compiled = parts.compiled;
    this.view = parts.mail.view;
    this.subject = parts.subject;
    this.thread = parts.thread;
    if (message) this.message = message;
    this.deal =
      snapshot.kind === 'deal'
        ? snapshot.fields
        : snapshot.kind === 'draft'
          ? (snapshot.deal?.fields ?? null)
          : null;
    this.self = snapshot.self;
  }

  signals(): readonly FoundSignal[] {
    return this.parts.signals();
  }

  get zoned(): readonly Block[] {
    return this.parts.mail.zoned;
  }

  zone(role: Block['role']): TextView {
    return this.parts.mail.zone(role);
  }

  get language(): string {
    if (this.known === undefined) {
      this.known = languageOfMail(this.parts.mail);
      if (this.known === 'und' && this.view.words > 0) this.known = this.languageAnswered();
    }
    return this.known;
  }

  /** "Trois semaines, pose incluse." is in the language of the mail that it answers, unless that is English: so little says much there. */
  private languageAnswered(): string {
    const { mails, message, snapshot } = this.parts;
    if (message || snapshot.kind !== 'draft') return 'und';
    const theirs = this.thread.findLast((one) => one.message.direction === 'inbound');
    const language = theirs ? languageOfMail(mails[theirs.index]!) : 'und';
    return language === 'en' ? 'und' : language;
  }

  asSent({ index }: ReadMessage): Scene {
    const { mails, thread, message: _, ...rest } = this.parts;
    return new MadeScene({ ...rest, mails, mail: mails[index]!, thread: thread.slice(0, index) });
  }

  measure(name: string): Value {
    const known = this.measured.get(name);
    if (known !== undefined || this.measured.has(name)) return known;
    const value = measureOf(name, this);
    this.measured.set(name, value);
    return value;
  }
}

/** Everything that rules ask of one snapshot, worked out when it is first asked for. */
export const sceneOf = (parts: SceneParts): Scene => new MadeScene(parts);
