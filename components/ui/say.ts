import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/messaging/words';

/** A region is told of only where it stood there before its words came, and of the same words again only after none. Milliseconds. */
const HUSH = 100;
/** After that nobody is to come across the words at the end of the page. */
const GONE = 10_000;

let timers: ReturnType<typeof setTimeout>[] = [];
/** What waits for the hush to be over: words that come in it are told with those before them. */
let waiting: string[] = [];

function pageRegion(): Element {
  const there = document.querySelector('body > [data-say]');
  if (there) return there;
  const made = document.createElement('div');
  made.className = 'up-sr';
  made.setAttribute('role', 'status');
  made.dataset.say = '';
  return document.body.appendChild(made);
}

/** Behind an open dialog nothing is told; one that closes meanwhile tells nothing either. */
const region = () => document.querySelector('dialog[open] [data-say]') ?? pageRegion();

/** Makes the page ready to tell something. */
export const prepareToSay = (): void => void pageRegion();

/** Has words read out politely, whatever came into the page or went at that moment. */
export function say(words: string): void {
  for (const timer of timers) clearTimeout(timer);
  if (!waiting.includes(words)) waiting.push(words);
  const write = (text: string) => {
    region().textContent = text;
  };
  const tell = () => {
    write(waiting.join(' '));
    waiting = [];
  };
  write('');
  timers = [setTimeout(tell, HUSH), setTimeout(write, GONE, '')];
}

/** Has it read out that something was taken back: seen it is by what goes and comes. */
export const sayUndone = (): void => say(t('undone'));

const allOf = (element: Element) => element.textContent;

/**
 * Has the words of an element read out when it comes and whenever they change.
 * @param wordsOf what of it is read; the same function each time
 */
export function useSaid<T extends Element>(wordsOf: (element: T) => string | null = allOf) {
  const element = useRef<T>(null);
  const said = useRef('');
  useEffect(() => {
    const words = (element.current && wordsOf(element.current)) ?? '';
    if (words && words !== said.current) say(words);
    said.current = words;
  });
  return element;
}
