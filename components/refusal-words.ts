/** Why one annotation of a file was not taken, in the reader's words. */
import type { Refused } from '../lib/exchange/import-annotations.ts';
import type { RefusalCode } from '../lib/exchange/read-fields.ts';
import type { MessageKey, Messages } from './messages.tsx';

const REASONS: Record<RefusalCode, MessageKey & `library.refusals.${string}`> = {
  'no-target': 'library.refusals.noTarget',
  'many-targets': 'library.refusals.manyTargets',
  'no-quote': 'library.refusals.noQuote',
  'is-reply': 'library.refusals.isReply',
  'bad-address': 'library.refusals.badAddress',
  'bad-place': 'library.refusals.badPlace',
  'bad-field': 'library.refusals.badField',
};

/** @returns One line: which one in the file, and the reason. */
export function describeRefused({ number, id, code, about }: Refused, { t }: Messages): string {
  const place = id ? t('library.refusedNamed', number, id) : t('library.refusedOne', number);
  return `${place}: ${t(REASONS[code], about || '?')}`;
}
