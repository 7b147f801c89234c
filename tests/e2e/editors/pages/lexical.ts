import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  ElementNode,
  type SerializedElementNode,
} from 'lexical';
import { lines, offer, place, START } from './page';

/** A link of the page's own: Lexical's link package is not needed for a test of text. */
class Anchor extends ElementNode {
  static override getType(): string {
    return 'anchor';
  }
  static override clone(node: Anchor): Anchor {
    return new Anchor(node.__key);
  }
  static override importJSON(_: SerializedElementNode): Anchor {
    return new Anchor();
  }
  override createDOM(): HTMLElement {
    const link = document.createElement('a');
    link.href = 'https://ourco.example/plan';
    return link;
  }
  override updateDOM(): boolean {
    return false;
  }
  override isInline(): boolean {
    return true;
  }
}

const element = place();
element.contentEditable = 'true';
const editor = createEditor({
  namespace: 'test',
  nodes: [Anchor],
  theme: { text: { bold: 'bold' } },
  onError(error) {
    throw error;
  },
});
editor.setRootElement(element);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.update(
  () => {
    const [first = '', , last = ''] = START;
    const link = new Anchor().append($createTextNode('the plan'));
    $getRoot()
      .clear()
      .append(
        $createParagraphNode().append($createTextNode(first)),
        $createParagraphNode().append(
          $createTextNode('We just wanted to ask about the '),
          $createTextNode('Leeds').toggleFormat('bold'),
          $createTextNode(' line and '),
          link,
          $createTextNode('.'),
        ),
        $createParagraphNode().append($createTextNode(last)),
      );
  },
  { discrete: true, tag: 'history-merge' },
);
offer(
  () => element,
  () => editor.getEditorState().read(() => lines($getRoot().getTextContent())),
);
