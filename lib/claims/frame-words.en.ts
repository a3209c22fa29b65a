/**
 * English words of a clause that carries another one ("it is not true that …", "he dreamt that …") and what they make of
 * it. Data only; stems unless said otherwise.
 */
import { stem } from '../text/stem.ts';

const stems = (words: string) => new Set(words.split(' ').map((word) => stem(word)));
const folded = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Say that what follows is not so, or keep from saying it. */
export const FRAME_DENIALS = stems(
  'deny rubbish knock puncture demolish quash counter belie reject dismiss refute rebut dispute repudiate disavow debunk contradict disprove disbelieve retract recant withdraw avoid refrain refuse decline fail scoff scoffed deride ridicule mock lie',
);
/** Folded: what is false, and how it is said; beside `UNTRUE_WORDS`. */
export const FALSE_WORDS = folded(
  'falsely wrongly mistaken erroneous mistakenly erroneously incorrectly inaccurately untruthfully misleadingly nonsense falsehood falsehoods untruth untruths misinformation disinformation fiction fabrication fabrications forgery lying liar invention fantasy fantasies absurd preposterous ludicrous bogus forged doctored',
);
/** Folded: so few that it is nobody; "a few" and "a little" are some. */
export const HARDLY_ANY = folded('few little hardly barely scarcely rarely seldom nowhere');
/** Leave open whether what follows is so. */
export const FRAME_DOUBTS = stems(
  'doubt doubtful question questionable unlikely improbable sceptical skeptical unclear uncertain unsure unable unverified unconfirmed unproven inconclusive premature early imagine dream wish pretend suppose assume hypothetical speculate speculation rumour rumor novel possible possibility chance prospect risk fear hope expect impossible conceivable inconceivable unthinkable parody satirical satire spoof fictional purported purportedly',
);
/** Want what follows; by them nothing has happened yet. */
export const FRAME_WISHES = stems(
  'demand urge request require recommend propose plead beg want prefer ask threaten condition',
);
/** What is behind these is so although they are negated: "nobody was surprised that". */
export const SURE_ANYWAY = stems(
  'surprise surprising regret forget ignore hide conceal matter mind secret mistake wonder coincidence',
);
/** So are "no doubt that" and "nobody can deny that"; "did not deny that" leaves it open. */
export const SURE_IF_NONE = stems('doubt question deny denying dispute disputing');
/** Verbs behind which "that" may be left out. */
export const SAYING = stems(
  'say claim report think believe deny write allege insist confirm announce hope wish imagine pretend doubt know suggest argue state dispute maintain dream suppose assume fear expect',
);
/** Give a thing a name: "called the report a lie". */
export const NAMING = stems(
  'call brand label describe dub denounce deem slam condemn dismiss reject',
);
/** Folded phrases that make a case of what follows. */
export const CASES: readonly string[][] = [
  'assuming',
  'supposing',
  'suppose',
  'only when',
  'only if',
  'only once',
  'as soon as',
  'as long as',
  'so long as',
  'in the event',
  'in case',
  'on condition',
  'provided',
  'providing that',
].map((phrase) => phrase.split(' '));
/** What is said, as a noun by which it is taken up again: "denied the report". Folded. */
export const REPORTS =
  /^(?:reports?|claims?|allegations?|statements?|accusations?|assertions?|story|stories|accounts?|rumou?rs?|news|charges?|suggestions?|speculation|versions?)$/u;

/** Folded: hold what somebody has said or thought, which need not be so. */
export const CONTENT_NOUNS =
  /^(?:reports?|claims?|allegations?|assertions?|story|stories|accounts?|rumou?rs?|suggestions?|speculation|notion|idea|theory|theories|assumption|belief|impression|illusion|perception|narrative|charges?|insinuations?|talk|gossip|hopes?|fears?)$/u;
/** By these what such a noun holds is passed on as news; folded. */
export const PASSED_ON =
  /^(?:confirm\p{L}*|corroborat\p{L}*|verif\p{L}*|cit\p{L}+|quot\p{L}+|publish\p{L}*|carri\p{L}+|carry|repeat\p{L}*|back(?:s|ed|ing)|support\p{L}*|according|prove\p{L}*|substantiat\p{L}*|true|right|correct|accurate)$/u;
/** Folded: works in which nothing need be so. */
export const FICTION =
  /^(?:film|movie|novel|series|play|sketch|satire|parody|thriller|dream|fantasy|scenario|simulation|joke)$/u;
