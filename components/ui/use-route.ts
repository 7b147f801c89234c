import { useEffect, useState } from 'preact/hooks';

/** Where a page stands: `#/log/abc` is section `log`, rest `abc`; `#/log?class=base` asks the section for something. */
export interface Route {
  section: string;
  rest: string;
}

/** The route that an address names behind its `#`. */
export function parseRoute(hash: string): Route {
  const [path = ''] = hash.replace(/^#\/?/, '').split('?');
  const [section = '', ...rest] = path.split('/');
  return { section, rest: decoded(rest.join('/')) };
}

/** What an address asks its section for: `#/log?class=base`. */
export function askedIn(hash: string): URLSearchParams {
  const at = hash.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : hash.slice(at + 1));
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
