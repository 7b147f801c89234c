import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './Icon';
import './shell.css';
import { useArrival } from './use-arrival';

export interface Place {
  section: string;
  name: string;
  icon: IconName;
}

interface Props {
  brand: string;
  navLabel: string;
  places: readonly Place[];
  current: string;
  /** Changes when another place or thing is shown; then the content takes the focus and starts at its top. */
  at: string;
  /** Other pages, after the sections. */
  pages?: readonly { href: string; name: string; icon: IconName }[];
  children: ComponentChildren;
}

/** A page with sections: the way between them, and one of them. */
export function Shell({ brand, navLabel, places, current, at, pages = [], children }: Props): JSX.Element {
  const main = useArrival(at);
  return (
    <div class="up-shell">
      <header class="up-shell-side">
        <div class="up-shell-brand">
          <img src="/icon/48.png" alt="" width={24} height={24} />
          <span>{brand}</span>
        </div>
        <nav class="up-shell-nav" aria-label={navLabel}>
          {places.map((place) => (
            <a
              key={place.section}
              href={`#/${place.section}`}
              aria-current={place.section === current ? 'page' : undefined}
            >
              <Icon name={place.icon} />
              {place.name}
            </a>
          ))}
          {pages.map(({ href, name, icon }) => (
            <a key={href} href={href} class="up-shell-page">
              <Icon name={icon} />
              {name}
            </a>
          ))}
        </nav>
      </header>
      <main class="up-shell-main" ref={main} tabIndex={-1}>
        <div class="up-shell-inner">{children}</div>
      </main>
    </div>
  );
}

interface HeadProps {
  title: string;
  intro?: string;
  /** The intro tells how much there is, and is read out when that changes. */
  isCount?: boolean;
  /** In the line of the intro: what else is to be known at a glance. */
  beside?: ComponentChildren;
  actions?: ComponentChildren;
}

/** The head of a section: its name, what it is for in one sentence, and the first thing to do there. */
export function PageHead({ title, intro, isCount, beside, actions }: HeadProps): JSX.Element {
  return (
    <div class="up-page-head">
      <div>
        <h1>{title}</h1>
        {intro && (
          <div class="up-page-intro up-soft">
            <p role={isCount ? 'status' : undefined}>{intro}</p>
            {beside}
          </div>
        )}
      </div>
      {actions && <div class="up-row">{actions}</div>}
    </div>
  );
}
