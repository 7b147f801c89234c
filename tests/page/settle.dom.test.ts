import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSettler, type Settler, textAreas } from '@/utils/page/settle';

/* When a page counts as settled: a real page, and a clock that this test moves. */

let end: AbortController;
let settler: Settler;
let times: number[];
let page: HTMLElement;
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const add = (text: string) => page.append(Object.assign(document.createElement('p'), { textContent: text }));

/** Does something in every frame until told to stop. */
function everyFrame(work: (count: number) => void): () => void {
  let frame = 0;
  let count = 0;
  const step = () => {
    work(count++);
    frame = requestAnimationFrame(step);
  };
  step();
  return () => cancelAnimationFrame(frame);
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  end = new AbortController();
  times = [];
  page = document.body.appendChild(document.createElement('main'));
  settler = createSettler(
    window,
    end.signal,
    () => [document.body],
    () => times.push(performance.now()),
  );
});
afterEach(() => {
  end.abort();
  page.remove();
  vi.useRealTimers();
});

describe('a page', () => {
  test('that is drawn piece by piece is read once, when the last piece has come', async () => {
    settler.stir();
    for (let piece = 0; piece < 6; piece++) {
      add(`Field ${piece}`);
      await wait(100);
    }
    const last = performance.now();
    expect(times).toEqual([]);
    await wait(700);
    expect(times).toHaveLength(1);
    expect(times[0]).toBeGreaterThan(last);
    await wait(600);
    expect(times).toHaveLength(1);
  });

  test('is read again when something deep inside it changes, a step of its path included', async () => {
    page.innerHTML = '<div><ul><li aria-checked="true">A</li><li aria-checked="false">B</li></ul></div>';
    await wait(500);
    const before = times.length;
    page.querySelectorAll('li')[1]!.setAttribute('aria-checked', 'true');
    await wait(500);
    expect(times).toHaveLength(before + 1);
    page.querySelector('li')!.firstChild!.textContent = 'Proposal';
    await wait(500);
    expect(times).toHaveLength(before + 2);
  });

  test('is not read while the rep changes a field, and is once they leave it or choose', async () => {
    page.innerHTML =
      '<label>Amount<input value="84500"></label><select><option>A</option><option>B</option></select>';
    await wait(500);
    const field = page.querySelector('input')!;
    field.focus();
    let before = times.length;
    for (const typed of ['9', '91', '91000']) {
      field.value = typed;
      field.setAttribute('value', typed);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      add(`Looks like ${typed}`);
      await wait(700);
    }
    expect(times).toHaveLength(before);
    field.blur();
    await wait(700);
    expect(times).toHaveLength(before + 1);
    before = times.length;
    page.querySelector('select')!.dispatchEvent(new Event('change', { bubbles: true }));
    await wait(700);
    expect(times).toHaveLength(before + 1);
  });

  test('is read again when a field that was changed goes away, and under another address', async () => {
    const type = () => {
      const field = page.appendChild(document.createElement('input'));
      field.focus();
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return field;
    };
    type().remove();
    await wait(700);
    const before = times.length;
    type();
    await wait(700);
    expect(times).toHaveLength(before);
    settler.anew();
    await wait(700);
    expect(times).toHaveLength(before + 1);
  });

  test('is read again when a script fills in a field', async () => {
    page.innerHTML = '<label>Next step<input value=""></label>';
    await wait(500);
    const before = times.length;
    page.querySelector('input')!.setAttribute('value', 'Ana sends the list');
    await wait(700);
    expect(times).toHaveLength(before + 1);
  });

  test('with a ticker on it is read for its other changes, and not for the ticker', async () => {
    const ticker = page.appendChild(document.createElement('b'));
    const stop = everyFrame((count) => {
      ticker.textContent = String(count);
    });
    settler.stir();
    await wait(900);
    const before = times.length;
    expect(before).toBeGreaterThanOrEqual(1);
    await wait(1200);
    expect(times).toHaveLength(before);
    add('Next Step');
    await wait(600);
    expect(times).toHaveLength(before + 1);
    stop();
  });

  test('that follows many others in one document is read when its last field has come, however often that changed', async () => {
    const field = page.appendChild(document.createElement('b'));
    for (let record = 0; record < 12; record++) {
      settler.anew();
      field.textContent = `Record ${record}`;
      await wait(50);
    }
    settler.anew();
    await wait(250);
    field.textContent = 'The last record';
    const last = performance.now();
    await wait(250);
    expect(times.filter((time) => time >= last)).toEqual([]);
    await wait(500);
    expect(times.filter((time) => time >= last)).toHaveLength(1);
  });

  test('that never rests is read once, and then when it has come to rest', async () => {
    const stop = everyFrame((count) => {
      page.replaceChildren(...[1, 2, 3].map(() => document.createElement('p')));
      // Other elements each time, in other places: nothing that could be left out.
      page.children[count % 3]!.append(document.createElement('i'));
      const wrap = document.createElement('section');
      wrap.append(...page.children);
      const next = document.createElement('main');
      next.append(wrap);
      page.replaceWith(next);
      page = next;
    });
    settler.anew();
    await wait(2600);
    expect(times.length).toBeLessThanOrEqual(1);
    const before = times.length;
    stop();
    await wait(5000);
    expect(times.length).toBeGreaterThan(before);
  });

  test('is read again when text changes in its place, in what came later, too', async () => {
    const late = document.body.appendChild(document.createElement('section'));
    late.textContent = 'Qualification';
    await wait(500);
    const before = times.length;
    (late.firstChild as Text).data = 'Proposal';
    await wait(500);
    expect(times).toHaveLength(before + 1);
    late.remove();
  });

  test('is not listened to as a whole for text: menus, chats and what is not read are left out', async () => {
    const chat = document.body.appendChild(document.createElement('aside'));
    chat.textContent = 'Is typing';
    await wait(500);
    const before = times.length;
    (chat.firstChild as Text).data = 'Is typing ...';
    await wait(500);
    expect(times).toHaveLength(before);
    const inner = page.appendChild(document.createElement('div'));
    expect(textAreas(document.body, [document.body])).toContain(page);
    expect(textAreas(document.body, [document.body, inner])).not.toContain(page);
    expect(textAreas(document.body, [inner])).toEqual([inner]);
    for (const watched of [[document.body], [document.body, inner]]) {
      const areas = textAreas(document.body, watched);
      expect(areas).not.toContain(document.body);
      expect(areas).not.toContain(chat);
    }
    chat.remove();
  });

  test('is listened to in an open shadow tree and in a frame that are watched', async () => {
    end.abort();
    end = new AbortController();
    const tree = page.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const frame = page.appendChild(document.createElement('iframe'));
    const { body } = frame.contentDocument!;
    body.innerHTML = '<p contenteditable="true">Hi</p>';
    settler = createSettler(
      window,
      end.signal,
      () => [document.body, tree, body],
      () => times.push(performance.now()),
    );
    await wait(500);
    for (const place of [tree, body]) {
      const before = times.length;
      place.append('Field');
      await wait(500);
      expect(times).toHaveLength(before + 1);
    }
    const before = times.length;
    body.querySelector('p')!.textContent = 'Hi Ana';
    await wait(500);
    expect(times).toHaveLength(before);
  });

  test('is not read because somebody types', async () => {
    page.innerHTML = '<div contenteditable="true"><p>Hi</p></div>';
    await wait(500);
    const before = times.length;
    page.querySelector('p')!.firstChild!.textContent = 'Hi Ana';
    await wait(500);
    expect(times).toHaveLength(before);
  });

  test('is left alone after the end', async () => {
    end.abort();
    add('Field');
    await wait(500);
    expect(times).toEqual([]);
  });
});
