import type { SiteAdapter } from '@/utils/sites/adapter';
import type { Scene } from '../pages/mail/scene';

/** Puts a fixture page into a frame of its own, as a top document would stand there, and gives its document. */
export function open(html: string, size = { width: 1200, height: 900 }): Document {
  const frame = document.createElement('iframe');
  frame.style.cssText = `border:0;width:${size.width}px;height:${size.height}px`;
  document.body.append(frame);
  const inner = frame.contentDocument!;
  inner.open();
  inner.write(html);
  inner.close();
  return inner;
}

/** Opens a scene and fills its frames. */
export function show(scene: Scene): Document {
  const document = open(scene.html);
  fill(document, scene);
  return document;
}

/** Fills the frames of a scene that are empty: anew, when the page took one away and put it back. */
export function fill(document: Document, scene: Scene): void {
  for (const [selector, html] of scene.frames ?? []) {
    const inner = document.querySelector<HTMLIFrameElement>(selector)!.contentDocument!;
    if (inner.body.firstChild) continue;
    inner.body.innerHTML = html;
    if (html.includes('body id=tinymce'))
      Object.assign(inner.body, { id: 'tinymce', contentEditable: 'true' });
  }
}

export function closeAll(): void {
  document.body.replaceChildren();
}

export const context = (url: string, self: string[] = []) => ({
  url: new URL(url),
  self,
  now: 1_700_000_000_000,
});

/** The rows of roles and texts that an adapter reads from each message of the open conversation. */
export function rows(adapter: SiteAdapter, page: Document, url: string, self: string[] = []): string[][] {
  const reading = adapter.read(page, context(url, self));
  if (reading?.snapshot.kind !== 'thread') return [];
  return reading.snapshot.messages.map(({ blocks }) => blocks.map(({ role, text }) => `${role}: ${text}`));
}
