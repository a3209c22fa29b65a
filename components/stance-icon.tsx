/**
 * The sign of how a source puts a claim's sentence. Shape says it without the colour; the words stand
 * beside it or are read out in its place.
 */
import type { VNode } from 'preact';
import type { Stance } from '../lib/reading/agreement-types.ts';
import { type Glyph, GlyphIcon } from './icon.tsx';
import type { MessageKey } from './messages.tsx';

/** In the order of a legend. */
export const STANCES: readonly Stance[] = [
  'reports',
  'attributes',
  'says-otherwise',
  'says-both',
  'unclear',
  'silent',
];

export const STANCE_LABELS: Record<Stance, MessageKey & `agreement.stance.${string}`> = {
  reports: 'agreement.stance.reports',
  attributes: 'agreement.stance.attributes',
  'says-otherwise': 'agreement.stance.saysOtherwise',
  'says-both': 'agreement.stance.saysBoth',
  unclear: 'agreement.stance.unclear',
  silent: 'agreement.stance.silent',
};

const GLYPHS: Record<Stance, Glyph> = {
  reports: { outline: 'M4 7.5h12M4 12.5h12' },
  attributes: {
    solid:
      'M3.5 5.5h5v5c0 2.6-1.5 4.2-4 4.7v-1.9c1.2-.4 1.8-1.2 1.8-2.6H3.5ZM11.5 5.5h5v5c0 2.6-1.5 4.2-4 4.7v-1.9c1.2-.4 1.8-1.2 1.8-2.6h-2.8Z',
  },
  'says-otherwise': { outline: 'M4 7.5h12M4 12.5h12M13 3.5l-6 13' },
  'says-both': { outline: 'M3 4.5h8M3 8.5h8M9 12h8M9 16h8M15 9.5l-4 9' },
  unclear: { outline: 'M3 11.5c2.2-4.6 4.4-4.6 7-1.5s4.8 3.1 7-1.5' },
  silent: { outline: 'M7.5 10h5' },
};

/** A decorative sign. */
export function StanceIcon(props: { stance: Stance }): VNode {
  return (
    <span class={`relation stance-${props.stance}`} aria-hidden="true">
      <GlyphIcon glyph={GLYPHS[props.stance]} />
    </span>
  );
}
