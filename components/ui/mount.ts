import { type ComponentChildren, h, render } from 'preact';
import './base.css';
import './content.css';
import { direction, language } from './format';
import { pressOnce } from './held-keys';
import { keepFocus } from './keep-focus';
import { keepPresses } from './moved-press';
import { Safe } from './Safe';
import { prepareToSay } from './say';

/** Draws a page of the extension: language, reading direction and title on the document, then the content. */
export function mount(content: ComponentChildren, title: string): void {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  document.title = title;
  keepFocus();
  keepPresses();
  pressOnce();
  prepareToSay();
  const root = document.getElementById('app');
  if (root) render(h(Safe, null, content), root);
}
