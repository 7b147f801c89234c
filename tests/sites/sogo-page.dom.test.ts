import { afterEach, describe, expect, it } from 'vitest';
import type { ThreadSnapshot } from '@/utils/model/snapshot';
import { sogo } from '@/utils/sites/sogo';
import { isSogo } from '@/utils/sites/sogo/urls';
import { ANN, BO, page, REP } from '../pages/mail/scene';
import { closeAll, context, open } from './page';

/* SOGo's page as its public templates render it: people by name alone, in lists that are folded away at first. */

const SITE = 'https://groupware.northgate.example/SOGo/so/robin/Mail';
const inFolder = (folder: string) => `${SITE}/view#!/Mail/0/${folder}/12`;
const WINDOW = `${SITE}/0/folderINBOX/12/popupview`;

const chips = (kind: string, names: string[]) =>
  `<div class="pseudo-input-container--compact"><label class="pseudo-input-label">${kind}</label><div class="pseudo-input-field"><md-chips class="sg-readonly" ng-model="::viewer.message.${kind}" style="display:none">${names.map((name) => `<md-chip><div class="md-chip-content"><md-chip-template> ${name} </md-chip-template></div></md-chip>`).join('')}</md-chips></div></div>`;
const MAIL = `<div id="detailView" ui-view="message"><div class="sg-reversible"><div class="sg-face"><md-card><md-card-actions><md-button aria-label="Reply"><md-icon>reply</md-icon></md-button></md-card-actions><md-card-content>
<div class="sg-padded"><h5 class="sg-md-headline">Price list</h5><time class="msg-date" datetime="viewer.message.date">Wednesday, August 20, 2025 13:19 CEST</time></div>
<div><div><sg-avatar-image class="md-tile-left">person</sg-avatar-image><div>
<span>${ANN.name}</span>
<a href="#" class="md-caption">${ANN.address}</a></div></div>
<div class="msg-recipients"><div class="pseudo-input-field"><a href="#">Robin, Bo</a></div>${chips('to', [REP.name])}${chips('cc', [BO.name])}</div></div>
<div class="msg-body"><div><div class="mailer_mailcontent"><div class="md-flex"><p>We signed the lease in Leeds.</p><blockquote type="cite"><p>How is it going?</p></blockquote></div></div></div></div></md-card-content></md-card></div></div></div>`;

const TELLS = `<script>var UserEmail = '${REP.address}';</script>`;
const read = (url: string) =>
  sogo.read(open(page('en', 'SOGo', TELLS + MAIL)), context(url))!.snapshot as ThreadSnapshot;

afterEach(closeAll);

describe('a mail on SOGo’s page', () => {
  it('has its subject, day, people and words', () => {
    const { subject, messages } = read(inFolder('folderINBOX'));
    expect(subject).toBe('Price list');
    expect(messages).toMatchObject([
      {
        from: ANN,
        direction: 'inbound',
        date: '2025-08-20',
        recipients: [
          { kind: 'to', name: REP.name },
          { kind: 'cc', name: BO.name },
        ],
        blocks: [
          { role: 'author', text: 'We signed the lease in Leeds.' },
          { role: 'quote', text: 'How is it going?' },
        ],
      },
    ]);
  });

  it('is another one than that of the same number in another folder, and the same in a window of its own', () => {
    const { threadId } = read(inFolder('folderINBOX'));
    expect(threadId).toBeDefined();
    expect(read(inFolder('folderSent')).threadId).not.toBe(threadId);
    expect(isSogo(new URL(WINDOW))).toBe(true);
    expect(read(WINDOW)).toMatchObject({ threadId, url: WINDOW });
  });
});
