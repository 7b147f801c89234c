import { HTML, lines, offer, place } from './page';

// A bare contenteditable, as Gmail and Yahoo have it: the page is its own model.
const element = place();
element.contentEditable = 'true';
element.innerHTML = HTML;
offer(
  () => element,
  () => lines(element.innerText),
);
