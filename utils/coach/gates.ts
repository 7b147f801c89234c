import { isFreeMail } from '../model/free-mail';
import { GUARD_DAYS, GUARD_OF, type GuardKind } from '../model/guard-days';
import { isOwn } from '../model/own-address';
import type { Message } from '../model/snapshot';
import type { Gate } from '../model/tip';
import type { SetId } from './automaton';
import { daysOld } from './days-old';
import type { Compiled, CompiledRule, FoundSignal, Scene } from './engine';
import { isOver } from './over';
import { domainOf, recipientsOf } from './people';
import type { Reading } from './reading';
import { tallyOf } from './tally';
import { lastComplaint, openComplaint } from './thread/complaint';

/*
 * The global gates of the coaching book (2.1), as far as a snapshot and the context can tell. G1 acts on zones and
 * quotation marks while reading; G10, what is still being typed, where tips are made (`assess`, `progress`); G11 belongs
 * to the selection; G14, the rep's pause, is asked for by the worker before anything is assessed.
 */

/** Gates under which nothing fires, whatever the rule. */
const SHUT = new Set(['G2', 'G3', 'G4', 'G5', 'G15']);
/** Dimensions that a gate switches off. */
const OFF: Readonly<Record<string, readonly string[]>> = {
  G6: ['CRE', 'BEN'],
  G8: ['CRE'],
  G13: ['PUR', 'INS', 'CRE', 'BEN'],
};
const AUTOMATED_SENDER =
  /^(?:no-?reply|do-?not-?reply|donotreply|mailer-daemon|postmaster|bounce|notifications?|newsletter|alerts?|automated|auto)(?:[+._-]|@)/i;
