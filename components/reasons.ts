/** Why something is marked, in a sentence: from the rule that found it to words for a reader. */
import type { AppearanceReason, Mention, MentionRule } from '../lib/reading/types.ts';
import type { MessageKey, Messages } from './messages.tsx';

const MENTION_RULES: Record<MentionRule, MessageKey & `whyEntity.${string}`> = {
  'full-name': 'whyEntity.fullName',
  'known-alone': 'whyEntity.knownAlone',
  'surname-after-full-name': 'whyEntity.surnameAfterFullName',
  'title-and-surname': 'whyEntity.titleAndSurname',
  nickname: 'whyEntity.nickname',
  'given-name-after-full-name': 'whyEntity.givenNameAfterFullName',
  'given-name-of-relative': 'whyEntity.givenNameOfRelative',
  abbreviation: 'whyEntity.abbreviation',
  'likely-spelling': 'whyEntity.likelySpelling',
};

/** One sentence: which rule found a mention, with the spelling in the data it answers to. */
export function describeMentionReason(how: Mention['how'], messages: Messages): string {
  return messages.t(MENTION_RULES[how.rule], how.name);
}

/** One sentence: which words, or which sentence of the data, a claim was found by. */
export function describeAppearanceReason(how: AppearanceReason, messages: Messages): string {
  const words = messages.list(how.words.map((word) => `“${word}”`));
  if (how.rule === 'cues') return messages.t('whyClaim.cues', words);
  if (how.like === undefined) return messages.t('whyClaim.words', words);
  if (how.rule === 'wording') return messages.t('whyClaim.wording', how.like);
  if (how.rule === 'recorded-quote') return messages.t('whyClaim.recordedQuote', how.like);
  return messages.t('whyClaim.similarity', how.like);
}
