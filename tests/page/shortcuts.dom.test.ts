import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Draft } from '@/utils/page/draft';
import type { KeyGuard } from '@/utils/page/key-guard';
import type { ReadingPane } from '@/utils/page/reading-pane';
import { createShortcuts } from '@/utils/page/shortcuts';
import type { Stage } from '@/utils/page/stage';
import type { UiHost } from '@/utils/page/ui-host';

/* Which draft the shortcut speaks of where editors are documents of their own: each keeps a focus of its own for good. */

afterEach(() => document.body.replaceChildren());

function framed(key: string): Draft {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const { body } = frame.contentDocument!;
  body.contentEditable = 'true';
  body.textContent = 'We just wanted to ask.';
  return { key, composer: { editor: body }, tipAtCaret: () => undefined } as unknown as Draft;
}

/** Presses the shortcut. @returns whose list or card it opens */
function opened(drafts: Draft[], reading?: string): string | undefined {
  const element = document.createElement('div');
  const show = vi.fn((_: { key: string }) => Promise.resolve());
  const guard = { onKey: null } as unknown as KeyGuard;
  createShortcuts({
    view: window,
    host: { element, root: element.attachShadow({ mode: 'open' }) } as unknown as UiHost,
    stage: { open: null, notice: null, show } as unknown as Stage,
    guard,
    dock: undefined,
    drafts: () => drafts,
    pane: { key: reading } as ReadingPane,
  });
  guard.onKey!(new KeyboardEvent('keydown', { code: 'KeyU', altKey: true }), false);
  return show.mock.calls[0]?.[0].key;
}

describe('with editors in frames the shortcut opens', () => {
  test('the tips of the one that is written in', () => {
    const drafts = [framed('a'), framed('b')];
    drafts[0]!.composer.editor.focus();
    drafts[1]!.composer.editor.focus();
    expect(opened(drafts)).toBe('b');
  });
  test('those of the mail that is read while the rep is in none of them', () => {
    const drafts = [framed('a')];
    const field = document.createElement('input');
    document.body.append(field);
    drafts[0]!.composer.editor.focus();
    field.focus();
    expect(opened(drafts, 'mail')).toBe('mail');
  });
});
