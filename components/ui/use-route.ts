import { useEffect, useState } from 'preact/hooks';

/** Where a page stands: `#/log/abc` is section `log`, rest `abc`. */
export interface Route {
  section: string;
  rest: string;
}

/** The route that an address names behind its `#`. */
export function parseRoute(hash: string): Route {
  const [section = '', ...rest] = hash.replace(/^#\/?/, '').split('/');
  return { section, rest: decoded(rest.join('/')) };
}

/** What was typed by hand may be no encoding of anything; then it stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The route in the page's address, as it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const changed = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}
