import * as z from 'zod/mini';
import { time } from '../model/time';
import { versionedItem } from './item';

/*
 * Rules that are being written and were not saved. They are kept with every rest of the writer, so that a closed tab, a
 * restart or a new version of the extension loses nothing; each belongs to the page in which it is written.
 */

/** A rule that was typed and not saved. */
export interface RuleDraft {
  /** Name of the page that writes it. */
  page: string;
  /** Where in the options it is written: `new`, `edit/<id>` or `copy/<id>`. */
  place: string;
  /** The rule as text, as it stands. */
  text: string;
  /** The text as it could be read last, where it cannot be read now. */
  sound?: string | undefined;
  /** Print of the saved rule that it began from. */
  from?: string | undefined;
  at: number;
}

export const ruleDraftsItem = versionedItem<{ drafts: RuleDraft[] }>(
  'ruleDrafts',
  {
    drafts: z.array(
      z.object({
        page: z.string(),
        place: z.string(),
        text: z.string(),
        sound: z.optional(z.string()),
        from: z.optional(z.string()),
        at: time,
      }),
    ),
  },
  { drafts: [] },
  1,
);

/** More than anybody leaves lying; the oldest give way. */
const MOST = 50;

/** Keeps what a page is writing, in place of what was kept of it before. */
export function keepDrafts(page: string, mine: readonly RuleDraft[]): Promise<unknown> {
  return ruleDraftsItem.patch(({ drafts }) => {
    const others = drafts.filter((one) => one.page !== page);
    return { drafts: [...others, ...mine].sort((a, b) => a.at - b.at).slice(-MOST) };
  });
}

/**
 * Hands what closed pages left to a page that is open: of one place the latest, as far as that page writes nothing there.
 * @param page the page that takes it up
 * @param open names of the pages that are open
 */
export async function takeUpDrafts(page: string, open: ReadonlySet<string>): Promise<RuleDraft[]> {
  const { drafts } = await ruleDraftsItem.patch(({ drafts: all }) => {
    const taken = new Set(all.filter((one) => one.page === page).map(({ place }) => place));
    const latest = [...all].sort((a, b) => b.at - a.at);
    return {
      drafts: latest.map((one) => {
        if (one.page === page || open.has(one.page) || taken.has(one.place)) return one;
        taken.add(one.place);
        return { ...one, page };
      }),
    };
  });
  return drafts.filter((one) => one.page === page);
}
