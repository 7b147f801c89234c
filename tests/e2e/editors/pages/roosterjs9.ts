import { createEditor } from 'roosterjs';
import { HTML, lines, offer, place } from './page';

// As Outlook on the web has it: around the editor stands the wrapper by which its editors are known.
const wrapper = place();
wrapper.id = 'editorParent_1';
const element = document.createElement('div');
wrapper.append(element);
const editor = createEditor(element);
editor.formatContentModel((model) => {
  const parsed = new DOMParser().parseFromString(HTML, 'text/html');
  model.blocks.length = 0;
  for (const paragraph of parsed.querySelectorAll('p')) {
    model.blocks.push({
      blockType: 'Paragraph',
      format: {},
      segments: [...paragraph.childNodes].map((node) => {
        const format = (node as Element).localName === 'strong' ? { fontWeight: 'bold' } : {};
        const href = (node as HTMLAnchorElement).href;
        return {
          segmentType: 'Text',
          text: node.textContent ?? '',
          format,
          ...(href && { link: { format: { href, underline: true }, dataset: {} } }),
        };
      }),
    });
  }
  return true;
});
editor.takeSnapshot();
offer(
  () => element,
  () => {
    const model = editor.getContentModelCopy('disconnected');
    return model.blocks.flatMap((block) =>
      block.blockType === 'Paragraph'
        ? lines(block.segments.map((one) => (one.segmentType === 'Text' ? one.text : '')).join(''))
        : [],
    );
  },
);
