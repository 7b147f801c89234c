import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { DimensionTag } from '@/components/ui/DimensionTag';
import { formatList, formatNumber } from '@/components/ui/format';
import { originName } from '@/components/ui/origin';
import { type MessageKey, t, tCount } from '@/utils/messaging/words';
import type { PromptRule } from '@/utils/model/prompt-rule';
import type { PlannedRule } from '@/utils/storage/playbooks/plan';
import { exampleOf, mistakeLine } from './mistake-lines';

/** Groups in the order of what the rep wants to know first. */
const GROUPS: readonly [MessageKey, (one: PlannedRule) => boolean][] = [
  ['playbookLeftOut', ({ wrong }) => wrong.length > 0],
  ['playbookRuleReplaces', ({ wrong, effect }) => wrong.length === 0 && effect === 'replaces'],
  ['playbookRuleRewords', ({ wrong, effect }) => wrong.length === 0 && effect === 'rewords'],
  ['playbookRuleNew', ({ wrong, effect }) => wrong.length === 0 && effect === 'new'],
  ['playbookRuleSame', ({ wrong, effect }) => wrong.length === 0 && effect === 'same'],
];
const FIRST = 20;

const WORDS = ['title', 'why', 'example'] as const;
/** What else may differ, in the order in which it is told. */
const PARTS: readonly [MessageKey, readonly (keyof PromptRule)[]][] = [
  ['changedMatch', ['match']],
  ['changedGuards', ['needs', 'unless', 'when', 'despite']],
  ['changedWeight', ['severity', 'confidence', 'dimension', 'surface']],
  ['changedRewrite', ['rewrite']],
  ['changedExamples', ['examples']],
];
const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

/** What a rule says now and would say then. */
function Changes({ rule, before }: { rule: PromptRule; before: PlannedRule['before'] }) {
  if (!before) return null;
  const old = before.rule;
  const parts = PARTS.filter(([, keys]) => keys.some((key) => differs(old[key], rule[key])));
  return (
    <div class="up-planned-changes">
      <span class="up-soft">{t('playbookInstead', originName(before.origin))}</span>
      {WORDS.filter((key) => old[key] !== rule[key]).map((key) => (
        <p key={key} dir="auto">
          {old[key] && <del>{old[key]}</del>} {rule[key] && <ins>{rule[key]}</ins>}
        </p>
      ))}
      {parts.length > 0 && <p>{t('playbookAlso', formatList(parts.map(([words]) => t(words))))}</p>}
    </div>
  );
}

function Row({ planned: { rule, before, effect, wrong } }: { planned: PlannedRule }): JSX.Element {
  return (
    <li class="up-site-row" data-testid="planned-rule" data-effect={effect}>
      <span class="up-grow">
        <span class="up-site-name" dir="auto">
          {rule.title}
        </span>
        <span class="up-soft up-small" dir="auto">
          {rule.why}
        </span>
        {wrong.map((one) => {
          const example = exampleOf(one, rule);
          return (
            <span key={`${one.what} ${one.at.join()}`} class="up-field-error">
              <span>
                {mistakeLine(one)} {example && <q dir="auto">{example}</q>}
              </span>
            </span>
          );
        })}
        {effect !== 'same' && <Changes rule={rule} before={before} />}
      </span>
      <DimensionTag dimension={rule.dimension} />
    </li>
  );
}

/** The rules of a playbook by what they would do to the rules there are. */
export function PlannedRules({ rules }: { rules: readonly PlannedRule[] }): JSX.Element {
  const [all, setAll] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      {GROUPS.map(([words, belongs]) => {
        const group = rules.filter(belongs);
        if (group.length === 0) return null;
        const shown = all.has(words) ? group : group.slice(0, FIRST);
        return (
          <section key={words}>
            <h3 class="up-planned-head">
              {t(words)} <span class="up-soft up-number">{formatNumber(group.length)}</span>
            </h3>
            <ul class="up-site-list">
              {shown.map((planned) => (
                <Row key={planned.rule.id} planned={planned} />
              ))}
            </ul>
            {shown.length < group.length && (
              <Button
                size="small"
                kind="quiet"
                class="up-flush"
                onClick={() => setAll(new Set([...all, words]))}
              >
                {tCount('playbookMore', group.length - shown.length)}
              </Button>
            )}
          </section>
        );
      })}
    </>
  );
}
