import { isOwn } from '../../model/own-address';
import { ownSubject, prefixOf } from '../../text/subject-prefix';
import type { Scene } from '../engine';
import { isOptedOut } from '../gates';
import { recipientsOf } from '../people';
import type { Reading } from '../reading';
import { MARK_BIT } from '../word-bits';
import type { Measure } from './draft';

/*
 * Measures of subject, recipients and thread. What the page does not show is undefined, and no bound holds for it.
 */

const draftOf = ({ snapshot }: Scene) => (snapshot.kind === 'draft' ? snapshot : undefined);

/** External recipients by kind; undefined where recipients are not shown. */
function external(scene: Scene, kinds: readonly string[]): number | undefined {
  const all = recipientsOf(scene.snapshot);
  if (!all) return undefined;
  const outside = all.filter((r) => kinds.includes(r.kind) && !isOwn(r.address, scene.self));
  return new Set(outside.map((r) => r.address ?? r.name)).size;
}
const inbound = (scene: Scene) => scene.thread.filter(({ message }) => message.direction === 'inbound');
const subjectOf = (scene: Scene) => draftOf(scene)?.subject;
const bare = (scene: Scene) => {
  const subject = subjectOf(scene);
  return subject === undefined ? undefined : ownSubject(subject);
};

/** Words of the longest mail that counts as a letter. */
const LETTER = 100;
const EDGES = ['greeting', 'signoff', 'signature'] as const;

/**
 * Somebody writes to the rep: not at length, and with a greeting, a sign-off or a signature (in a line of words, too), or
 * in a thread that holds other mails. A notice, a newsletter or a published statement is no letter. What the scorer alone
 * heard was right at 39 of 40 places in letters written for a trial, and at 15 of 54 in labelled mail, most of which is
 * no letters.
 */
const isLetter = (scene: Scene) =>
  scene.view.words <= LETTER &&
  (scene.thread.length > 1 || EDGES.some((role) => scene.zone(role).words > 0) || namesSomebody(scene));

/** What a mail opens or closes with, though it stands on no line of its own. */
const CALLS = new Set(
  'hi hello hey hiya dear good morning afternoon evening alright mate lads thanks thx cheers ta regards best'.split(
    ' ',
  ),
);
/** What opens a sentence with a capital letter and a comma, or stands alone, and is no name. */
const NO_NAME = new Set(
  'however therefore moreover furthermore besides meanwhile otherwise finally firstly secondly first second third also then now so well yes no okay sorry please today yesterday tomorrow unfortunately again still attached further overall great perfect noted received agreed confirmed done in on at by for from since until'.split(
    ' ',
  ),
);

/** "Hi Kate, it came", "Ian, the drier ran", "... nearer 1500. Keith": the mail names whom it is for, or who wrote it. */
function namesSomebody({ view }: Scene): boolean {
  const first = view.sentences[0];
  const last = view.sentences.at(-1);
  if (!first || !last || first === last) return false;
  const opening = view.reading(first.block);
  const from = first.sentence.first;
  if (CALLS.has(opening.norms[from]!)) return true;
  const isBefore = (at: number) => at < first.sentence.last && (opening.bits[at]! & MARK_BIT.comma) !== 0;
  if (isName(opening, from) && (isBefore(from) || (isName(opening, from + 1) && isBefore(from + 1))))
    return true;
  const closing = view.reading(last.block);
  const { first: at, last: end } = last.sentence;
  const signs = end - at === 1 || (end - at <= 3 && CALLS.has(closing.norms[at]!));
  return signs && isName(closing, end - 1);
}

/** Whether a word may name a person: a capital letter, and none of the words that open sentences. */
const isName = ({ text, starts, norms }: Reading, at: number) =>
  at < norms.length &&
  /\p{Lu}\p{Ll}/u.test(text.slice(starts[at], starts[at]! + 2)) &&
  !NO_NAME.has(norms[at]!);

export const MAIL_MEASURES: Record<string, Measure> = {
  subject: (scene) => bare(scene),
  'subject-words': (scene) => bare(scene)?.split(/\s+/).filter(Boolean).length,
  'subject-length': (scene) => bare(scene)?.length,
  'subject-prefix': (scene) => {
    const subject = subjectOf(scene);
    const prefix = subject === undefined ? undefined : prefixOf(subject);
    // What may be a word of the subject is neither there nor missing.
    return subject === undefined || prefix?.endsWith('?') ? undefined : prefix !== undefined;
  },
  reply: (scene) => draftOf(scene)?.reply,
  /** A first mail to somebody: nothing was written before in this thread, the account is not known, nor do its words say so. */
  'first-touch': (scene) => {
    const draft = draftOf(scene);
    if (!draft) return undefined;
    if (scene.thread.length > 0 || (draft.reply && draft.reply !== 'new')) return false;
    if (prefixOf(draft.subject ?? '') === 'answer') return false;
    return scene.context.facts?.['history.known'] !== true && !scene.view.has(scene.compiled.cues.acquainted);
  },
  attachments: (scene) => draftOf(scene)?.attachments?.length,
  external: (scene) => external(scene, ['to', 'cc', 'bcc']),
  'external-to': (scene) => external(scene, ['to']),
  recipients: ({ snapshot }) => recipientsOf(snapshot)?.length,
  /** Recipients whom the page shows with a name, and not with an address alone. */
  'recipients.named': ({ snapshot }) =>
    recipientsOf(snapshot)?.filter(({ name }) => name && !name.includes('@')).length,
  internal: (scene) => {
    const all = recipientsOf(scene.snapshot);
    return all && all.length > 0 ? external(scene, ['to', 'cc', 'bcc']) === 0 : undefined;
  },
  'thread.messages': ({ thread }) => thread.length,
  'thread.inbound': (scene) => inbound(scene).length,
  'thread.last-from': ({ thread }) => {
    const last = thread.at(-1)?.message.direction;
    return last === 'inbound' ? 'customer' : last === 'outbound' ? 'us' : undefined;
  },
  /** Our mails in a row at the end of the thread without an answer. */
  'thread.unanswered': ({ thread }) => {
    let n = 0;
    for (let i = thread.length - 1; i >= 0 && thread[i]!.message.direction === 'outbound'; i--) n++;
    return n;
  },
  'thread.their-questions': (scene) => {
    const last = inbound(scene).at(-1);
    return last ? last.view.count('question') : 0;
  },
  'thread.signals': (scene) => scene.signals().filter((s) => s.rule.signal?.polarity !== 'risk').length,
  'thread.complaint': (scene) => scene.signals().some((s) => s.rule.rule.id === 'R-OWN-01'),
  /** The customer asked us to stop: in this thread, or not long ago (gate G7). */
  'opted-out': (scene) => isOptedOut(scene, scene.signals()),
  'message.direction': (scene) => scene.message?.message.direction,
  'message.letter': (scene) => scene.message && isLetter(scene),
  /** Addresses in the message's copies that no earlier message of the thread names. */
  'message.new-people': (scene) => {
    const here = scene.message;
    if (!here?.message.recipients || here.index === 0) return undefined;
    const known = new Set<string>();
    for (const { message } of scene.thread.slice(0, here.index)) {
      if (message.from?.address) known.add(message.from.address);
      for (const r of message.recipients ?? []) if (r.address) known.add(r.address);
    }
    return here.message.recipients.filter(
      (r) => r.address && !known.has(r.address) && !isOwn(r.address, scene.self),
    ).length;
  },
  language: ({ language }) => language,
};
