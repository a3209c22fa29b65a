/** English words that carry no content of their own. Data only; folded, without apostrophes. */

/** Words that are left out of every measure of what two sentences share. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he him his she her hers they them their theirs we us our ours you your yours i me my mine ' +
    'himself herself itself themselves myself yourself ourselves who whom whose which what where when why how ' +
    'of in on at by for from with to into onto upon about over under between among through during within without against toward towards ' +
    'after before since until till as than then so such also too very just only even still yet again ever never not no nor neither either ' +
    'and or but if unless while whereas although though because is are was were be been being am do does did done doing ' +
    'has have had having will would shall should can could may might must ought not dont doesnt didnt isnt arent wasnt werent ' +
    'hasnt havent hadnt wont wouldnt cant couldnt shouldnt there here up down out off both all any each every some other others another ' +
    'more most less least much many few own same per via like now one s t u'
  ).split(' '),
);

/** Words that a phrase of a cue may have between its words: "hand it over", "ready to again hand over". */
export const SMALL_WORDS: ReadonlySet<string> = new Set([
  ...FUNCTION_WORDS,
  'immediately',
  'fully',
  'completely',
  'quickly',
  'again',
  'together',
  'back',
  'new',
  'first',
  'further',
  'recently',
  'directly',
  'reportedly',
  'already',
  'finally',
  'once',
]);
