import type { JSX } from 'preact';
import { Icon } from '@/components/ui/Icon';
import { Notice } from '@/components/ui/Notice';
import { ruleLanguage, t } from '@/utils/messaging/words';
import type { PromptRule } from '@/utils/model/prompt-rule';
import type { RuleExample } from '@/utils/model/rule-example';
import { exampleLines, gradeMeaning } from './rule-words';

function Examples({
  rule,
  heading,
  list,
}: {
  rule: PromptRule;
  heading: string;
  list: readonly RuleExample[];
}) {
  if (list.length === 0) return null;
  return (
    <div class="up-stack">
      <h3>{heading}</h3>
      <ul class="up-rule-examples">
        {list.map((example) => (
          <li key={JSON.stringify(example)}>
            {exampleLines(example, rule.surface).map((line) => (
              <p key={`${line.label} ${line.text}`} dir="auto">
                {line.label && <span class="up-soft">{line.label} </span>}
                {line.text}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A rule in full: the reason, an instance, when it fires and when not, and what it rests on. */
export function RuleDetails({ rule, origin }: { rule: PromptRule; origin: string }): JSX.Element {
  const { grade, sources, note } = rule.evidence;
  const id = encodeURIComponent(rule.id);
  const language = ruleLanguage(rule.id, origin);
  return (
    <div class="up-rule-body">
      <p lang={language}>{rule.why}</p>
      {typeof rule.status === 'object' && <Notice>{rule.status.unreadable}</Notice>}
      {rule.example && (
        <p class="up-rule-instance">
          <span class="up-soft up-small">{t('tipForInstance')}</span>
          <span lang={language}>{rule.example}</span>
        </p>
      )}
      <div class="up-rule-pair">
        <Examples rule={rule} heading={t('ruleFires')} list={rule.examples.fires} />
        <Examples rule={rule} heading={t('ruleSilent')} list={rule.examples.silent} />
      </div>
      <dl class="up-rule-evidence">
        <div>
          <dt>{t('ruleEvidence')}</dt>
          <dd>{t('ruleGrade', grade, gradeMeaning(grade))}</dd>
        </div>
        {sources.length > 0 && (
          <div>
            <dt>{t('ruleSources')}</dt>
            {sources.map((source) => (
              <dd key={source}>{source}</dd>
            ))}
          </div>
        )}
        {note && (
          <div>
            <dt>{t('ruleNote')}</dt>
            <dd>{note}</dd>
          </div>
        )}
        <div>
          <dt>{t('ruleId')}</dt>
          <dd>
            <code>{rule.id}</code>
          </dd>
        </div>
      </dl>
      <div class="up-row">
        {origin === 'own' && (
          <a class="up-button" data-size="small" href={`#/own/edit/${id}`}>
            <Icon name="edit" />
            {t('mineEdit', rule.title)}
          </a>
        )}
        <a class="up-button" data-size="small" data-testid="rule-copy" href={`#/own/copy/${id}`}>
          <Icon name="copy" />
          {t('mineCopyLink')}
        </a>
      </div>
    </div>
  );
}
