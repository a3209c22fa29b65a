/**
 * Puts what comparing found into words, in the reader's language. It states who says what and gives
 * no verdict; it decides nothing.
 */
import type { Backing, Camp, Reason, Said, Summary } from '../reading/said.ts';
import type { Messages } from './create-messages.ts';
import type { MessageKey } from './message-keys.ts';
import { phraseFigure } from './phrase-figure.ts';

/** "more than 50", "released", "denied (released)". */
export function phraseSaid(said: Said, messages: Messages): string {
  const { t } = messages;
  switch (said.key) {
    case 'position':
      return messages.words(said.label);
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

/** Why a source stands to the page as it does: a few words beside the page's own. */
export function phraseReason({ key, there }: Reason, messages: Messages): string {
  return messages.t(`why.${key}`, phraseSaid(there, messages));
}

/** One line for a list: "This page: still held · 2 sources: released · 1 says the same". */
export function phraseSummary(summary: Summary, messages: Messages): string {
  const { t } = messages;
  const here = summary.here && phraseSaid(summary.here, messages);
  if (summary.key === 'onlyHere') {
    return here === undefined ? t('summary.onlyHereUndecided') : t('summary.onlyHere', here);
  }
  const page = here === undefined ? [] : [t('summary.here', here)];
  const { key, camps, same, compatible } = summary;
  const isFirst = camps.length === 0;
  return join([
    ...page,
    ...camps.map((camp) =>
      withVoices(camp, t(CAMPS[key], camp.sources, phraseSaid(camp.said, messages)), messages),
    ),
    ...phraseBacking(same, isFirst ? 'summary.sameFirst' : 'summary.same', messages),
    ...phraseBacking(
      compatible,
      isFirst && same.sources === 0 ? 'summary.compatibleFirst' : 'summary.compatible',
      messages,
    ),
  ]);
}

/** What sources say of which a page says nothing: "released", or "2 sources: released · 1 source: still held". */
export function phraseCamps(camps: readonly Camp[], messages: Messages): string {
  const [only, ...others] = camps;
  if (only && others.length === 0) return phraseSaid(only.said, messages);
  return join(
    camps.map(({ said, sources }) =>
      messages.t('summary.camp', sources, phraseSaid(said, messages)),
    ),
  );
}

const CAMPS = {
  agrees: 'summary.camp',
  differs: 'summary.camp',
  related: 'summary.camp',
  older: 'summary.earlierCamp',
  newer: 'summary.laterCamp',
} as const satisfies Record<string, MessageKey>;

function phraseBacking(
  backing: Backing,
  key: `summary.${'same' | 'compatible'}${'' | 'First'}`,
  messages: Messages,
): string[] {
  if (backing.sources === 0) return [];
  return [withVoices(backing, messages.t(key, backing.sources), messages)];
}

/** Several papers on one interview are one voice, one paper with two statements has two: said where it is so. */
function withVoices({ sources, voices }: Backing, words: string, { t }: Messages): string {
  return voices !== sources ? t('summary.voices', voices, words) : words;
}

const join = (parts: readonly string[]) => parts.join(' · ');
