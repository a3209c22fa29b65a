/**
 * The sign before a line: how what a source says stands to what the open page says. Shape says it
 * without the colour, and the text alternative without either.
 */
import type { VNode } from 'preact';
import type { Relation } from '../lib/reading/types.ts';
import { type Glyph, GlyphIcon } from './icon.tsx';
import { type MessageKey, useMessages } from './messages.tsx';

/** A relation, the page's own line, or a claim that the page does not mention. */
export type Sign = Relation | 'here' | 'silent';

const RING =
  'M10 3.2v0M13.4 4.1v0M15.9 6.6v0M16.8 10v0M15.9 13.4v0M13.4 15.9v0M10 16.8v0M6.6 15.9v0M4.1 13.4v0M3.2 10v0M4.1 6.6v0M6.6 4.1v0';
const DOT = 'M10 12.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6';

const SIGNS: Record<Sign, Glyph & { label: MessageKey & `relation.${string}` }> = {
  agrees: { label: 'relation.agrees', outline: 'M4 7.5h12M4 12.5h12' },
  differs: { label: 'relation.differs', outline: 'M4 7.5h12M4 12.5h12M13 3.5l-6 13' },
  'only-here': { label: 'relation.onlyHere', outline: RING, solid: DOT },
  silent: { label: 'relation.silent', outline: RING },
  older: { label: 'relation.older', outline: 'M17 4v12M13.5 10H3.5M7.5 6l-4 4 4 4', turns: true },
  newer: { label: 'relation.newer', outline: 'M3 4v12M6.5 10h10M12.5 6l4 4-4 4', turns: true },
  related: { label: 'relation.related', outline: 'M3 11.5c2.2-4.6 4.4-4.6 7-1.5s4.8 3.1 7-1.5' },
  here: { label: 'relation.here', solid: 'M10 14.2a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4' },
};

/** The words of the signs, for lines that have no room for one. */
export const STANDING_LABELS = {
  agrees: SIGNS.agrees.label,
  differs: SIGNS.differs.label,
  'only-here': SIGNS['only-here'].label,
  older: SIGNS.older.label,
  newer: SIGNS.newer.label,
  related: SIGNS.related.label,
};

export function RelationIcon(props: { sign: Sign }): VNode {
  const { t } = useMessages();
  const { label, ...glyph } = SIGNS[props.sign];
  const words = t(label);
  return (
    <span class={`relation relation-${props.sign}`} title={words}>
      <GlyphIcon glyph={glyph} label={words} />
    </span>
  );
}
