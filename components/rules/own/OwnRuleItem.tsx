import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { DimensionTag } from '@/components/ui/DimensionTag';
import { formatDay } from '@/components/ui/format';
import { Switch } from '@/components/ui/Switch';
import { t } from '@/utils/messaging/words';
import type { RulePack } from '@/utils/model/prompt-rule';
import { formOf } from '@/utils/rules/form/form';
import { type OwnRuleRow, writtenAt } from '@/utils/storage/rows';
import { surfaceName } from '../rule-words';
import './own.css';

interface Props {
  row: OwnRuleRow;
  /** It was switched off from a tip. */
  isSilenced: boolean;
  builtin: RulePack;
  onSwitch(on: boolean): void;
  onShare(): void;
  onRemove(): void;
}

/** What a rule is called, finished or not. */
export const titleOf = ({ rule }: OwnRuleRow): string =>
  (typeof rule.title === 'string' && rule.title.trim()) || t('mineNameless');

/** A rule of the rep's own in the list. */
export function OwnRuleItem({ row, isSilenced, builtin, onSwitch, onShare, onRemove }: Props): JSX.Element {
  const title = titleOf(row);
  const { dimension, surface } = formOf(row.rule);
  const instead = builtin.rules.find(({ id }) => id === row.id);
  return (
    <li class="up-site-row" data-testid="own-rule" data-rule={row.id}>
      <span class="up-grow">
        <a class="up-site-name up-own-title" dir="auto" href={`#/own/edit/${encodeURIComponent(row.id)}`}>
          {title}
        </a>
        <span class="up-row up-soft up-small">
          <DimensionTag dimension={dimension} />
          {surfaceName(surface)}
          <span>{t('mineChanged', formatDay(writtenAt(row)))}</span>
        </span>
        {instead && <span class="up-soft up-small">{t('mineInsteadOf', instead.title)}</span>}
      </span>
      <span class="up-own-controls">
        <Switch on={!row.off && !isSilenced} label={title} testId="own-switch" onChange={onSwitch} />
        <Button
          iconOnly
          kind="quiet"
          icon="download"
          label={t('mineShare', title)}
          data-testid="own-share"
          onClick={onShare}
        />
        <Button
          iconOnly
          kind="quiet"
          icon="trash"
          label={t('ownRemove', title)}
          data-testid="own-remove"
          onClick={onRemove}
        />
      </span>
    </li>
  );
}
