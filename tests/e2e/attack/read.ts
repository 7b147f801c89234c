/*
 * Every way by which a script of the page might read what stands in our closed root, tried while something is open there.
 */

/** Runs in the page while something of ours is open. @returns what each way brought up */
export function readEverything(): [way: string, brought: string][] {
  const host = document.querySelector<HTMLElement>('uplift-coach');
  if (!host) return [];
  const out: [string, string][] = [];
  const attempt = (way: string, look: () => unknown) => {
    let text = '';
    try {
      const found = look();
      const one = (thing: unknown): string =>
        thing instanceof Node
          ? `${thing.textContent} ${thing.getRootNode() instanceof ShadowRoot ? 'INSIDE' : ''}`
          : Array.isArray(thing)
            ? thing.map(one).join(' ')
            : String(thing ?? '');
      text = one(found);
    } catch {
      // Refused.
    }
    out.push([way, text]);
  };
  const grid = [...Array(24).keys()].flatMap((x) =>
    [...Array(18).keys()].map((y) => [x * 54 + 8, y * 48 + 8] as const),
  );
  attempt('shadowRoot', () => host.shadowRoot);
  attempt('attachShadow', () => host.attachShadow({ mode: 'open' }));
  attempt('attachInternals', () => host.attachInternals().shadowRoot);
  attempt(
    'internals of our name',
    () => (host as HTMLElement & { internals?: ElementInternals }).internals?.shadowRoot,
  );
  attempt('textContent', () => host.textContent);
  attempt('innerText', () => host.innerText);
  attempt('outerHTML', () => host.outerHTML);
  attempt('getHTML', () => document.documentElement.getHTML({ serializableShadowRoots: true }));
  attempt('cloneNode', () => host.cloneNode(true));
  attempt('importNode', () => document.importNode(host, true).shadowRoot);
  attempt('XMLSerializer', () => new XMLSerializer().serializeToString(host));
  attempt(
    'XPath',
    () =>
      document.evaluate('string(//uplift-coach)', document, null, XPathResult.STRING_TYPE, null).stringValue,
  );
  attempt('walker', () => {
    const walker = document.createTreeWalker(host);
    const texts: unknown[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    return texts;
  });
  attempt('all', () => [...host.querySelectorAll('*')]);
  attempt('range', () => {
    const range = document.createRange();
    range.selectNode(host);
    return range.toString();
  });
  attempt('elementsFromPoint', () =>
    [...new Set(grid.flatMap(([x, y]) => document.elementsFromPoint(x, y)))].filter(
      (one) => one.getRootNode() !== document,
    ),
  );
  attempt('caretRangeFromPoint', () =>
    grid
      .map(([x, y]) => document.caretRangeFromPoint(x, y)?.startContainer)
      .filter((one) => one && one.getRootNode() !== document),
  );
  attempt('caretPositionFromPoint', () =>
    grid
      .map(([x, y]) => document.caretPositionFromPoint(x, y)?.offsetNode)
      .filter((one) => one && one.getRootNode() !== document),
  );
  attempt('animations', () =>
    [...document.getAnimations(), ...host.getAnimations({ subtree: true })]
      .map((one) => (one.effect as KeyframeEffect).target)
      .filter((one) => one?.getRootNode() !== document),
  );
  attempt(
    'activeElement',
    () => document.activeElement?.localName === 'uplift-coach' && document.activeElement.textContent,
  );
  attempt('performance', () =>
    performance
      .getEntries()
      .map(
        (one) =>
          (one as { target?: unknown; element?: unknown }).target ?? (one as { element?: unknown }).element,
      )
      .filter((one) => one instanceof Node && one.getRootNode() !== document),
  );
  attempt('frames', () =>
    [...Array(window.length).keys()].map((index) => window[index]?.document.body.textContent),
  );
  for (const pseudo of ['', '::before', '::after', '::slotted(*)', '::part(surface)', '::placeholder'])
    attempt(`computed ${pseudo}`, () => {
      const style = getComputedStyle(host, pseudo || null);
      return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
    });
  attempt('adopted sheets', () =>
    [...document.adoptedStyleSheets, ...document.styleSheets].map((sheet) =>
      [...sheet.cssRules].map((rule) => rule.cssText),
    ),
  );
  attempt('attributes', () => [...host.attributes].map(({ name, value }) => `${name} ${value}`));
  // Marks tell where in the page's own text something is to be said, and no more.
  attempt('highlights', () =>
    [...CSS.highlights].flatMap(([name, highlight]) => [
      name,
      ...[...(highlight as unknown as Iterable<AbstractRange>)].map(({ startContainer }) =>
        startContainer.getRootNode() === document ? '' : startContainer,
      ),
    ]),
  );
  attempt('assignedSlot', () => {
    const child = document.createElement('b');
    host.append(child);
    const slot = child.assignedSlot;
    child.remove();
    return slot;
  });
  const selection = getSelection();
  const find = (window as unknown as { find(words: string, ...more: boolean[]): boolean }).find;
  for (const words of ['e', 'a', 't', 'Not', 'Why', 'Close']) {
    attempt(`find ${words}`, () => {
      const brought: string[] = [];
      selection?.removeAllRanges();
      for (let turn = 0; turn < 400 && find.call(window, words); turn++) {
        const at = selection?.anchorNode;
        // Hits in the page's own text are the page's own.
        if (at && at !== document.documentElement && at !== host) continue;
        brought.push(selection?.toString() ?? '');
        selection?.modify('extend', 'forward', 'documentboundary');
        brought.push(selection?.toString() ?? '');
        selection?.collapseToEnd();
      }
      return brought.filter((one) => one.length > words.length + 4);
    });
  }
  attempt('selectAll', () => {
    document.execCommand('selectAll');
    return selection?.toString();
  });
  attempt('composed ranges', () =>
    (selection as unknown as { getComposedRanges?(): StaticRange[] } | null)
      ?.getComposedRanges?.()
      .map((one) => one.startContainer),
  );
  attempt('moved into another document', () => {
    const home = host.parentNode;
    const other = document.implementation.createHTMLDocument('');
    other.body.append(host);
    const text = `${other.body.innerText}${other.documentElement.outerHTML}`;
    home?.append(host);
    return text;
  });
  selection?.removeAllRanges();
  return out;
}
