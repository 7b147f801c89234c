import { afterAll, beforeAll, describe } from 'vitest';
import { servePages } from './build-pages.ts';
import { checkClosely, checkEditor, type EditorCase } from './checks.ts';
import { chromiumDriver, type Driver, firefoxDriver } from './driver.ts';

/* Current releases of real editors, in both browsers, with the page code that ships. */

const EDITORS: (EditorCase & { firefox?: Partial<EditorCase> })[] = [
  { name: 'plain contenteditable', page: 'plain' },
  { name: 'textarea', page: 'textarea', area: true },
  { name: 'ProseMirror (TipTap)', page: 'prosemirror' },
  { name: 'Lexical', page: 'lexical' },
  { name: 'Slate', page: 'slate' },
  { name: 'Quill', page: 'quill' },
  { name: 'CKEditor 5', page: 'ckeditor' },
  { name: 'TinyMCE 8 in its frame', page: 'tinymce' },
  { name: 'roosterjs 9 (Outlook)', page: 'roosterjs9' },
  { name: 'roosterjs 8 in a sandboxed frame (Proton)', page: 'roosterjs8' },
  { name: 'Squire (Fastmail)', page: 'squire', coarseUndo: true },
  { name: 'Draft.js', page: 'draft', lineStays: true, firefox: { copyOnly: true } },
];

/** One of each way to hold a draft: the browser's own two, a model, a frame. All others are checked whole in a long run. */
const KINDS = ['plain', 'textarea', 'prosemirror', 'tinymce'];

let pages: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  pages = await servePages();
});
afterAll(() => pages?.close());

for (const [browser, launch] of [
  ['Chromium', chromiumDriver],
  ['Firefox', firefoxDriver],
] as const) {
  describe(`editors in ${browser}`, () => {
    let driver: Driver;
    beforeAll(async () => {
      driver = await launch();
    });
    afterAll(() => driver?.close());
    for (const { firefox, ...editor } of EDITORS) {
      const one = browser === 'Firefox' ? { ...editor, ...firefox } : editor;
      const address = (page: string) => pages.address(page);
      checkEditor(() => driver, address, one);
      if (process.env.UPLIFT_LONG || (browser === 'Chromium' && KINDS.includes(one.page)))
        checkClosely(() => driver, address, one);
    }
  });
}
