/*
 * Every way by which a script of the page might speak to us, in our name or in the rep's.
 */

/** Runs in the page. @returns how many ways were tried, and which of them brought something */
export async function forge(id: string): Promise<{ tried: number; through: string[] }> {
  const through: string[] = [];
  let tried = 0;
  const attempt = async (way: string, act: () => unknown) => {
    tried += 1;
    try {
      if ((await act()) === true) through.push(way);
    } catch {
      // Refused.
    }
  };
  const message = {
    mark: 'uplift/1',
    name: 'log.quick',
    data: { id: 'forged', title: 'Forged', accountName: 'Forged' },
  };
  const runtime = (
    window as unknown as { chrome?: { runtime?: Record<string, (...args: unknown[]) => unknown> } }
  ).chrome?.runtime;
  await attempt('sendMessage to us', async () => Boolean(await runtime?.sendMessage?.(id, message)));
  await attempt('sendMessage', async () => Boolean(await runtime?.sendMessage?.(message)));
  await attempt('connect', () => Boolean(runtime?.connect?.(id)));
  for (const target of [
    window,
    document,
    document.body,
    document.querySelector('uplift-coach') ?? document,
  ]) {
    for (const type of [
      'uplift',
      'uplift/1',
      'message',
      'storage',
      'wxt:location-change',
      'uplift:parts',
      'uplift-roll-call',
    ]) {
      await attempt(`${type} event`, () => {
        target.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true, composed: true }));
        target.dispatchEvent(new MessageEvent(type, { data: message, bubbles: true, source: window }));
      });
    }
  }
  for (const data of [message, JSON.stringify(message), { type: 'uplift/1', ...message }, [message]])
    await attempt('postMessage', () => window.postMessage(data, '*'));
  await attempt('BroadcastChannel', () => new BroadcastChannel('uplift/1').postMessage(message));
  await attempt('localStorage', () => localStorage.setItem('uplift', JSON.stringify(message)));
  for (const file of [
    'manifest.json',
    'popup.html',
    'options.html',
    'practice.html',
    'background.js',
    'icon/48.png',
    'content-scripts/page.js',
  ]) {
    const address = `chrome-extension://${id}/${file}`;
    await attempt(`fetch ${file}`, async () => (await fetch(address)).ok);
    await attempt(
      `load ${file}`,
      () =>
        new Promise((done) => {
          const image = new Image();
          image.onload = () => done(true);
          image.onerror = () => done(false);
          image.src = address;
        }),
    );
  }
  const press = (target: EventTarget, type: string, more: object) =>
    target.dispatchEvent(
      type.startsWith('key')
        ? new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, ...more })
        : new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, ...more }),
    );
  const editor = document.querySelector<HTMLElement>('[g_editable="true"]');
  const host = document.querySelector('uplift-coach');
  for (const target of [window, document, editor, host]) {
    if (!target) continue;
    await attempt(
      'made-up shortcut',
      () => press(target, 'keydown', { code: 'KeyU', key: 'u', altKey: true }) && undefined,
    );
    await attempt(
      'made-up Enter',
      () => press(target, 'keydown', { code: 'Enter', key: 'Enter' }) && undefined,
    );
    for (let y = 10; y < innerHeight; y += 30)
      await attempt('made-up pointer', () => {
        for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click'])
          press(target, type, { clientX: innerWidth / 2, clientY: y });
      });
  }
  return { tried, through };
}
