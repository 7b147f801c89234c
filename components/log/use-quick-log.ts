import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Begun } from '@/utils/messaging/protocol';
import { keptSentence } from '@/utils/model/kept-sentence';
import type { Opportunity, QuickLog } from '@/utils/model/opportunity';
import { logQuick, undoLog } from './log-service';
import { useDuplicate } from './use-duplicate';

/** What a page or a tip hands to the form; everything may be changed before it is saved. */
export type Prefill = Partial<Omit<QuickLog, 'id'>>;

/** Where a form stands, and what it starts with. */
export interface QuickLogStart {
  prefill: Prefill;
  /** What the page is about: in another place another sentence may be taken over. */
  place?: string | undefined;
  /** The tab whose page is being read, which may bring the customer yet; `unknown` before it is known which one. */
  reading?: number | 'unknown' | undefined;
  /** The tip that the rep wants to log; a press takes over its sentence, whatever stood there. */
  chosen?: object | undefined;
  /** What was typed here before the window closed: it comes a moment later, and leaves alone what was typed since. */
  begun?: Begun | undefined;
}

/** Two presses within this time (milliseconds) are one. */
const TWICE = 1000;

type FieldName = 'title' | 'account' | 'sentence';
type Texts = Record<FieldName, string>;

const startOf = (prefill: Prefill): Texts => ({
  title: prefill.title ?? '',
  account: prefill.accountName ?? '',
  sentence: keptSentence(prefill.sentence ?? ''),
});
const FIELDS: readonly FieldName[] = ['title', 'account', 'sentence'];
const NONE: Record<FieldName, boolean> = { title: false, account: false, sentence: false };
const ALL: Record<FieldName, boolean> = { title: true, account: true, sentence: true };

/** What the page calls the customer: another name in the field is the rep's word. */
const givenIn = ({ accountName }: Prefill) => accountName !== undefined && { accountGiven: accountName };

/** What is logged of the texts. Without the customer's words it is no longer about what was heard in them. */
function logOf(id: string, texts: Texts, prefill: Prefill): QuickLog {
  const { sentence: given, signalKind, ruleId, ...rest } = prefill;
  const sentence = texts.sentence.trim();
  const isHeard = !given?.trim() || sentence !== '';
  return {
    ...rest,
    ...(isHeard && signalKind && { signalKind }),
    ...(isHeard && ruleId && { ruleId }),
    id,
    title: texts.title.trim(),
    accountName: texts.account.trim(),
    ...givenIn(prefill),
    ...(sentence && { sentence }),
  };
}

/**
 * What is typed in a form that logs, and what became of it. The id is made with the form, so a second press or a
 * repeated message writes the same record.
 */
