import { afterEach, describe, expect, it } from 'vitest';
import { censor } from '@/utils/sites/censor';
import { closeAll, open } from './page';

afterEach(closeAll);

const page = (body: string, title = '') =>
  open(`<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`);
const report = (document: Document) => censor([document.body]);

describe('the report about a page that writes people into its hooks', () => {
  const ANN =
    '<span title="Ann Okafor &lt;ann.okafor@brightwell.example&gt;">Ann O.</span><p>The lease of Muñoz is signed.</p>';

  it.each([
    ['an id', '<div id="ann-okafor"></div>'],
    ['an id with a dot', '<div id="ann.okafor"></div>'],
    ['an id that runs together', '<div id="row_annokafor_7"></div>'],
    ['an id in capitals between', '<div id="rowAnnOkafor"></div>'],
    ['a class', '<div class="avatar user-okafor lease-row"></div>'],
    ['a class without its accents', '<div class="munoz"></div>'],
    ['a test id', '<div data-testid="remove-ann_okafor_brightwell_example"></div>'],
    ['the name of an attribute', '<div data-user-okafor="1"></div>'],
    ['the name of an element', '<user-okafor></user-okafor>'],
    ['the name of a field', '<input name="mail[okafor]"><input name="okafor_mail">'],
    ['a label that is read out', '<div aria-label="Ann Okafor, ann.okafor@brightwell.example"></div>'],
    ['an address of the web', '<a href="https://brightwell.example/people/ann.okafor?mail=okafor">x</a>'],
    ['what was typed', '<input value="okafor@brightwell.example"><textarea>Okafor</textarea>'],
    ['a long key', '<div id="YWxsT2ZJdFdyaXR0ZW5Bc0FLZXk"></div>'],
  ])('holds nothing of them: %s', (_where, html) => {
    const said = report(page(`${ANN}${html}`));
    expect(said).not.toMatch(/okafor|brightwell|lease|munoz|\bann\b|row_?ann|@|YWxs/i);
    expect(said.split('\n').length).toBeGreaterThanOrEqual(4);
  });

  it('holds nothing of what is said in frames and shadow trees either', () => {
    const document = page(
      '<iframe id="f"></iframe><x-y></x-y><div id="okafor"></div><div id="lindgren"></div>',
    );
    document.querySelector('iframe')!.contentDocument!.body.textContent = 'Dear Ms Okafor';
    document.querySelector('x-y')!.attachShadow({ mode: 'open' }).innerHTML = '<b>Bo Lindgren</b>';
    expect(report(document)).not.toMatch(/okafor|lindgren/i);
  });

  it('holds no name that a mail alone is given, nor what was searched for, in whatever code', () => {
    const document = page('<b name="Bo Lindgren">Bo</b><i id="lindgren"></i><i class="row munoz"></i>');
    Object.defineProperty(document, 'URL', {
      value: 'https://mail.northgate.example/search/Mu%C3%B1oz+lease?q=%25broken',
    });
    expect(report(document)).not.toMatch(/lindgren|munoz|lease/i);
  });

  it('keeps what a reader of the page needs: roles, hooks and the words that mail pages are made of', () => {
    const document = page(
      `${ANN}<div role="main" class="v-MessageCard aVla3"><div data-testid="composer:send-button" id="MSG_a1b2_TO">Send message to Ann</div></div>`,
    );
    const said = report(document);
    expect(said).toContain('role="main" class="v-MessageCard aVla0"');
    expect(said).toContain('data-testid="composer:send-button" id="MSG_a0b0_TO"] (19)');
  });
});
