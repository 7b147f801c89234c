import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, type RenderElementProps, type RenderLeafProps, Slate, withReact } from 'slate-react';
import { lines, offer, place, START } from './page';

const [first = '', , last = ''] = START;
const value = [
  { type: 'p', children: [{ text: first }] },
  {
    type: 'p',
    children: [
      { text: 'We just wanted to ask about the ' },
      { text: 'Leeds', bold: true },
      { text: ' line and ' },
      { type: 'a', children: [{ text: 'the plan' }] },
      { text: '.' },
    ],
  },
  { type: 'p', children: [{ text: last }] },
] as unknown as Descendant[];

const editor = withHistory(withReact(createEditor()));
const { isInline } = editor;
editor.isInline = (element) => (element as { type?: string }).type === 'a' || isInline(element);

function App() {
  const [given] = useState(editor);
  return createElement(
    Slate,
    { editor: given, initialValue: value } as unknown as Parameters<typeof Slate>[0],
    createElement(Editable, {
      renderElement: ({ attributes, children, element }: RenderElementProps) =>
        (element as { type?: string }).type === 'a'
          ? createElement('a', { ...attributes, href: 'https://ourco.example/plan' }, children)
          : createElement('p', attributes, children),
      renderLeaf: ({ attributes, children, leaf }: RenderLeafProps) =>
        createElement((leaf as { bold?: boolean }).bold ? 'strong' : 'span', attributes, children),
    }),
  );
}
createRoot(place()).render(createElement(App));
offer(
  () => place().querySelector<HTMLElement>('[data-slate-editor]')!,
  () => lines(editor.children.map((node) => Node.string(node)).join('\n')),
);
Editor.normalize(editor);
