import type { Tip } from '../model/tip';
import type { Draft } from './draft';
import { canReplace } from './editor-kind';
import type { ReadingPane } from './reading-pane';
import type { Open } from './stage';
import type { SurfaceView } from './view';

/** What is to be drawn of what the rep has open; null when the page no longer holds what it speaks of. */
export function viewOf(
  open: Open,
  draft: Draft | undefined,
  pane: ReadingPane,
  tips: Tip[],
  logged: ReadonlySet<string>,
): SurfaceView | null {
  const { key, said } = open;
  const about = draft ? 'draft' : 'thread';
  const { assessment, prefill } = draft ?? pane;
  if (!assessment) return null;
  const { gates, meter } = assessment;
  const record = draft ? undefined : pane.reading?.snapshot;
  if (open.kind === 'list' && record?.kind === 'deal') {
    const name = record.fields.name?.value ?? '';
    const { at } = open;
    return {
      kind: 'panel',
      key,
      name,
      tips,
      gates,
      logged,
      ...(said && at && { said: { tipId: at, text: said } }),
    };
  }
  if (open.kind === 'list') return { kind: 'list', key, about, tips, meter, gates };
  const index = tips.findIndex((tip) => tip.id === open.tipId);
  const tip = tips[index];
  if (!tip) return null;
  if (open.kind === 'log' && open.fields) {
    return {
      kind: 'log',
      key,
      tip,
      fields: open.fields,
      saving: open.saving ?? false,
      ...(said && { said }),
    };
  }
  const { rewrite } = tip;
  const fits = draft && rewrite && draft.locate(rewrite.span) !== null;
  const trusted = draft && rewrite && canReplace(draft.composer.editor, rewrite.text);
  const customer = prefill?.contact;
  return {
    kind: 'card',
    key,
    about,
    tip,
    index,
    total: tips.length,
    apply: fits && trusted && rewrite ? deedOf(rewrite) : null,
    copyOnly: Boolean(rewrite && !(fits && trusted)),
    ...(customer && { person: customer.name ?? customer.address }),
    ...(said && { said }),
    canLog: Boolean(tip.signal && tip.signal.polarity !== 'risk') && !logged.has(tip.id),
  };
}

/** What taking a rewrite does to the draft. */
const deedOf = ({ expected, text }: NonNullable<Tip['rewrite']>) =>
  expected === '' ? 'insert' : text === '' ? 'remove' : 'replace';
