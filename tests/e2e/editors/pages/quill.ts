import Quill from 'quill';
import { HTML, lines, offer, place } from './page';

const quill = new Quill(place(), { modules: { history: { delay: 300 } } });
quill.clipboard.dangerouslyPasteHTML(HTML, 'silent');
quill.history.clear();
offer(
  () => quill.root,
  () => lines(quill.getText()),
);
