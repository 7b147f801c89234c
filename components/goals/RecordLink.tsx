import type { JSX } from 'preact';
import type { Opportunity } from '@/utils/model/opportunity';
import './goals.css';

/** A logged opportunity by its title, which leads to its page in the log. */
export function RecordLink({ record: { id, title } }: { record: Opportunity }): JSX.Element {
  return (
    <a class="up-account-log-link" href={`#/log/${encodeURIComponent(id)}`}>
      <bdi>{title}</bdi>
    </a>
  );
}
