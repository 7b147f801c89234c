import { assess, settledBy } from '../coach/assess';
import { BlockCache } from '../coach/block-cache';
import type { AssessContext } from '../coach/context';
import { unpackModels } from '../coach/learned/score';
import { learnedScorer } from '../coach/learned/scorer';
import { emptyMemory, select } from '../coach/selection';
import { localDay } from '../goals/periods';
import type { RuleWorks } from '../goals/works';
import { ourNotation } from '../messaging/field-names';
import type { AssessAnswer, AssessRequest, ToBackground } from '../messaging/protocol';
import type { Asker } from '../messaging/server';
import { GUARD_OF } from '../model/guard-days';
import { isPaused } from '../model/pause';
import type { RulePack } from '../model/prompt-rule';
import type { Settings } from '../model/settings';
import type { Block, DealSnapshot, Snapshot } from '../model/snapshot';
import type { Assessment } from '../model/tip';
import { isDockClosed } from '../storage/dock';
import { isNeverCoached, readManaged } from '../storage/managed';
import {
  type HashedPlace,
  type PlaceMemory,
  placeMemory,
  saveShown,
  selectionMemory,
} from '../storage/selection';
import { readSettings } from '../storage/settings';
import { whatWorks } from '../storage/works';
import { showBadge } from './badge';
import { type ReadyRules, readyRules } from './coach-rules';
import { recogniseDeal } from './crm-return';
import { endedDeal } from './deal-ended';
import { markLogged, noteHeard, noteSettled, printOfBlocks } from './heard';
import { KnownFacts } from './known-facts';
import { markPrompted } from './logged-prompts';
import { placeOf } from './place';
import { customersOf, prefillOf } from './prefill';
import { quietGates } from './quiet';
import { type Asked, showEntry } from './show-entry';
import { isTooLong, silent, tooLong } from './silent';
import { isSiteOff } from './site-state';
import { dropEntries, entriesNow } from './tab-entries';
import { ThreadCache } from './thread-cache';

/** How often the estimate of what works is read anew (milliseconds). */
const WORKS_KEEP = 600_000;

/** What was asked and answered. */
interface Answered extends Asked {
  ready: ReadyRules;
  /** With every tip; the answer holds those that are shown. */
  whole: Assessment;
  assessment: Assessment;
  context: AssessContext;
  now: number;
}

/** A full disk must not take the answer away; the pages of the extension say that it is full. */
const quietly = (error: unknown) => console.warn('[uplift] not kept', error);

/** Assesses what content scripts read. Everything it keeps is a cache: a worker that was killed starts with none of it. */
export class CoachService {
  readonly cache = new BlockCache();
  private readonly threads = new ThreadCache();
  private readonly facts = new KnownFacts();
  private ready: Promise<ReadyRules> | undefined;
  /** What works for this rep; read after the first answer, so that no answer waits for it. */
  private works: readonly RuleWorks[] = [];
  private worksAt = Number.NEGATIVE_INFINITY;
  /** What was shown last is being stored; the next selection waits for it. */
  private saving: Promise<void> = Promise.resolve();
  /** What else no answer waits for, of all answers so far. */
  private settling: Promise<void> = Promise.resolve();

  constructor(private readonly builtin: () => Promise<RulePack>) {}

  /** The rules, made ready once in a worker's life and again after they changed. */
  rules(): Promise<ReadyRules> {
    this.ready ??= this.builtin().then((pack) => {
      const ready = readyRules(pack, learnedScorer());
      // The stores were asked: until they answer there is time for what needs none of them.
      unpackModels();
      return ready;
    });
    this.ready.catch(() => {
      this.ready = undefined;
    });
    return this.ready;
  }

  /** What goes wrong is told by the answer that needs them. */
  private begin(): void {
    this.rules().catch(() => {});
  }

