import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import skin from 'tinymce/skins/ui/oxide/skin.min.css?inline';
import { HTML, lines, offer, place } from './page';

// Its skin would be fetched from beside its script; here it comes with the page.
const style = document.createElement('style');
style.textContent = skin;
document.head.append(style);

// In its classic form: the editor is the body of a frame without an address of its own.
const area = document.createElement('textarea');
area.id = 'area';
place().append(area);
const [editor] = await tinymce.init({
  selector: '#area',
  license_key: 'gpl',
  skin: false,
  content_css: false,
  menubar: false,
  toolbar: false,
  statusbar: false,
  promotion: false,
  height: 260,
  // The editor puts this on by itself only after a first change.
  setup: (made) => made.on('init', () => made.setContent(HTML)),
});
if (!editor) throw new Error('TinyMCE did not start');
editor.undoManager.clear();
offer(
  () => editor.getBody(),
  () => lines(editor.getContent({ format: 'text' })),
);
