import type { Composer, ReadBlock } from '../sites/adapter';
import { readBlocks } from '../sites/dom-blocks';
import { readTextArea } from '../sites/text-area';

/** It is written in a plain text area, whose words have no ranges and so no marks. */
export const isPlain = ({ editor }: Composer): boolean => editor.localName === 'textarea';

/** What stands in a composer now. */
export const textOf = (composer: Composer): ReadBlock[] =>
  isPlain(composer)
    ? readTextArea(composer.editor as HTMLTextAreaElement)
    : readBlocks(composer.editor, composer.marks);
