import { createEditor } from 'roosterjs8';
import { HTML, lines, offer, place } from './page';

// As Proton has it: inside a sandboxed frame that runs no scripts of its own.
const frame = document.createElement('iframe');
frame.setAttribute('sandbox', 'allow-same-origin allow-popups allow-popups-to-escape-sandbox');
frame.style.cssText = 'width:100%;height:260px;border:0';
place().append(frame);
const inner = frame.contentDocument!;
inner.open();
inner.write(
  '<!doctype html><html><body><div id="rooster-editor" style="min-height:200px"></div></body></html>',
);
inner.close();
const element = inner.getElementById('rooster-editor') as HTMLDivElement;
const editor = createEditor(element, [], HTML.replace(/<(\/?)p>/g, '<$1div>'));
offer(
  () => element,
  () =>
    lines(
      new DOMParser().parseFromString(editor.getContent().replace(/<\/div>/g, '</div>\n'), 'text/html').body
        .textContent ?? '',
    ),
);
