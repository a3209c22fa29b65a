/**
 * Words that take sides or that somebody concerned would dispute, for the check of our own
 * sentences. They may stand in quotes and in `descriptions`, which say whose words they are. The list
 * is ours; it finds sentences worth a second look, not mistakes.
 */

/** Word or phrase in small letters → what to write instead. */
export const LOADED_WORDS: ReadonlyMap<string, string> = new Map([
  ...each('name what was done and by whom', [
    'atrocity',
    'bloodbath',
    'butcher',
    'carnage',
    'genocide',
    'massacre',
    'slaughter',
    'war crime',
  ]),
  ...each('say what was done, or whose word it is', ['terrorism']),
  ...each('name the group, or put it under `descriptions` with who says so', [
    'extremist',
    'fanatic',
    'freedom fighter',
    'hardline',
    'hard-line',
    'insurgent',
    'islamist',
    'jihadist',
    'militant',
    'puppet',
    'radical',
    'rebel',
    'terror',
    'terrorist',
    'thug',
    'warlord',
  ]),
  ...each('name the government or the office', [
    'cronies',
    'dictator',
    'junta',
    'mastermind',
    'mullah',
    'regime',
    'strongman',
    'tyrant',
    'zionist entity',
  ]),
  ...each('say it without the verdict', [
    'barbaric',
    'brazen',
    'brutal',
    'controversial',
    'disgraced',
    'disgraceful',
    'heroic',
    'horrific',
    'infamous',
    'martyr',
    'notorious',
    'outrageous',
    'ruthless',
    'savage',
    'shameful',
    'so-called',
    'unprovoked',
  ]),
  ...each('write said, wrote or told', [
    'admitted',
    'blasted',
    'boasted',
    'bragged',
    'claimed',
    'confessed',
    'lashed out',
    'ranted',
    'slammed',
  ]),
  ...each('say it as it is, and by which source', [
    'allegedly',
    'apparently',
    'clearly',
    'no doubt',
    'obviously',
    'of course',
    'reportedly',
    'undoubtedly',
  ]),
]);

function each(advice: string, words: readonly string[]): [string, string][] {
  return words.map((word) => [word, advice]);
}
