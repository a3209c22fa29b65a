/** Dates among figures: find-dates.ts writes a day, a month or a year as one number. */
import type { Figure, PartialDate } from '../dataset/types.ts';

const FORMS: Record<string, RegExp> = {
  day: /^([12]\d{3})(\d{2})(\d{2})$/u,
  month: /^([12]\d{3})(\d{2})$/u,
  year: /^([12]\d{3})$/u,
};

/** @returns The date that a figure stands for; `undefined` for a number of days, months or years. */
export function dateOfFigure({
  value,
  unit,
}: Pick<Figure, 'value' | 'unit'>): PartialDate | undefined {
  return FORMS[unit]?.exec(String(value))?.slice(1).join('-');
}
