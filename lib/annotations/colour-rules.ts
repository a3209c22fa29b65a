/** How an annotation's colour looks where it leaves the extension: in a copy of its page, in exports. */
import type { Colour } from './types.ts';

const BACKGROUNDS: Record<Colour, string> = {
  yellow: '#fff3a3',
  green: '#cdeccf',
  blue: '#cfe3fb',
  pink: '#fbd3e0',
  purple: '#e2d6f7',
};

/** @returns The class of what is drawn in that colour. */
export const classOf = (colour: Colour): string => `sidelight-${colour}`;

/** @returns A CSS rule for `classOf` of that colour; the text keeps its own. */
export const printColourRule = (colour: Colour): string =>
  `.${classOf(colour)}{background:${BACKGROUNDS[colour]}}`;
