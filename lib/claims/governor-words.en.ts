/** English words that govern "to release", "from releasing", "the release", and leave it undone. Data only, as stems. */
import { stem } from '../text/stem.ts';

const stems = (words: string) => new Set(words.split(' ').map((word) => stem(word)));

/** Before "to": who does these has not done what follows, nor has who is asked to. */
export const UNDONE_TO = stems(
  'agree expect hope prepare try tried attempt aim ready willing willingness readiness set due likely want promise pledge vow threaten plan intend intention offer ' +
    'seek strive struggle need ought going about bound poised eager keen reluctant reluctance hesitate inclined determined decide decision wish prefer urge press ask beg plead implore call tell order persuade persuasion ' +
    'convince encourage invite advise warn demand require oblige obligation instruct authorise authorize permission proposal propose bid effort pressure push campaign time chance opportunity ability capacity ' +
    'possible hard difficult easy necessary important vital better motion vote commitment commit duty deal close option threat recommend appeal request compel tempt consider weigh',
);
/** Before "to" and a verb: what follows has been done, as behind no other word. */
export const DONE_TO = stems(
  'manage force lead led cause help continue begin start go proceed get allow enable serve dare bother suffice combine join meet sit bring drive prompt enough first last only believed said reported known thought found seen shown claim appear seem understand consider prove happen tend return turn respond react contribute amount come',
);
/** Before "to": nothing comes of it. */
export const DENIED_TO = stems(
  'neglect omit forget unwilling unwillingness unable inability impossible powerless failure refusal',
);
/** Before "from": what follows is kept from happening. */
export const DENIED_FROM = stems(
  'prevent keep stop bar block deter dissuade refrain abstain hold back away discourage ban prohibit distance shrink shrank recoil desist',
);
/** Before "the release", "for the release", "releasing": it is thought of, and has not happened. */
export const UNDONE_NOUN = stems(
  'hope preparation prepare oppose opposition prevent avert await anticipate expect discuss weigh contemplate envisage envision rehearse object against want need fear risk ask threaten draft advocate schedule delay postpone wait mull ponder debate deadline appeal pressure',
);
/** So are talks, if they are on or over what follows. */
export const TALKS = stems(
  'talk negotiate negotiation discussion haggle wrangle deal vote ballot consultation',
);
/** Of what is said or decided the deed itself: it is no deed while it is only planned. */
export const ACTS = stems(
  'reject accept approve welcome agree demand endorse back support praise condemn adopt commend hail applaud embrace meet achieve exceed attain accomplish fulfil',
);
/** Before another verb in -ing: it goes on. */
export const GOING_ON = stems('begin start continue keep resume finish go stay remain be');
/** Said of a noun behind "is": it is far off. Folded. */
export const FAR_OFF =
  /\b(?:out of the question|long way off|far off|off the table|not in sight|nowhere in sight|on hold|in doubt|in the balance|remote|unlikely|doubtful|uncertain|impossible|unthinkable|still possible|conceivable|premature)\b/u;
