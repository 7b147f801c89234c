import type { JSX } from 'preact';
import type { Opportunity } from '@/utils/model/opportunity';
import { className } from './words';
import './log.css';

/** Base, responded, created or not settled, with a pattern that tells them apart without colour. */
export function ClassTag({ value }: { value: Opportunity['class'] }): JSX.Element {
  return (
    <span class="up-class" data-class={value}>
      <i aria-hidden="true" />
      {className(value)}
    </span>
  );
}
