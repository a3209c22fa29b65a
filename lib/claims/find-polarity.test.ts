import { describe, expect, it } from 'vitest';
import { countOperators, decidePolarity, noOperators } from './find-polarity.ts';
import { readWords } from './read-words.ts';

const NONE = noOperators();

/** Words with a star carry the claim. */
function polarityOf(marked: string) {
  const words = readWords(marked.replaceAll('*', ''));
  const carriers = marked.split(/\s+/u).flatMap((word, at) => (word.includes('*') ? [at] : []));
  return decidePolarity(countOperators(words, { from: 0, to: words.count }, carriers), NONE);
}

const ROWS: Record<string, [string, string][]> = {
  'a clause that carries the claim': [
    ['Officials denied, in the strongest terms, that the *crane was *sold.', 'denies'],
    ['It is simply false that the old *crane by the northern harbour was *sold.', 'denies'],
    ['The channel wrongly reported that the *crane was *sold.', 'denies'],
    ['He called the report that the *crane was *sold a lie.', 'denies'],
    ['The mayor said the guild denied the *crane was *sold.', 'denies'],
    ['There is little evidence that the *crane was *sold.', 'denies'],
    ['He rejected as false a report that the *crane was *sold.', 'denies'],
    ['He denied that the *crane was *sold, calling it a lie.', 'denies'],
    ['He stopped short of denying that the *crane was *sold.', 'conditional'],
    ['Few believe that the *crane was *sold.', 'denies'],
    ['A few believe that the *crane was *sold.', 'asserts'],
    ['The notion that the *crane was *sold made people laugh.', 'conditional'],
    ['The guild confirmed reports that the *crane was *sold.', 'asserts'],
    ['The mayor declined to confirm that the *crane was *sold.', 'conditional'],
    ['He dreamt that the *crane was *sold.', 'conditional'],
    ['In the film, the *crane was *sold.', 'conditional'],
    ['Without evidence, the paper said that the *crane was *sold.', 'conditional'],
    ['The mayor did not deny that the *crane was *sold.', 'conditional'],
    ['Nobody can deny that the *crane was *sold.', 'asserts'],
    ['Nobody was surprised that the *crane was *sold.', 'asserts'],
    ['The mayor, who denied taking bribes, said that the *crane was *sold.', 'asserts'],
    ['The guild did not comment, but the *crane was *sold.', 'asserts'],
    ['Although nobody had expected it, the *crane was *sold.', 'asserts'],
    ['The guild hopes for calm now that the *crane was *sold.', 'asserts'],
    ['The fact that the *crane was *sold changes little.', 'asserts'],
  ],
  'a word that governs it': [
    ['The mayor was unwilling to *sell the *crane.', 'denies'],
    ['The mayor was prevented from *selling the *crane.', 'denies'],
    ['The mayor decided against *selling the *crane.', 'denies'],
    ['The *crane was anything but *sold.', 'denies'],
    ['The mayor implored the guild to *sell the *crane.', 'conditional'],
    ['The guild has until Friday to *sell the *crane.', 'conditional'],
    ['The mayor toyed with the idea of *selling the *crane.', 'conditional'],
    ['The *crane is to be *sold soon.', 'conditional'],
    ['The guild wants to see the *crane *sold.', 'conditional'],
    ['Talks on the *sale of the *crane drag on.', 'conditional'],
    ['The *sale of the *crane would be a blow.', 'conditional'],
    ['The *sale of the *crane is out of the question.', 'conditional'],
    ['The mayor forced the guild to *sell the *crane.', 'asserts'],
    ['The guild began *selling the *crane.', 'asserts'],
    ['By *selling the *crane the guild made a fortune.', 'asserts'],
    ['The mayor, who had promised to stay, *sold the *crane.', 'asserts'],
  ],
  'a case': [
    ['It would be premature, he said, to speak of a *sale of the *crane.', 'conditional'],
    ['It was early when the guild *sold the *crane.', 'asserts'],
    ['Assuming that the *crane was *sold, the money is gone.', 'conditional'],
    ['As soon as the guild *sells the *crane, work will stop.', 'conditional'],
    ['If, as some claim, the *crane was *sold, the money is gone.', 'conditional'],
    ['All would be well had the guild *sold the *crane.', 'conditional'],
    ['When the guild *sold the *crane, work stopped.', 'asserts'],
    ['Let the guild *sell the *crane, the paper wrote.', 'conditional'],
    ['Perhaps the old harbour *crane has been *sold.', 'conditional'],
  ],
  'what stands between and behind': [
    ['The *crane was not, as some wrote, *sold.', 'denies'],
    ['The guild has not seen the old crane, let alone *sold *it.', 'denies'],
    ['The *crane was *sold, according to the guild, whose figures the mayor disputes.', 'asserts'],
    ['Reports of a *sale of the *crane are pure fantasy, he said.', 'denies'],
    ['At no time, he stressed, did the guild *sell the *crane.', 'denies'],
    ['The *crane was *sold, the paper reported wrongly.', 'denies'],
    ['The *crane was *sold – not true, says the guild.', 'denies'],
    ['The *crane was *sold, the paper wrote; the guild calls that a lie.', 'denies'],
    ['The words “the *crane was *sold” appear nowhere.', 'denies'],
    ['The *crane was *sold, or so the guild claims.', 'conditional'],
    ['The *crane was *sold, which the guild did not like.', 'asserts'],
  ],
};

describe.each(Object.entries(ROWS))('%s', (_kind, rows) => {
  it.each(rows)('"%s" %s', (text, expected) => {
    expect(polarityOf(text)).toBe(expected);
  });
});
