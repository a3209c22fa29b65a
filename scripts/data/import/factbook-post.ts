/** One office of one holder in one country, as the Factbook's two fields give it. */
import type { Country } from './factbook-country.ts';
import type { Holder } from './factbook-holder.ts';

/** The fields of "Executive branch" that name holders. */
export const FIELDS = ['chief of state', 'head of government'] as const;

export interface Post {
  file: string;
  field: (typeof FIELDS)[number];
  country: Country;
  holder: Holder;
  /** Somebody represents the holder there: a monarch of several countries is at home elsewhere. */
  isRepresented: boolean;
}
