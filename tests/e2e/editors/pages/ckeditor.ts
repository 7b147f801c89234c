import { Bold, ClassicEditor, Essentials, Link, Paragraph } from 'ckeditor5';
import { HTML, lines, offer, place } from './page';

const editor = await ClassicEditor.create(place(), {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold, Link],
  toolbar: ['bold', 'link'],
  initialData: HTML,
});
const plain = (html: string) => {
  const parsed = new DOMParser().parseFromString(html.replace(/<\/p>/g, '</p>\n'), 'text/html');
  return lines(parsed.body.textContent ?? '');
};
offer(
  () => editor.ui.view.editable.element as HTMLElement,
  () => plain(editor.getData()),
);
