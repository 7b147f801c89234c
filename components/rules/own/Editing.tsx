import type { JSX } from 'preact';
import { Notice } from '@/components/ui/Notice';
import { t, wordsLanguage } from '@/utils/messaging/words';
import type { PromptRule, RulePack } from '@/utils/model/prompt-rule';
import { newOwnId } from '@/utils/storage/playbooks/own';
import type { OwnRuleRow } from '@/utils/storage/rows';
import { hashText } from '@/utils/text/hash';
import { titleOf } from './OwnRuleItem';
import { RuleEditor } from './RuleEditor';
import { unsavedAt } from './unsaved';

/** What a new rule begins with: its words are in the rep's language, and English needs no saying. */
const fresh = (): Record<string, unknown> => ({
  id: newOwnId(),
  ...(wordsLanguage() !== 'en' && { language: wordsLanguage() }),
  evidence: { grade: 'D', sources: [] },
});

/**
 * A rule to be changed in place of the one that it comes from. What that one rests on was said of its own words: a
 * changed one is a judgement of the rep's.
 */
function copied({ status: _status, confidence: _confidence, ...rule }: PromptRule): Record<string, unknown> {
  return { ...rule, evidence: { grade: 'D', sources: [], note: rule.id } };
}

interface Props {
  /** `new`, `edit/<id>` or `copy/<id>`. */
  at: string;
  rows: readonly OwnRuleRow[];
  packs: readonly RulePack[];
  builtin: RulePack;
  onSaved(row: OwnRuleRow): void;
  onLeft(undo: () => void): void;
}

/** The rule that an address names, being written. */
export function Editing({ at, rows, packs, builtin, onSaved, onLeft }: Props): JSX.Element {
  const [what, ...rest] = at.split('/');
  const id = rest.join('/');
  const always = { place: at, builtin, onSaved, onLeft };
  const kept = unsavedAt(at);
  if (what === 'new') return <RuleEditor {...always} heading={t('mineNew')} start={fresh} />;
  if (what === 'edit') {
    const row = rows.find((one) => one.id === id);
    if (row) {
      const start = () => ({ ...row.rule, id });
      return (
        <RuleEditor
          {...always}
          heading={t('mineEdit', titleOf(row))}
          start={start}
          before={id}
          print={hashText(JSON.stringify(row.rule))}
        />
      );
    }
    if (kept) return <RuleEditor {...always} heading={t('mineNew')} start={fresh} isGone />;
  }
  if (what === 'copy') {
    const all = [...packs, builtin].flatMap((pack) => pack.rules);
    const rule = all.find((one) => one.id === id);
    const own = rows.find((row) => row.id === id);
    if (rule) {
      const start = () => ({ ...copied(rule), ...(own && { id: newOwnId() }) });
      return (
        <RuleEditor
          {...always}
          heading={t('mineCopy', rule.title)}
          start={start}
          {...(!own && { copyOf: { id, title: rule.title } })}
        />
      );
    }
    if (kept) return <RuleEditor {...always} heading={t('mineNew')} start={fresh} />;
  }
  return (
    <Notice
      testId="own-gone"
      isNews
      actions={
        <a class="up-button" data-size="small" href="#/own">
          {t('mineHeading')}
        </a>
      }
    >
      {t('mineGone')}
    </Notice>
  );
}
