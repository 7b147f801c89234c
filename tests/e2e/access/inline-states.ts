import { openQuickLog } from '../harness/rep.ts';
import { RECORD_TAB, type Scene } from './scene.ts';
import type { State } from './states.ts';

/*
 * What stands of us on a site's page, in every state. It is reached by its names, in English.
 */

const inline = (name: string, open: State['open']): State => ({ name, open });
const LIST = { role: 'dialog', name: 'This draft' };

async function list(scene: Scene) {
  const { page, ui } = await scene.draft();
  await ui.click({ role: 'button', name: /^Uplift: / });
  await ui.find(LIST);
  return { page, ui };
}
async function card(scene: Scene) {
  const { page, ui } = await list(scene);
  await ui.click({ role: 'button', name: /^Purpose What will they gain/ });
  await ui.find({ role: 'button', name: 'Never this rule' });
  return { page, ui };
}

export const ON_A_PAGE: readonly State[] = [
  inline('signals and the chip of a mail', async (scene) => (await scene.mail()).page),
  inline('the chip of a draft', async (scene) => (await scene.draft()).page),
  inline('the list of a draft', async (scene) => (await list(scene)).page),
  inline('a card', async (scene) => (await card(scene)).page),
  inline('a receipt', async (scene) => {
    const { page, ui } = await card(scene);
    await ui.click({ role: 'button', name: 'Not here' });
    await ui.find({ role: 'button', name: 'Undo' });
    return page;
  }),
  inline('the form of an opening', async (scene) => {
    const { page, ui } = await scene.mail();
    await openQuickLog(ui);
    return page;
  }),
  inline('the tab of a record', async (scene) => (await scene.record()).page),
  inline('the panel of a record', async (scene) => {
    const { page, ui } = await scene.record();
    await ui.click(RECORD_TAB);
    await ui.find({ role: 'dialog' });
    return page;
  }),
];
