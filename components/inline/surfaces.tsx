import type { ComponentChildren } from 'preact';
import { createDeeds } from '@/utils/page/deeds';
import { placeSurface } from '@/utils/page/place-surface';
import { createSurfaceKeys } from '@/utils/page/surface-keys';
import type { Actions, SurfaceKit, View } from '@/utils/page/view';
import { LogForm } from './LogForm';
import css from './surfaces.css?inline';
import { TipCard } from './TipCard';
import { TipList } from './TipList';

/* Card, list and form: what a page gets when the rep first opens one of them. */

function draw({ surface }: View, actions: Actions): ComponentChildren {
  if (surface?.kind === 'card') return <TipCard card={surface} actions={actions} />;
  if (surface?.kind === 'list') return <TipList list={surface} actions={actions} />;
  if (surface?.kind === 'log') return <LogForm log={surface} actions={actions} />;
  return null;
}

/** All that comes to a page with the first card, list or form. */
export const surfaceKit: SurfaceKit = { css, draw, createDeeds, createSurfaceKeys, placeSurface };
