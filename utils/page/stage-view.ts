import { isLoggable, isProposal } from '../model/openings';
import type { Tip } from '../model/tip';
import { bareTips } from './draw';
import { canReplace } from './editor-kind';
import { recordIn } from './reading-pane';
import type { Open, StageInput } from './stage';
import type { SurfaceView } from './view';

/** What is to be drawn of what the rep has open; null when the page no longer holds what it speaks of. */
export function viewOf(
  open: Open,
  input: StageInput,
  tips: Tip[],
  logged: ReadonlySet<string>,
): SurfaceView | null {
  const { key, said } = open;
  if (open.kind === 'log') {
    const { fields, tip, own, saving = false } = open;
    if (!fields || !tip) return null;
    return { kind: 'log', key, tip, fields, saving, ...(own && { own }), ...(said && { said }) };
  }
  const draft = input.draft(key);
  const pane = input.pane();
  // The page shows something else by now.
  if (!draft && pane.key !== key) return null;
  const about = draft ? 'draft' : 'thread';
  const { assessment, prefill } = draft ?? pane;
  if (!assessment) return null;
  const { gates, meter } = assessment;
  const record = draft ? undefined : recordIn(pane);
  if (open.kind === 'list' && record) {
    const name = record.fields.name?.value ?? '';
    const { at } = open;
    return {
      kind: 'panel',
      key,
      name,
      tips,
      gates,
      logged,
      ended: pane.ended,
      ...(said && at && { said: { tipId: at, text: said } }),
    };
  }
  if (open.kind === 'list') {
    const bare = draft && draft === input.answer() ? bareTips(pane) : [];
    const mail = pane.key && bare.length > 0 ? { key: pane.key, tips: bare } : undefined;
    return { kind: 'list', key, about, tips, meter, gates, ...(mail && { mail }) };
  }
  const index = tips.findIndex((tip) => tip.id === open.tipId);
  const tip = tips[index];
  if (!tip) return null;
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
    canLog: (isLoggable(tip) || isProposal(tip)) && !logged.has(tip.id),
  };
}

/** What taking a rewrite does to the draft. */
const deedOf = ({ expected, text }: NonNullable<Tip['rewrite']>) =>
  expected === '' ? 'insert' : text === '' ? 'remove' : 'replace';