export function useQuickLog({ prefill: given, place = '', reading, chosen, begun }: QuickLogStart) {
  // What a record was logged with that was taken back, until something else is logged.
  const [taken, setTaken] = useState<Prefill>();
  const prefill = taken ?? given;
  const offered = startOf(prefill);
  const { title, account, sentence } = offered;
  const [id, setId] = useState(() => crypto.randomUUID() as string);
  const [texts, setTexts] = useState(offered);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const [saved, setSaved] = useState<Opportunity>();
  const [undone, setUndone] = useState<{ title: string; isInForm: boolean }>();
  /** What was being read when the rep logged without a customer: the press waits for it. */
  const [awaited, setAwaited] = useState<QuickLogStart['reading']>();
  const busy = useRef(false);
  const undoing = useRef<string | undefined>(undefined);
  const latest = useRef(texts);
  latest.current = texts;
  const loggedAt = useRef(Number.NEGATIVE_INFINITY);
  const loggedWith = useRef<Prefill | undefined>(undefined);
  // The fields that the rep has touched are the rep's; the others follow the page.
  const touched = useRef(NONE);
  /** Of these those that were touched since the last press: they are of the next one. */
  const since = useRef(NONE);
  /** Where something was logged, and from which tip: the next one from there is an idea of the rep's own. */
  const done = useRef<string | undefined>(undefined);
  const before = useRef<object | undefined>(undefined);

  // Before it is seen: what stood in the fields for another page is not to be logged for this one.
  useLayoutEffect(() => {
    if (chosen && chosen !== before.current) {
      touched.current = { ...touched.current, sentence: false };
      done.current = undefined;
      setTaken(undefined);
    }
    before.current = chosen;
    const isDone = done.current === place;
    const own = touched.current;
    setTexts((now) => ({
      title: own.title || isDone ? now.title : title,
      account: own.account ? now.account : account,
      sentence: own.sentence || isDone ? now.sentence : sentence,
    }));
  }, [title, account, sentence, place, chosen]);

  useLayoutEffect(() => {
    const { fields = {}, id: of } = begun ?? {};
    const isBack = (name: FieldName) => fields[name] !== undefined && !touched.current[name];
    const back = FIELDS.filter(isBack).map((name) => [name, fields[name]]);
    if (!back.length) return;
    if (of !== undefined) setId(of);
    touched.current = { ...touched.current, ...Object.fromEntries(back.map(([name]) => [name, true])) };
    setTexts((now) => ({ ...now, ...Object.fromEntries(back) }));
  }, [begun]);

  useEffect(() => {
    if (awaited === undefined || awaited === reading || account) return;
    // Of another page the press was not made.
    const isSame = awaited === 'unknown' && reading !== undefined;
    setAwaited(isSame ? reading : undefined);
    if (!isSame) setTried(true);
  }, [awaited, reading, account]);

  const isWhole = texts.title.trim() !== '' && texts.account.trim() !== '';
  const [twin, forgetTwin] = useDuplicate({
    title: texts.title.trim(),
    accountName: texts.account.trim(),
    ...givenIn(prefill),
    accountDomain: prefill.accountDomain,
    accountAddress: prefill.accountAddress,
    crm: prefill.crm,
    id,
  });

  return {
    texts,
    /** Whether a field that has to be filled is empty although the rep tried to log. */
    missing: (name: FieldName) => tried && !texts[name].trim(),
    error,
    /** The title, where it is the one that the page gave. */
    offered: texts.title === title && !touched.current.title ? title : '',
    /** What was logged last, until it is put away or taken back. */
    saved,
    /** What was logged last was taken back, and stands in the fields again unless the next one was begun there. */
    undone,
    /** The same idea at the same customer, logged before. */
    twin,
    /** A press waits for the customer. */
    isWaiting: awaited !== undefined,
    /** A press that waited for the customer can be done now. */
    isDue: awaited !== undefined && isWhole,
    from: prefill.contact?.name ?? prefill.contact?.address,
    /** What the rep typed. What is typed while something is being stored is of the next one. */
    typed: (): Begun => {
      const own = FIELDS.filter((name) => touched.current[name]);
      const fields = Object.fromEntries(own.map((name) => [name, latest.current[name]]));
      return { fields, ...(!busy.current && { id }) };
    },
    write(name: FieldName, text: string) {
      touched.current = { ...touched.current, [name]: true };
      since.current = { ...since.current, [name]: true };
      if (name === 'title') setUndone(undefined);
      // Half of what is typed now is not what was meant to be logged.
      setAwaited(undefined);
      latest.current = { ...latest.current, [name]: text };
      setTexts((now) => ({ ...now, [name]: text }));
    },
    /** @returns the record; undefined where something is missing or awaited, failed or is being logged already */
    async log(): Promise<Opportunity | undefined> {
      setError(undefined);
      if (reading !== undefined && texts.title.trim() && !texts.account.trim() && !touched.current.account) {
        setAwaited(reading);
        return undefined;
      }
      setAwaited(undefined);
      // The press that logged was made twice: the next one, of which nothing is written yet, lacks nothing.
      const isAgain = performance.now() - loggedAt.current < TWICE && !since.current.title;
      if (isAgain && !texts.title.trim()) return undefined;
      setTried(true);
      if (!isWhole || busy.current) return undefined;
      busy.current = true;
      since.current = NONE;
      try {
        const answer = await logQuick(logOf(id, texts, prefill));
        setSaved(answer.saved);
        loggedAt.current = performance.now();
        setUndone(undefined);
        forgetTwin();
        setTried(false);
        // What was typed while this was stored is of the next one.
        const left = (now: Texts, name: FieldName) => (now[name] === texts[name] ? '' : now[name]);
        setTexts((now) => ({ ...now, title: left(now, 'title'), sentence: left(now, 'sentence') }));
        touched.current = since.current;
        done.current = place;
        loggedWith.current = prefill;
        setTaken(undefined);
        setId(crypto.randomUUID());
        return answer.saved;
      } catch (fault) {
        setError(fault);
        return undefined;
      } finally {
        busy.current = false;
      }
    },
    /**
     * Takes back what was logged last, and gives its words back unless the rep has begun the next one.
     * @returns whether they are in the fields again
     */
    async takeBack(record: Opportunity): Promise<boolean> {
      if (undoing.current === record.id) return false;
      undoing.current = record.id;
      try {
        await undoLog(record.id);
      } catch (fault) {
        undoing.current = undefined;
        setError(fault);
        return false;
      }
      setSaved(undefined);
      const isInForm = !FIELDS.some((name) => touched.current[name] && latest.current[name].trim());
      setUndone({ title: record.title, isInForm });
      if (!isInForm) return false;
      touched.current = ALL;
      setTaken(loggedWith.current);
      latest.current = {
        title: record.title,
        account: record.accountName,
        sentence: record.origin.sentence ?? '',
      };
      setTexts(latest.current);
      return true;
    },
    close: () => setSaved(undefined),
  };
}
