/**
 * Puts what comparing found into words, in the reader's language. It states who says what and gives
 * no verdict; it decides nothing.
 */
import type { Camp, Reason, Said, Summary } from '../reading/said.ts';
import type { Messages } from './create-messages.ts';
import type { MessageKey } from './message-keys.ts';
import { phraseFigure } from './phrase-figure.ts';

/** "more than 50", "released", "denied (released)". */
export function phraseSaid(said: Said, messages: Messages): string {
  const { t } = messages;
  switch (said.key) {
    case 'position':
      return isolate(said.label, messages);
    case 'figure':
      return phraseFigure(said.figure, messages);
    case 'saysSo':
      return t('said.saysSo');
    default:
      return said.of
        ? t(`said.${said.key}This`, phraseSaid(said.of, messages))
        : t(`said.${said.key}`);
  }
}

/** One plain sentence without a full stop. */
export function phraseReason(reason: Reason, messages: Messages): string {
  const there = phraseSaid(reason.there, messages);
  switch (reason.key) {
    case 'same':
    case 'undecided':
    case 'alone':
      return messages.t(`why.${reason.key}`, there);
    default:
      return messages.t(`why.${reason.key}`, phraseSaid(reason.here, messages), there);
  }
}

/** One line for a list: "This page: still held · 2 sources: released · 1 says the same". */
export function phraseSummary(summary: Summary, messages: Messages): string {
  const { t } = messages;
  const here = summary.here && phraseSaid(summary.here, messages);
  if (summary.key === 'onlyHere') {
    return here === undefined ? t('summary.onlyHereUndecided') : t('summary.onlyHere', here);
  }
  const page = here === undefined ? [] : [t('summary.here', here)];
  if (summary.key === 'agrees') return join([...page, phraseAgreement(summary, messages)]);
  const camps = summary.camps.map((camp) => phraseCamp(camp, CAMPS[summary.key], messages));
  const same = summary.agreeing === 0 ? [] : [t('summary.sameToo', summary.agreeing)];
  return join([...page, ...camps, ...same]);
}

const CAMPS = {
  differs: 'summary.camp',
  related: 'summary.camp',
  older: 'summary.earlierCamp',
  newer: 'summary.laterCamp',
} as const satisfies Record<string, MessageKey>;

function phraseCamp(
  { said, sources }: Camp,
  key: (typeof CAMPS)[keyof typeof CAMPS],
  messages: Messages,
): string {
  return messages.t(key, sources, phraseSaid(said, messages));
}

function phraseAgreement(
  { agreeing, total }: { agreeing: number; total: number },
  { t }: Messages,
): string {
  return agreeing < total ? t('summary.someAgree', agreeing, total) : t('summary.allAgree', total);
}

const join = (parts: readonly string[]) => parts.join(' · ');

/** Words of the data's language stay in order within a line that runs the other way (FSI and PDI). */
function isolate(words: string, { direction }: Messages): string {
  return direction === 'rtl' ? `\u2068${words}\u2069` : words;
}
