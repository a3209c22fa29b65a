/**
 * The small signs on buttons and before lines: one family, drawn here on a grid of 20, round ends,
 * one stroke. A sign without a label is decoration:
 * the words beside it, or the label of its button, say the same.
 */
import type { VNode } from 'preact';

export type IconName =
  | 'person'
  | 'organisation'
  | 'claim'
  | 'jump'
  | 'close'
  | 'panel'
  | 'search'
  | 'settings'
  | 'back'
  | 'external'
  | 'alert'
  | 'lock'
  | 'power';

/** Outlines; `solid` parts are filled instead. */
export interface Glyph {
  outline?: string;
  solid?: string;
  /** Points along the line of writing and is turned where that runs right to left. */
  turns?: boolean;
}

const GLYPHS: Record<IconName, Glyph> = {
  person: {
    outline: 'M10 10a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5M3.75 17a6.25 6.25 0 0 1 12.5 0',
  },
  organisation: { outline: 'M3 17h14M3.5 8 10 3.5 16.5 8ZM5.5 8v9M10 8v9M14.5 8v9' },
  claim: { outline: 'M4 4.5h12v9H9.5L6 16.5v-3H4ZM7 8h6M7 10.5h4' },
  jump: {
    outline: 'M10 3v3M10 14v3M3 10h3M14 10h3M10 14.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9',
    solid: 'M10 11.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2',
  },
  close: { outline: 'm5.5 5.5 9 9M14.5 5.5l-9 9' },
  panel: { outline: 'M3 4.5h14v11H3ZM12 4.5v11', turns: true },
  search: { outline: 'M9 14A5 5 0 1 0 9 4a5 5 0 0 0 0 10M12.7 12.7 16.5 16.5', turns: true },
  settings: {
    outline:
      'M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7M12.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4M7.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  },
  back: { outline: 'M16 10H4.5M9 5l-5 5 5 5', turns: true },
  alert: { outline: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 6.5v4.2M10 13.4v.1' },
  lock: { outline: 'M4.5 9h11v7.5h-11ZM7 9V6.5a3 3 0 0 1 6 0V9' },
  power: { outline: 'M10 3.5v6M6.2 5.8a5.8 5.8 0 1 0 7.6 0' },
  external: { outline: 'M11.5 4H16v4.5M16 4l-7 7M13.5 11.5V16H4V6.5h4.5', turns: true },
};

/** A decorative sign in the colour of the text around it. */
export function Icon(props: { name: IconName }): VNode {
  return <GlyphIcon glyph={GLYPHS[props.name]} />;
}

/** Draws one glyph of the family. */
export function GlyphIcon(props: { glyph: Glyph; label?: string | undefined }): VNode {
  const { outline, solid, turns } = props.glyph;
  const shape = (
    <>
      {outline && <path d={outline} />}
      {solid && <path class="solid" d={solid} />}
    </>
  );
  const className = turns ? 'icon icon-turns' : 'icon';
  if (props.label === undefined) {
    return (
      <svg class={className} viewBox="0 0 20 20" aria-hidden="true">
        {shape}
      </svg>
    );
  }
  return (
    <svg class={className} viewBox="0 0 20 20" role="img" aria-label={props.label}>
      {shape}
    </svg>
  );
}
