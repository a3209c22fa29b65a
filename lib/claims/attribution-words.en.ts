/** English words by which find-saying.ts and find-attribution.ts know who says something. Data only. */
import { stem } from '../text/stem.ts';

export const SPEECH = new Set(
  'say tell add state announce propose demand accept advocate promise express indicate accuse call urge view outline emphasise hint signal deem see confirm note stress emphasise emphasize warn reveal argue reiterate explain respond declare insist acknowledge disclose report write tweet post claim allege deny believe think testify comment quote maintain vow pledge assert appeal plead complain concede counter reply contend suggest charge recall mention caution doubt question threaten predict'
    .split(' ')
    .map((word) => stem(word)),
);
/** Verbs that also take a plain object: a report "confirmed dead", "told" without a listener. */
export const INVERTED = new Set(
  'say add note state explain write warn insist argue announce confirm report'
    .split(' ')
    .map((word) => stem(word)),
);
/** What is done by saying so; whoever does it is the one it is attributed to. */
export const DEEDS = new Set(
  'reject dismiss refuse oppose denounce condemn decline rebuff'
    .split(' ')
    .map((word) => stem(word)),
);
export const PRONOUNS = new Set('he she they it'.split(' '));
export const GROUP =
  /^(?:the (?:group|movement|organisation|organization|party|official|spokesman|spokeswoman|spokesperson|minister|president|envoy))$/iu;
export const SKIPPED =
  /^(?:also|has|have|had|then|later|earlier|recently|reportedly|further|previously|repeatedly|again|now|who|\p{L}+ly|been|was|is|must|will|would|can|could|may|might|should|do|does|did|swiftly|monday|tuesday|wednesday|thursday|friday|saturday|sunday|continues?|continued|to)$/u;

export const LEADING =
  /^(?:on|in|at|by|for|to|from|with|as|but|and|or|so|if|when|while|after|before|during|since|despite|another|these|those|this|that|last|next|meanwhile|however|also|there|here|what|how|why)$/u;

export const AUXILIARY =
  /^(?:am|is|are|was|were|has|had|have|do|does|did|will|would|can|cannot|could|may|might|must|should|shall)$/u;