const AUTOMATED_SUBJECT =
  /^\s*(?:re:\s*)?(?:(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office(?: (?:auto\S*|reply|message|notice|until\b.*))?|abwesenheitsnotiz|réponse automatique|respuesta automática|risposta automatica)\s*(?:[:(\-–—].*)?$|undeliverable|delivery status notification|mail delivery|accepted:|declined:|tentative:|invitation:|updated invitation:|canceled event)/i;

/** Readings of everything a gate may look at in the mail at hand: all zones that are its sender's, footers included. */
export interface GateMatter {
  readings: readonly Reading[];
  /** Of a draft, what the mails that it answers say in their own words. */
  answers?: readonly Reading[];
  message?: Message;
  /** Of a mail of a thread: whether any of its mails complains, and none says since that all is well. */
  isComplaintOpen?: boolean;
}

/** What holds prompts back here, all of it, each with its reason. */
export function gatesOf(scene: Scene, matter: GateMatter, heard: readonly FoundSignal[]): Gate[] {
  const gates: Gate[] = [];
  const add = (id: string, reason: string) => gates.push({ id, reason });
  const { snapshot, context } = scene;
  const cue = (name: keyof Scene['compiled']['gateCues'], readings = matter.readings) =>
    readings.some((r) => r.bySet.has(scene.compiled.gateCues[name]));
  // A record is no mail; what is known of its customer holds all the same.
  if (snapshot.kind === 'deal') return gatesOfCustomer(scene, heard);
  const ownText = matter.readings.some((r) => r.role === 'author' && r.norms.length > 0);
  if (!ownText && matter.readings.length > 0) add('G1', 'nothing but quoted or standard text');
  if (!context.coachInternal && isInternal(scene, matter)) add('G2', 'only colleagues');
  if (isPersonal(scene) || (snapshot.kind === 'draft' && cue('family'))) add('G3', 'a private mail');
  if (isAutomated(scene, matter)) add('G4', 'sent by a machine, or to many');
  if (cue('sensitive') || cue('sensitive', matter.answers ?? [])) add('G5', 'something grave is spoken of');
  const complains = snapshot.kind === 'draft' ? openComplaint(scene).length > 0 : matter.isComplaintOpen;
  gates.push(...gatesOfCustomer(scene, heard, complains, snapshot.kind === 'draft' && cue('optOutHeeded')));
  if (scene.language !== 'en' && scene.language !== 'und')
    add('G9', `no phrases of ours for "${scene.language}"`);
  if (cue('legal') || scene.subject?.bySet.has(scene.compiled.gateCues.legal))
    add('G13', 'a legal or formal text');
  if (snapshot.kind === 'thread' && isStranger(matter.readings, scene.compiled))
    add('G15', 'they apply to us, or sell to us');
  return gates;
}

/** What the customer told that holds prompts back for a while: in the mails at hand, or before. */
function gatesOfCustomer(
  scene: Scene,
  heard: readonly FoundSignal[],
  complains = false,
  heeded = false,
): Gate[] {
  const gates: Gate[] = [];
  const facts = scene.context.facts ?? {};
  if (complains || (facts['history.complaint-open'] === true && !isSettledHere(scene)))
    gates.push({ id: 'G6', reason: 'a complaint is open' });
  if (isOptedOut(scene, heard) || heeded) gates.push({ id: 'G7', reason: 'they asked us to stop' });
  const cut = facts['history.cut-days'];
  const isCut = (one: FoundSignal) => isTold(scene, one, 'cut') && isWithin(scene, one, GUARD_DAYS.cut);
  if ((typeof cut === 'number' && cut <= GUARD_DAYS.cut) || heard.some(isCut))
    gates.push({ id: 'G8', reason: 'hard times there' });
  return gates;
}

/** Whether what was heard holds prompts back for that reason: nobody said since that it is over. */
const isTold = (scene: Scene, { rule, message }: FoundSignal, kind: GuardKind): boolean =>
  GUARD_OF.get(rule.rule.id) === kind && !isOver(scene, rule, message);

/** Whether the last complaint that is known of the customer stands in this thread, and is settled there. */
function isSettledHere(scene: Scene): boolean {
  const last = lastComplaint(scene);
  if (last?.settled === undefined) return false;
  const known = scene.context.facts?.['history.complaint-days'];
  // Known in whole days: of two that lie hours apart the day may be another.
  return (
    typeof known !== 'number' || (daysOld(scene.thread[last.message]!.message, scene.today) ?? 0) <= known + 1
  );
}

/** Whether the customer asked us to stop: in what was heard of them, or not long ago. */
export function isOptedOut(scene: Scene, heard: readonly FoundSignal[]): boolean {
  const days = scene.context.facts?.['history.opted-out-days'];
  return (
    (typeof days === 'number' && days <= GUARD_DAYS['opt-out']) ||
    heard.some((one) => isTold(scene, one, 'opt-out') && isWithin(scene, one, GUARD_DAYS['opt-out']))
  );
}

/** Whether what was heard was written in the last days; a mail without a date may be of today. */
function isWithin({ thread, today }: Scene, { message }: FoundSignal, days: number): boolean {
  return (daysOld(thread[message]!.message, today) ?? 0) <= days;
}

/** Whether a rule is for texts of this language; of one that cannot be told, every rule may speak. */
export const isFor = (language: string, rule: CompiledRule): boolean =>
  rule.language === 'any' || language === 'und' || rule.language === language;

/** Whether the gates, and the language of the text, let the rule speak. */
export function lets(gates: readonly Gate[], rule: CompiledRule, language: string): boolean {
  const despite = rule.rule.despite ?? [];
  if (!isFor(language, rule) && !despite.includes('G9')) return false;
  return gates.every(({ id }) => {
    if (despite.includes(id)) return true;
    if (SHUT.has(id)) return false;
    if (id === 'G7') return false;
    if (id === 'G9') return true;
    // Complaints and guards are what the reader of the mail needs to see; they are not growth prompts.
    if (rule.signal && rule.signal.polarity === 'risk') return true;
    // Whatever its dimension, an opening asks for more: it waits until what went wrong is put right.
    if (id === 'G6' && rule.signal?.polarity === 'opening') return false;
    return !OFF[id]?.includes(rule.rule.dimension);
  });
}

function isInternal(scene: Scene, { message }: GateMatter): boolean {
  const ours = (address: string | undefined) => isOwn(address, scene.self);
  if (scene.snapshot.kind === 'draft') {
    const to = recipientsOf(scene.snapshot);
    return to !== undefined && to.length > 0 && to.every((r) => ours(r.address));
  }
  return ours(message?.from?.address);
}

function isPersonal(scene: Scene): boolean {
  if (scene.context.facts?.['history.known'] !== false) return false;
  const to = recipientsOf(scene.snapshot);
  if (scene.snapshot.kind === 'draft')
    return !!to?.length && to.every((r) => r.address && isFreeMail(domainOf(r.address)));
  const from = scene.message?.message.from?.address;
  return from !== undefined && isFreeMail(domainOf(from));
}

/** Whether they who wrote this are no customer: somebody who applies for work here, or who wants to sell to us. */
export function isStranger(readings: readonly Reading[], { gateCues }: Compiled): boolean {
  if (readings.some(({ bySet }) => bySet.has(gateCues.stranger))) return true;
  return heardTogether(readings, gateCues.strangerWeak) >= 2;
}

/** How many different words of a set stand in the mail. */
function heardTogether(readings: readonly Reading[], set: SetId): number {
  const heard = new Set<string>();
  for (const reading of readings) {
    for (const hit of reading.bySet.get(set) ?? [])
      heard.add(reading.norms.slice(hit.first, hit.last + 1).join(' '));
  }
  return heard.size;
}

function isAutomated(scene: Scene, { message, readings }: GateMatter): boolean {
  const { gateCues } = scene.compiled;
  const subject = message?.subject ?? ('subject' in scene.snapshot ? scene.snapshot.subject : undefined);
  if (subject && AUTOMATED_SUBJECT.test(subject)) return true;
  if (message?.calendar) return true;
  if (message?.from?.address && AUTOMATED_SENDER.test(message.from.address)) return true;
  if (readings.some((r) => r.bySet.has(gateCues.automatedStrong))) return true;
  const weak = heardTogether(readings, gateCues.automatedWeak);
  if (weak >= 3) return true;
  const greeting = scene.zone('greeting');
  // A rep's own "Dear customer" may be a draft to one of them.
  const toMany =
    scene.snapshot.kind === 'thread' && [scene.view, greeting].some((view) => view.has(gateCues.toMany));
  const signs = weak + heardTogether(readings, gateCues.bulk) + drawn(readings) + Number(toMany);
  if (signs < 3) return false;
  const personal = (greeting.words > 0 && !toMany) || readings.some((reading) => tallyOf(reading).self > 0);
  return !personal || signs >= 5;
}

const IMAGE = /\[image[^\]]*\]/i;
const RULE = /^\s*([*+=_~.#-])\1{9,}\s*$/;
const CODE = /^\s*@(?:php|endphp|if|foreach)\b|\$\w+->|===?\s*["']/;
const FIELD = /^\s*[\p{L}#&/][\p{L}#&/. ]{1,24}:(?:\s|$)/u;

const DRAWN = [IMAGE, RULE, CODE, FIELD];
/** What a block is, by the marks above, asked once for as long as it reads the same. */
const looks = new WeakMap<Reading, readonly boolean[]>();

/** What is drawn rather than written to somebody: rows of signs, places of images, a form's fields, a program's lines. */
function drawn(readings: readonly Reading[]): number {
  const rows = DRAWN.map(() => 0);
  for (const reading of readings) {
    const look = looks.get(reading) ?? DRAWN.map((mark) => mark.test(reading.text));
    looks.set(reading, look);
    look.forEach((is, at) => {
      if (is) rows[at]!++;
    });
  }
  const [images, rules, code, fields] = rows as [number, number, number, number];
  return Math.min(2, images) + Math.min(1, rules) + (code > 0 ? 3 : 0) + (fields >= 4 ? 1 : 0);
}
