import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatDay } from '@/components/ui/format';
import { mailsOf, paragraphsOf, withDays } from '@/utils/coach/situation';
import { t } from '@/utils/messaging/words';
import type { MailSituation } from '@/utils/model/situation';
import { shortcutName } from '@/utils/page/words';
import { Paragraphs } from './Paragraphs';

interface Props {
  situation: MailSituation;
  today: string;
  /** Language of the situation's texts, where it is known. */
  lang: string | undefined;
}

/** Puts a text into an editor as mail sites do: a block a paragraph. */
function fill(editor: HTMLElement, text: string): void {
  const blocks = paragraphsOf(text).map((paragraph) => {
    const block = document.createElement('div');
    block.textContent = paragraph;
    return block;
  });
  editor.replaceChildren(...blocks);
}

/** What is pasted or dropped comes in as words: no foreign styles on a page of ours. One undo takes it back. */
function takePlain(event: Event, data: DataTransfer | null): void {
  event.preventDefault();
  const text = data?.getData('text/plain');
  if (text) document.execCommand('insertText', false, text);
}

/** The conversation and the editor, as a mail page has them. `utils/practice/adapter.ts` reads the parts by name. */
export function MailDesk({ situation, today, lang }: Props): JSX.Element {
  const editor = useRef<HTMLDivElement>(null);
  const mails = mailsOf(situation, today);
  useLayoutEffect(() => {
    if (editor.current) fill(editor.current, withDays(situation.draft, today));
  }, [situation, today]);
  const isNew = mails.length === 0;
  return (
    <div class="up-practice-mail">
      {!isNew && (
        <section class="up-practice-thread" aria-label={t('practiceConversation')}>
          <h2>
            <bdi lang={lang}>{situation.subject}</bdi>
          </h2>
          {mails.map(({ id, from, direction, date, text }) => (
            <div key={id} class="up-practice-message" data-direction={direction}>
              <p class="up-practice-from">
                <strong dir="auto">
                  {direction === 'outbound' ? t('practiceYou') : (from?.name ?? from?.address)}
                </strong>
                <span class="up-soft up-small">{formatDay(date ?? today)}</span>
              </p>
              <div class="up-practice-body" data-mail={id} lang={lang} dir="auto">
                <Paragraphs text={text} />
              </div>
            </div>
          ))}
        </section>
      )}
      <section
        class="up-practice-composer"
        data-practice="composer"
        aria-label={t(isNew ? 'practiceMail' : 'practiceAnswer')}
      >
        <div class="up-practice-lines" data-practice="head">
          <Line name="to" label={t('practiceTo')} value={situation.to.join(', ')} />
          <Line name="cc" label={t('practiceCopy')} value={situation.cc.join(', ')} />
          {isNew && <Line name="subject" label={t('fieldSubject')} value={situation.subject} />}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: marks are painted on text nodes, as in a mail page's editor; a text area has none */}
        <div
          ref={editor}
          class="up-practice-editor"
          data-practice="editor"
          data-testid="practice-editor"
          contentEditable
          role="textbox"
          tabIndex={0}
          aria-multiline="true"
          aria-label={t(isNew ? 'practiceMail' : 'practiceAnswer')}
          lang={lang}
          dir="auto"
          onPaste={(event) => takePlain(event, event.clipboardData)}
          onDrop={(event) => takePlain(event, event.dataTransfer)}
        />
        <p class="up-practice-note up-soft up-small" data-practice="foot">
          <span>{t('practiceUnsent')}</span> <span>{t('practiceKeys', shortcutName(navigator))}</span>
        </p>
      </section>
    </div>
  );
}

function Line({ name, label, value }: { name: string; label: string; value: string }): JSX.Element {
  return (
    <label class="up-practice-line">
      <span class="up-soft up-small">{label}</span>
      <input name={name} defaultValue={value} autoComplete="off" spellcheck={false} dir="auto" />
    </label>
  );
}
