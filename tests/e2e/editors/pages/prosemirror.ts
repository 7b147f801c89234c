import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { HTML, lines, offer, place } from './page';

// TipTap, that is ProseMirror.
const editor = new Editor({ element: place(), extensions: [StarterKit], content: HTML });
offer(
  () => editor.view.dom,
  () => lines(editor.getText({ blockSeparator: '\n' })),
);
