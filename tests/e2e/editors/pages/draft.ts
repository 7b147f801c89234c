import { CompositeDecorator, ContentState, convertFromHTML, Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { HTML, lines, offer, place } from './page';

const links = new CompositeDecorator([
  {
    strategy: (block, found, content) =>
      block.findEntityRanges((character) => {
        const key = character.getEntity();
        return key !== null && content.getEntity(key).getType() === 'LINK';
      }, found),
    component: ({ children }: { children: React.ReactNode }) =>
      createElement('a', { href: 'https://ourco.example/plan' }, children),
  },
]);
const parsed = convertFromHTML(HTML);
const start = EditorState.createWithContent(
  ContentState.createFromBlockArray(parsed.contentBlocks, parsed.entityMap),
  links,
);
let now = start;
function App() {
  const [state, set] = useState(start);
  now = state;
  return createElement(Editor, { editorState: state, onChange: set });
}
createRoot(place()).render(createElement(App));
offer(
  () => place().querySelector<HTMLElement>('.public-DraftEditor-content')!,
  () => lines(now.getCurrentContent().getPlainText('\n')),
);
