import { expect, it } from 'vitest';
import { pipedrive } from '@/utils/sites/pipedrive';
import { page as pageOf } from '../../pages/crm/facts';
import { show } from './read-page';

/* What a record's page is said to lack. */

const URL_OF_DEAL = 'https://acme.pipedrive.com/deal/42';

/** A deal of Pipedrive that shows its name, its value and what else is given. @returns what is not found on it */
async function missing(more: string): Promise<string[]> {
  const body = `<main><div data-testid="header-title"><textarea>Fleet</textarea></div>${more}<div data-testid="sidebar"><div><div data-testid="field-name">Value</div><div>€12.000</div></div></div></main>`;
  const page = await show(pageOf('en', 'CRM', body));
  Object.defineProperty(page, 'URL', { value: URL_OF_DEAL });
  const parts = await pipedrive.health(page);
  return parts.filter(({ state }) => state === 'missing').map(({ part }) => part);
}

it('is no stage where the product’s own bar shows it, though no field does', async () => {
  const step = (name: string, classes: string) => `<li class="stage-selector__stage ${classes}">${name}</li>`;
  const bar = `<ul>${step('Qualified', '')}${step('Demo', 'is-current" aria-current="step')}${step('Proposal', '')}</ul>`;
  expect(await missing(bar)).not.toContain('stage');
});

it('is the stage where nothing shows one', async () => {
  expect(await missing('')).toContain('stage');
});
