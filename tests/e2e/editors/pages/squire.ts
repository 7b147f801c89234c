import Squire from 'squire-rte';
import { HTML, lines, offer, place } from './page';

const element = place();
const editor = new Squire(element, {
  blockTag: 'DIV',
  sanitizeToDOMFragment: (html: string) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const fragment = document.createDocumentFragment();
    fragment.append(...parsed.body.childNodes);
    return document.importNode(fragment, true);
  },
});
editor.setHTML(HTML.replace(/<(\/?)p>/g, '<$1div>'));
offer(
  () => element,
  () =>
    lines(
      new DOMParser().parseFromString(editor.getHTML().replace(/<\/div>/g, '</div>\n'), 'text/html').body
        .textContent ?? '',
    ),
);
