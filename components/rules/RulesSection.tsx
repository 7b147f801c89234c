import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { DimensionTag } from '@/components/ui/DimensionTag';
import { dimensionMeaning, dimensionName } from '@/components/ui/dimensions';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { Icon } from '@/components/ui/Icon';
import { Empty, Progress } from '@/components/ui/Notice';
import { originName } from '@/components/ui/origin';
import { SearchField } from '@/components/ui/SearchField';
import { Select } from '@/components/ui/Select';
import { PageHead } from '@/components/ui/Shell';
import { Switch } from '@/components/ui/Switch';
import { useAttempt } from '@/components/ui/use-attempt';
import { useSettings } from '@/components/ui/use-settings';
import { ruleLanguage, t, tCount } from '@/utils/messaging/words';
import { DIMENSIONS, type Dimension } from '@/utils/model/dimension';
import type { PromptRule, RulePack } from '@/utils/model/prompt-rule';
import type { RuleTrouble } from '@/utils/storage/playbooks/rules';
import { patchSettings } from '@/utils/storage/settings';
import { RuleDetails } from './RuleDetails';
import { RulesTabs } from './RulesTabs';
import { matchesSearch, surfaceName } from './rule-words';
import { TroubleList } from './TroubleList';
import './rules.css';

interface Props {
  packs: readonly RulePack[];
  /** Id of the rule that is open. */
  open: string;
  /** Rules that cannot be used, and why. */
  trouble?: readonly RuleTrouble[];
}

const switchRule = (id: string, on: boolean) =>
  patchSettings((now) => ({
    rulesOff: on ? now.rulesOff.filter((other) => other !== id) : [...new Set([...now.rulesOff, id])],
  }));

/** A rule opened by its address may stand far down the list. */
const bringIntoView = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'nearest' });

interface RowProps {
  rule: PromptRule;
  origin: string;
  on: boolean;
  isOpen: boolean;
  onSwitch(on: boolean): void;
}

function RuleRow({ rule, origin, on, isOpen, onSwitch }: RowProps): JSX.Element {
  const isLive = rule.status === 'live';
  return (
    <li
      ref={isOpen ? bringIntoView : undefined}
      class="up-rule"
      data-testid="rule"
      data-rule={rule.id}
      data-open={isOpen || undefined}
    >
      <div class="up-rule-head">
        <a
          class="up-rule-title"
          href={isOpen ? '#/rules' : `#/rules/${encodeURIComponent(rule.id)}`}
          aria-expanded={isOpen}
        >
          <span lang={ruleLanguage(rule.id, origin)}>{rule.title}</span>
          <span class="up-rule-about">
            <span>{surfaceName(rule.surface)}</span>
            {origin !== 'builtin' && (
              <span class="up-tag" dir="auto">
                {originName(origin)}
              </span>
            )}
          </span>
        </a>
        {isLive ? (
          <Switch on={on} label={rule.title} testId="rule-switch" onChange={onSwitch} />
        ) : (
          <span class="up-tag">{t('ruleNotLive')}</span>
        )}
      </div>
      {isOpen && <RuleDetails rule={rule} origin={origin} />}
    </li>
  );
}

/** Every prompt rule: what it says, when it fires and when it stays silent, and a switch. */
export function RulesSection({ packs, open, trouble = [] }: Props): JSX.Element {
  const settings = useSettings();
  const [text, setText] = useState('');
  const [dimension, setDimension] = useState<Dimension | ''>('');
  const [show, setShow] = useState<'all' | 'on' | 'off'>('all');
  const [from, setFrom] = useState('');
  const [fault, attempt] = useAttempt();
  if (!settings) return <Progress label={t('loading')} />;
  const off = new Set(settings.rulesOff);
  const all = packs.flatMap((pack) =>
    pack.rules.filter((rule) => rule.only !== 'meter').map((rule) => ({ rule, origin: pack.origin })),
  );
  const origins = [...new Set(all.map(({ origin }) => origin))];
  // What a playbook that is gone by now was asked for narrows nothing down.
  const wanted = origins.includes(from) ? from : '';
  const rows = all.filter(
    ({ rule, origin }) =>
      rule.id === open ||
      ((!wanted || origin === wanted) &&
        (!dimension || rule.dimension === dimension) &&
        (show === 'all' || off.has(rule.id) === (show === 'off')) &&
        matchesSearch(rule, text)),
  );
  const silenced = all.filter(({ rule }) => off.has(rule.id)).map(({ rule }) => rule.id);
  return (
    <>
      <PageHead
        title={t('rulesHeading')}
        intro={t('rulesIntro')}
        actions={
          silenced.length > 0 && (
            <Button
              onClick={() =>
                attempt(
                  patchSettings((now) => ({
                    rulesOff: now.rulesOff.filter((id) => !silenced.includes(id)),
                  })),
                )
              }
            >
              {tCount('rulesAllOn', silenced.length)}
            </Button>
          )
        }
      />
      <RulesTabs current="rules" />
      <FaultNotice fault={fault} testId="rules-fault" />
      <TroubleList trouble={trouble} />
      <div class="up-filters">
        <SearchField label={t('rulesSearch')} testId="rules-search" value={text} onType={setText} />
        <Select
          label={t('rulesDimension')}
          value={dimension}
          choices={[
            { value: '', name: t('rulesAnyDimension') },
            ...DIMENSIONS.map((one) => ({ value: one, name: dimensionName(one) })),
          ]}
          onChange={(value) => setDimension(value as Dimension | '')}
        />
        <Select
          label={t('rulesShow')}
          value={show}
          choices={[
            { value: 'all', name: t('rulesShowAll') },
            { value: 'on', name: t('rulesShowOn') },
            { value: 'off', name: t('rulesShowOff') },
          ]}
          onChange={(value) => setShow(value as typeof show)}
        />
        {origins.length > 1 && (
          <Select
            label={t('rulesOrigin')}
            testId="rules-origin"
            value={wanted}
            choices={[
              { value: '', name: t('rulesAnyOrigin') },
              ...origins.map((one) => ({ value: one, name: originName(one) })),
            ]}
            onChange={setFrom}
          />
        )}
      </div>
      <p class="up-soft up-small" role="status">
        {tCount('rulesCount', rows.length)}
      </p>
      {rows.length === 0 && <Empty icon={<Icon name="search" size={24} />} title={t('logNoMatch')} />}
      {DIMENSIONS.map((one) => {
        const of = rows.filter(({ rule }) => rule.dimension === one);
        if (of.length === 0) return null;
        return (
          <section key={one} class="up-stack">
            <h2 class="up-rule-group">
              <DimensionTag dimension={one} />
              <span class="up-soft up-small">{dimensionMeaning(one)}</span>
            </h2>
            <ul class="up-rules">
              {of.map(({ rule, origin }) => (
                <RuleRow
                  key={`${origin} ${rule.id}`}
                  rule={rule}
                  origin={origin}
                  on={!off.has(rule.id)}
                  isOpen={rule.id === open}
                  onSwitch={(on) => attempt(switchRule(rule.id, on))}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
