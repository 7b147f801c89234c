import type { JSX } from 'preact';
import { Check } from '@/components/ui/Check';
import type { KnownSite } from './known-sites';
import './sites.css';

interface Props {
  sites: readonly KnownSite[];
  chosen: ReadonlySet<string>;
  onChange(chosen: Set<string>): void;
}

/** Sites to tick. */
export function SiteChoice({ sites, chosen, onChange }: Props): JSX.Element {
  return (
    <div class="up-site-grid">
      {sites.map((site) => (
        <div key={site.id} class="up-site-choice">
          <Check
            checked={chosen.has(site.id)}
            testId={`site-${site.id}`}
            onChange={(on) => {
              const next = new Set(chosen);
              if (on) next.add(site.id);
              else next.delete(site.id);
              onChange(next);
            }}
          >
            {site.name}
          </Check>
        </div>
      ))}
    </div>
  );
}
