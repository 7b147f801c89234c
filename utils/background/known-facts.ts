import type { Settings } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import { factsKey, gatherFacts, partyOfSnapshot } from './facts';

/** How long what the stores say of a customer is believed while the rep types (milliseconds). */
const KEEP = 20_000;
const MOST = 50;

type Known = Awaited<ReturnType<typeof gatherFacts>>;

/** What the stores say of the customers at hand, asked once for the keys of a while. */
export class KnownFacts {
  private readonly kept = new Map<string, { at: number; known: Promise<Known> }>();

  /** What is known where this was read; nothing where the stores do not answer. */
  of(snapshot: Snapshot, settings: Settings, now: number): Promise<Known> {
    // Counted anew by every tab and after every reload, a revision says nothing about what the record shows.
    const record = snapshot.kind === 'deal' ? factsKey(snapshot) : '';
    // Whether it is always the same person depends on whom this draft goes to.
    const to = snapshot.kind === 'draft' ? (snapshot.recipients ?? []).map(({ address }) => address) : [];
    const key = `${partyOfSnapshot(snapshot) ?? ''} ${record} ${to} ${snapshot.url}`;
    const kept = this.kept.get(key);
    if (kept && Math.abs(now - kept.at) < KEEP) return kept.known;
    // Without what the stores know the coach still coaches: rules that need a fact stay silent.
    const known = gatherFacts(snapshot, settings, now).catch((): Known => ({ facts: {}, lastMails: [] }));
    if (this.kept.size > MOST) this.kept.clear();
    this.kept.set(key, { at: now, known });
    return known;
  }

  /** Everything is asked for anew. */
  clear(): void {
    this.kept.clear();
  }
}
