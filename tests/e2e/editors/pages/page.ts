/*
 * What every editor page offers to its test: the editor filled with the same words, and its model as plain lines, so
 * that what the editor believes can be compared with what the page shows.
 */

/** The words every editor starts with; one bold word and one link stand in them. */
export const START = ['Hello Dana,', 'We just wanted to ask about the Leeds line and the plan.', 'Thanks'];
export const HTML =
  '<p>Hello Dana,</p><p>We just wanted to ask about the <strong>Leeds</strong> line and <a href="https://ourco.example/plan">the plan</a>.</p><p>Thanks</p>';

export interface EditorPage {
  /** What the editor's model holds, a line a paragraph. */
  model(): string[];
  /** What the page shows, a line a paragraph. */
  shown(): string[];
  /** Whether the bold word and the link still are what they were; textareas have none. */
  formatted(): boolean;
  /** The element that takes the focus. */
  element(): HTMLElement;
}

declare global {
  interface Window {
    editorPage: EditorPage;
  }
}

const tidy = (text: string) => text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();

/** Lines of a text or of an element's own lines. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '');
}

/** Lines of the paragraphs in an element. */
export function shownLines(element: HTMLElement): string[] {
  const blocks = [...element.querySelectorAll<HTMLElement>('p, div')].filter(
    (one) => !one.querySelector('p, div'),
  );
  return blocks.map((one) => tidy(one.textContent ?? '')).filter((line) => line !== '');
}

/** Offers a rich editor to its test. */
export function offer(element: () => HTMLElement, model: () => string[]): void {
  window.editorPage = {
    model,
    element,
    shown: () => shownLines(element()),
    formatted() {
      const bold = [...element().querySelectorAll<HTMLElement>('*')].some(
        (one) => tidy(one.textContent ?? '') === 'Leeds' && Number(getComputedStyle(one).fontWeight) >= 600,
      );
      const link = element().querySelector('a');
      return (
        bold && tidy(link?.textContent ?? '') === 'the plan' && /ourco\.example\/plan/.test(link?.href ?? '')
      );
    },
  };
}

/** Where an editor is put: a composer with a recipient row and a send button. */
export function place(): HTMLElement {
  return document.getElementById('editor') as HTMLElement;
}
