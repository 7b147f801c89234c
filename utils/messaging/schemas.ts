import * as z from 'zod/mini';
import { DRAFT_OUTCOMES } from '../model/draft-outcome';
import { siteMapping } from '../model/mapping';
import { ENDINGS, quickLog } from '../model/opportunity';
import { dockPlace } from '../model/settings';
import { draftSnapshot, recordRef, snapshot } from '../model/snapshot';
import { MUTINGS, TIP_ACTIONS } from '../model/tip-action';
import type { ToBackground } from './protocol';

/*
 * The checks of what arrives in extension contexts. Bounds keep a page that went mad from filling the worker: a snapshot
 * is text and small structures, never megabytes.
 */

const id = z.string().check(z.minLength(1), z.maxLength(400));
const short = z.string().check(z.maxLength(2000));

const mute = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('rule'), ruleId: id }),
  z.object({ scope: z.literal('person'), ruleId: id, person: short }),
  z.object({ scope: z.literal('here'), tipId: id }),
]);

const tipEvent = {
  tipId: id,
  ruleId: id,
  site: short,
  threadId: z.optional(short),
  person: z.optional(short),
};

const begun = z.object({
  fields: z.object({ title: z.optional(short), account: z.optional(short), sentence: z.optional(short) }),
  id: z.optional(id),
  tipId: z.optional(id),
});

type Checks = { [N in keyof ToBackground]: z.ZodMiniType<ToBackground[N]['send']> };

/** Every message to the background and the check of what it carries. */
export const TO_BACKGROUND: Checks = {
  'site.state': z.object({ url: z.string().check(z.maxLength(8000)) }),
  'page.parts': z.object({ names: z.array(z.string().check(z.regex(/^[\w-]+$/))).check(z.maxLength(20)) }),
  'page.dress': z.object({ frameId: z.number() }),
  'coach.assess': z.object({
    snapshot,
    key: id,
    rested: z.optional(z.boolean()),
    resumed: z.optional(z.boolean()),
  }),
  'coach.wake': z.object({ key: id, snapshot: z.optional(draftSnapshot) }),
  'coach.forget': z.object({ key: id }),
  'practice.assess': z.object({
    snapshot,
    given: z.optional(z.record(z.string(), z.union([z.number(), z.boolean(), short]))),
    sent: z.optional(z.array(z.string().check(z.maxLength(20_000))).check(z.maxLength(20))),
    showing: z.array(id).check(z.maxLength(200)),
    mutes: z.array(mute).check(z.maxLength(200)),
  }),
  'tip.event': z.object({ ...tipEvent, action: z.enum(TIP_ACTIONS) }),
  'quiet.set': z.object({
    key: id,
    on: z.boolean(),
    of: z.optional(z.object({ tabId: z.number(), frameId: z.number() })),
  }),
  'draft.outcome': z.object({
    outcome: z.enum(DRAFT_OUTCOMES),
    undoes: z.optional(z.enum(DRAFT_OUTCOMES)),
    site: short,
    key: id,
    draftId: id,
    threadId: z.optional(short),
    snapshot,
    shown: z
      .array(z.object({ tipId: id, ruleId: id, quote: z.string().check(z.maxLength(20_000)) }))
      .check(z.maxLength(500)),
  }),
  'dock.set': z.object({
    url: z.string().check(z.maxLength(8000)),
    place: z.optional(dockPlace),
    off: z.optional(z.boolean()),
    record: z.optional(recordRef),
    closed: z.optional(z.boolean()),
  }),
  'log.quick': quickLog,
  'log.begun': z.object({ url: z.string().check(z.maxLength(8000)), begun: z.optional(begun) }),
  'log.undo': z.object({ id }),
  'log.end': z.object({ id, outcome: z.optional(z.enum(ENDINGS)) }),
  'tab.tips': z.object({ tabId: z.number() }),
  'tip.unmute': z.object({ ...tipEvent, action: z.enum(MUTINGS) }),
  'mapping.of': z.object({ url: z.string().check(z.maxLength(8000)) }),
  'mapping.save': siteMapping,
  'mapping.remove': z.object({ id }),
  'ui.open': z.object({
    page: z.enum(['options', 'popup', 'welcome', 'practice', 'sidepanel']),
    hash: z.optional(short),
  }),
};

/** What a content script may ask for; everything else is for the extension's own pages. */
export const FROM_CONTENT: ReadonlySet<keyof ToBackground> = new Set([
  'site.state',
  'page.parts',
  'page.dress',
  'coach.assess',
  'coach.wake',
  'coach.forget',
  'tip.event',
  'quiet.set',
  'draft.outcome',
  'log.quick',
  'log.begun',
  'log.undo',
  'log.end',
  'dock.set',
  'tip.unmute',
  'mapping.of',
  'mapping.save',
  'ui.open',
]);
