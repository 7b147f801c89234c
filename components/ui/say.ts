import { useEffect, useRef } from 'preact/hooks';

/** A region is told of only where it stood there before its words came, and of the same words again only after none. Milliseconds. */
const HUSH = 100;
/** After that nobody is to come across the words at the end of the page. */
const GONE = 10_000;

let timers: ReturnType<typeof setTimeout>[] = [];

function pageRegion(): Element {
  const there = document.querySelector('body > [data-say]');
  if (there) return there;
  const made = document.createElement('div');
  made.className = 'up-sr';
  made.setAttribute('role', 'status');
  made.dataset.say = '';
  return document.body.appendChild(made);
}

/** Makes the page ready to tell something. */
export const prepareToSay = (): void => void pageRegion();

/** Has words read out politely, whatever came into the page or went at that moment. */
export function say(words: string): void {
  // Behind an open dialog nothing is told.
  const region = document.querySelector('dialog[open] [data-say]') ?? pageRegion();
  for (const timer of timers) clearTimeout(timer);
  region.textContent = '';
  const write = (text: string) => () => {
    region.textContent = text;
  };
  timers = [setTimeout(write(words), HUSH), setTimeout(write(''), GONE)];
}

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