  /**
   * Answers `coach.wake`: what the next answer needs is made ready, and the page does not wait for it. With a draft that
   * is all of it: what the stores know of its customer, and its words and those of the mails that it answers, read.
   * Nothing is shown, counted or kept of it.
   */
  async wake({ key, snapshot }: ToBackground['coach.wake']['send'], asker: Asker, now = Date.now()) {
    this.begin();
    const whole = snapshot && this.withThread(snapshot);
    if (!whole) return undefined;
    try {
      const settings = await this.allowed(whole, asker, now);
      if (!settings || isTooLong(whole)) return undefined;
      const remembered = this.remembered(placeOf(whole, key, asker, now));
      const [ready, context] = await Promise.all([this.rules(), this.contextOf(whole, settings, now)]);
      assess(whole, ready.compiled, context, this.cache);
      await remembered();
    } catch {
      // The answer that needs it tells.
    }
    return undefined;
  }

  /** The settings where a snapshot may be read; undefined where the rep or the organisation wants nothing said. */
  async allowed(snapshot: Snapshot, asker: Asker, now: number): Promise<Settings | undefined> {
    const asked = Promise.all([readSettings(), readManaged()]);
    // While the stores are asked, the rules are made ready.
    this.begin();
    const [settings, managed] = await asked;
    // Gate G14.
    if (settings.startedAt === undefined || isPaused(settings.pausedUntil, now)) return undefined;
    if (isSiteOff(asker.url ?? snapshot.url, settings, managed, snapshot.site)) return undefined;
    return isNeverCoached(customersOf(snapshot), managed) ? undefined : settings;
  }

  /** Drops everything that was remembered, after much changed at once. */
  reset(): void {
    this.ready = undefined;
    this.threads.clear();
    this.facts.clear();
    this.works = [];
    this.worksAt = Number.NEGATIVE_INFINITY;
  }

  /** What is believed of customers is looked up anew, after something was logged or noted. */
  forgetFacts(): void {
    this.facts.clear();
  }

  /** The draft with the thread it answers; undefined when the page has to send the thread again. */
  withThread(snapshot: Snapshot): Snapshot | undefined {
    if (snapshot.kind !== 'draft' || !snapshot.threadHash) return snapshot;
    if (snapshot.thread) {
      this.threads.put(snapshot.threadHash, snapshot.thread);
      return snapshot;
    }
    const thread = this.threads.get(snapshot.threadHash);
    return thread && { ...snapshot, thread };
  }

  /** Answers `coach.assess`. */
  async answer(
    { snapshot: sent, key, rested = false, resumed = false }: AssessRequest,
    asker: Asker,
    now = Date.now(),
  ): Promise<AssessAnswer> {
    const since = entriesNow();
    const snapshot = this.withThread(sent);
    if (!snapshot) {
      // A worker that was woken for this makes the rules ready while the page sends the rest: once the answer is out.
      setTimeout(() => this.begin());
      return { state: 'need-thread' };
    }
    // Asked for together: what is remembered of a place says nothing of the words that stand there.
    const placed = placeOf(snapshot, key, asker, now);
    const remembered = this.remembered(placed);
    const settings = await this.allowed(snapshot, asker, now);
    // What was said of it before is not left standing.
    if (!settings || isTooLong(snapshot)) {
      await forgetKey(key, asker).catch(quietly);
      return settings ? { state: 'ok', assessment: tooLong(sent) } : { state: 'off' };
    }

    const [ready, context, place, quiet] = await Promise.all([
      this.rules(),
      this.contextOf(snapshot, settings, now, rested),
      placed,
      // Without a database the coach still coaches.
      Promise.all([placed, remembered().catch(() => undefined)]).then(([at, stored]) =>
        quietGates(snapshot, settings, at, stored?.[1] ?? []),
      ),
    ]);
    const shown = { snapshot, key, asker, threads: place.threads, since };
    if (quiet.length > 0) {
      const assessment = silent(snapshot, quiet);
      await showEntry(shown, assessment, prefillOf(snapshot, assessment)).catch(quietly);
      return { state: 'ok', assessment };
    }
    const read = assess(snapshot, ready.compiled, context, this.cache);
    const marked = snapshot.kind === 'deal' ? markPrompted(snapshot, read) : markLogged(snapshot, read);
    const whole = await marked.catch(() => read);
    // It only does not remember then.
    const memory = await remembered()
      .then((stored) => selectionMemory(stored, whole.tips, place, this.works))
      .catch(() => emptyMemory());
    const chosen = select(whole, memory, { ...place, resumed });
    const assessment: Assessment = { ...whole, tips: chosen.shown };
    this.saving = saveShown(memory, chosen.memory, chosen.shown, place, snapshot.site).catch(quietly);
    this.afterwards({ ...shown, ready, whole, assessment, context, now });
    const prefill = prefillOf(snapshot, assessment);
    return { state: 'ok', assessment, prefill, ...(snapshot.kind === 'deal' && (await besides(snapshot))) };
  }

