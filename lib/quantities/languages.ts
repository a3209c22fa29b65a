/**
 * The languages besides English in which quantities can be read. Whoever reads pages in them passes one
 * on: the finder imports none itself, so that where only English is read none is loaded.
 */
import { GERMAN } from './language.de.ts';
import { SPANISH } from './language.es.ts';
import { FRENCH } from './language.fr.ts';
import type { QuantityLanguage } from './quantity-language.ts';

const LANGUAGES: Readonly<Record<string, QuantityLanguage>> = {
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
};

/** @param tag - BCP 47, of the page. @returns Nothing for English and what no table is of. */
export const findLanguage = (tag: string | undefined): QuantityLanguage | undefined =>
  LANGUAGES[tag?.toLowerCase().split('-')[0] ?? ''];
