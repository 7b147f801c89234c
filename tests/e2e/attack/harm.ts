/*
 * What a hostile page does to bring Uplift down, or what a careless one does without meaning it. All of it runs in the
 * page's own world.
 */

export interface Harm {
  renamed: number;
  removed: number;
  flooded: number;
}

/** Runs in the page: renames, removes ours, and floods; all that is the page's own is as before when it ends. */
export async function restless({ renamed, removed, flooded }: Harm): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const editor = document.querySelector('[g_editable="true"]');
  const all = [...document.querySelectorAll<HTMLElement>('div, span, td, tr')].filter(
    (one) => !editor?.contains(one) && !one.contains(editor),
  );
  const before = all.map((one) => [one, one.className, one.id] as const);
  for (let n = 0; n < renamed; n++) {
    const one = all[n % all.length] as HTMLElement;
    one.className = `x${n}`;
    one.id = `y${n}`;
    one.setAttribute('data-evil', String(n));
    if (n % 500 === 0) await frame();
  }
  for (const [one, name, id] of before) {
    one.className = name;
    one.id = id;
    one.removeAttribute('data-evil');
  }
  for (let n = 0; n < removed; n++) {
    document.querySelector('uplift-coach')?.remove();
    if (n % 20 === 0) await frame();
  }
  const ground = document.body.appendChild(document.createElement('div'));
  for (let n = 0; n < flooded; n++) {
    const one = ground.appendChild(document.createElement('i'));
    one.textContent = `${n}`;
    if (n % 3) one.remove();
    if (n % 2000 === 0) await frame();
  }
  ground.remove();
}

/** Runs in the page: a mail that grows by so many megabytes, where an adapter looks. */
export function feed(megabytes: number): void {
  const heap = document.createElement('div');
  heap.id = 'heap';
  (document.querySelector('.a3s') ?? document.body).append(heap);
  for (let n = 0; n < megabytes; n++) {
    const line = document.createElement('p');
    line.textContent = 'We just wanted to open a second site and check in. '.repeat(20_000);
    heap.append(line);
  }
}

/** Runs in the page: named images stand where properties of the document were. @returns how many names were taken */
export function clobber(): number {
  const names = [
    'body',
    'documentElement',
    'defaultView',
    'activeElement',
    'querySelector',
    'querySelectorAll',
    'createElement',
    'getSelection',
    'adoptedStyleSheets',
    'addEventListener',
    'createRange',
    'head',
    'readyState',
    'implementation',
    'adoptNode',
  ];
  const heap = document.createElement('div');
  heap.id = 'heap';
  document.querySelector('[g_editable="true"]')?.after(heap);
  // All at once: each name that is taken is gone for this script, too.
  const images = names.map((name) => {
    const image = document.createElement('img');
    image.setAttribute('name', name);
    return image;
  });
  heap.append(...images);
  return names.length;
}

/** Runs in the page: what we might lean on throws from now on. @returns how many functions were broken */
export function breakEverything(): number {
  const refuse = () => {
    throw new Error('refused');
  };
  const broken: [object, string[]][] = [
    [Element.prototype, ['attachShadow', 'matches', 'closest', 'append', 'setAttribute', 'getAttribute']],
    [HTMLElement.prototype, ['showPopover', 'focus', 'attachInternals']],
    [Node.prototype, ['appendChild', 'insertBefore', 'cloneNode', 'contains', 'isEqualNode']],
    [Document.prototype, ['createElement', 'createElementNS', 'createTextNode', 'createTreeWalker']],
    [CSSStyleSheet.prototype, ['replaceSync', 'insertRule']],
    [Selection.prototype, ['getRangeAt', 'setBaseAndExtent', 'removeAllRanges', 'modify']],
    [MutationObserver.prototype, ['observe', 'takeRecords']],
    [Array.prototype, ['flatMap', 'findLast', 'toSorted', 'at']],
    [String.prototype, ['normalize', 'matchAll', 'padStart']],
    [window, ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'Highlight', 'getComputedStyle']],
  ];
  for (const [owner, names] of broken)
    for (const name of names) Reflect.defineProperty(owner, name, { value: refuse, configurable: true });
  return broken.reduce((sum, [, names]) => sum + names.length, 0);
}

/** Runs in the page: writes the document anew, as it looks now, without its scripts. */
export function writeAnew(): void {
  document.querySelector('uplift-coach')?.remove();
  for (const script of document.querySelectorAll('script')) script.remove();
  const html = document.documentElement.outerHTML;
  const { trustedTypes } = window as unknown as {
    trustedTypes: { createPolicy(name: string, rules: object): { createHTML(text: string): string } };
  };
  const policy = trustedTypes.createPolicy('anew', { createHTML: (text: string) => text });
  document.open();
  document.write(policy.createHTML(html));
  document.close();
}

/** Runs in the page: fonts under many names, one a letter, each at an address of its own. */
export function letterFonts(letters: string): void {
  const names = ['system-ui', '-apple-system', 'Segoe UI', 'Roboto', 'Noto Sans', 'sans-serif', 'Arial'];
  const more = ['BlinkMacSystemFont', 'ui-monospace', 'monospace', 'Times New Roman', 'Spy'];
  const faces = [...names, ...more].flatMap((name) =>
    [...letters].map((letter) => {
      const code = letter.codePointAt(0)?.toString(16);
      return `@font-face { font-family: "${name}"; src: url("/letters/${code}"); unicode-range: U+${code}; }`;
    }),
  );
  const style = document.createElement('style');
  style.textContent = `${faces.join('\n')}
    uplift-coach { font-family: Spy !important; --up-font: Spy !important; --up-font-mono: Spy !important; --up-weight: no; }`;
  document.head.append(style);
}