  /** Asks for what is remembered of a place while the rest is made ready; anew where tips were shown in the meantime. */
  private remembered(place: Promise<HashedPlace>): () => Promise<PlaceMemory> {
    const { saving } = this;
    const read = async () => {
      await this.saving;
      return placeMemory(await place);
    };
    const asked = read();
    // Told by the one who waits for it.
    asked.catch(() => {});
    return () => (this.saving === saving ? asked : read());
  }

  /** What the answer does not have to wait for. */
  private afterwards(answered: Answered): void {
    const { snapshot, ready, whole, assessment, context, now } = answered;
    const settle = async () => {
      await showEntry(answered, assessment, prefillOf(snapshot, whole, assessment.tips));
      const { keep, compiled } = ready;
      delete ready.keep;
      await keep?.().catch(quietly);
      const print = (blocks: readonly Block[]) => printOfBlocks(blocks, compiled, this.cache);
      if (await noteHeard(snapshot, whole, print, now)) this.forgetFacts();
      // Known before, or heard just now: of most customers there is none, and no thread is looked through again.
      const complains = whole.tips.some(({ ruleId }) => GUARD_OF.get(ruleId) === 'complaint');
      if (complains || context.facts?.['history.complaint-open']) {
        const settled = settledBy(snapshot, compiled, context, this.cache);
        if (settled !== undefined && (await noteSettled(snapshot, settled, now))) this.forgetFacts();
      }
      if (await recogniseDeal(snapshot, now)) this.forgetFacts();
      if (Math.abs(now - this.worksAt) > WORKS_KEEP) {
        this.worksAt = now;
        this.works = await whatWorks();
      }
    };
    const before = this.settling;
    this.settling = settle()
      .catch(quietly)
      .then(() => before);
  }

  /** Resolves when all that the answers so far did not wait for is stored. */
  async idle(): Promise<void> {
    await Promise.all([this.settling, this.saving]);
  }

  async contextOf(snapshot: Snapshot, settings: Settings, now: number, rested = true) {
    const known = await this.facts.of(snapshot, settings, now);
    return {
      now,
      today: localDay(now),
      rulesOff: settings.rulesOff,
      coachInternal: settings.coachInternal,
      ...(snapshot.kind === 'draft' && {
        writing: true,
        rested,
      }),
      // Asked for where a record is quoted alone: all words of the browser's would be waited for.
      ...((snapshot.kind === 'deal' || 'deal' in snapshot) && ourNotation()),
      ...known,
    };
  }
}

/** What the stores say of a record besides its tips; nothing where they do not answer. */
async function besides(
  deal: DealSnapshot,
): Promise<Pick<AssessAnswer & { state: 'ok' }, 'dockClosed' | 'ended'>> {
  const [dockClosed, ended] = await Promise.all([
    isDockClosed(deal.record).catch(() => false),
    endedDeal(deal).catch(() => undefined),
  ]);
  return { ...(dockClosed && { dockClosed }), ...(ended && { ended }) };
}

/** Answers `coach.forget`: a draft closed, a thread was left. */
export async function forgetKey(key: string, asker: Asker): Promise<undefined> {
  if (asker.tabId === undefined) return;
  await showBadge(asker.tabId, await dropEntries(asker.tabId, asker.frameId ?? 0, key));
}

/** A page asks whether its site is on: it begins anew, and what another page in its place showed is no longer there. */
export async function forgetPage({ from, tabId, frameId = 0 }: Asker): Promise<void> {
  if (from !== 'content' || tabId === undefined) return;
  // With the page itself its frames are gone, too.
  await showBadge(tabId, await dropEntries(tabId, frameId || undefined));
}
