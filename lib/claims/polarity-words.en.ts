/** English words that turn a statement into something else. Data only: folded, or stems. */

/** Directly before what they negate, with few words between. Folded. */
export const NEGATORS: ReadonlySet<string> = new Set(
  'not no never without neither nor none nobody nothing cannot cant dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt couldnt shouldnt barely hardly scarcely'.split(
    ' ',
  ),
);

/** Stems of verbs that deny, reject or fail to do what follows them. */
export const DENIAL_STEMS: readonly string[] = [
  'deny',
  'reject',
  'dismiss',
  'refute',
  'rebut',
  'disput',
  'disavow',
  'repudiate',
  'debunk',
  'contradict',
  'refuse',
  'declin',
  'fail',
  'deni',
];

/** Stems of verbs that end a wish or a plan where one of the words below is their object. */
export const RETREAT_STEMS: readonly string[] = [
  'drop',
  'abandon',
  'waive',
  'retract',
  'scrap',
  'shelve',
  'withdraw',
  'cancel',
  'soften',
  'renounce',
  'rescind',
  'revoke',
];

/** What somebody wants or plans, as a noun. */
export const INTENTION_STEMS: readonly string[] = [
  'demand',
  'condition',
  'insistence',
  'plan',
  'call',
  'request',
  'claim',
  'threat',
  'promise',
  'pledge',
  'intention',
  'objection',
];

/** Of those, the ones that say a report is untrue when they follow it: "…, which Israel denied". */
export const REPORT_DENIALS: readonly string[] = [
  'deny',
  'reject',
  'dismiss',
  'refute',
  'rebut',
  'disput',
  'repudiate',
  'debunk',
  'contradict',
];

/** Stand after "is", "was": "the report was false". Folded. */
export const UNTRUE_WORDS: ReadonlySet<string> = new Set(
  'false untrue baseless unfounded fabricated wrong incorrect inaccurate fake hoax lie lies myth rumour rumor invention unconfirmed unverified unproven'.split(
    ' ',
  ),
);

/** Make what follows a possibility, a wish or a plan. Folded. */
export const CONDITION_WORDS: ReadonlySet<string> = new Set(
  'would could might may should must ought perhaps maybe possibly conceivably if unless will shall wont can ll d'.split(
    ' ',
  ),
);

/** Of those, the ones by which somebody guesses: nobody states of himself that he "might". Folded. */
export const POSSIBLE_WORDS: ReadonlySet<string> = new Set(
  'could might may perhaps maybe possibly conceivably'.split(' '),
);

/** Before "if" or after "would not": what is left unsaid or asked. Folded. */
export const SILENT_VERBS: ReadonlySet<string> = new Set(
  'say saying comment confirm elaborate specify disclose reveal ask asked asking know tell discuss answer clarify'.split(
    ' ',
  ),
);

/** Words that make what follows a wish or a plan before "to": "set to release", "expected to". */
export const CONDITION_BEFORE_TO: readonly string[] = [
  'agree',
  'expect',
  'hope',
  'prepare',
  'try',
  'attempt',
  'aim',
  'ready',
  'willing',
  'willingness',
  'readiness',
  'set',
  'due',
  'likely',
  'want',
  'promise',
  'pledge',
  'vow',
  'threaten',
  'plan',
  'intend',
  'offer',
];

/** Words that do so before a noun: "called for the release", "demanded the release". */
export const CONDITION_BEFORE_NOUN: readonly string[] = [
  'offer',
  'propose',
  'demand',
  'call',
  'urge',
  'request',
  'seek',
  'promise',
  'plan',
  'suggest',
  'proposal',
  'require',
  'insist',
  'secure',
  'ensure',
  'facilitate',
  'possible',
  'potential',
  'possibility',
  'consider',
  'advise',
  'negotiate',
];

/** Before "that", "if" or "to": it may be so or not. Folded. */
export const DOUBT_WORDS: ReadonlySet<string> = new Set(
  'doubtful unlikely unclear uncertain questionable improbable unsure doubt doubts doubted doubting sceptical skeptical'.split(
    ' ',
  ),
);

/** Several words that deny what follows them: "ruled out talks", "far from ready". Stems by words. */
export const DENIAL_PHRASES: readonly string[] = [
  'rule out',
  'far from',
  'stop short of',
  'fall short of',
  'instead of',
  'rather than',
  'call off',
  'back out of',
  'shy away from',
  'opposed to',
  'yet to',
  'turn down',
  'say no',
  'decide against',
  'hold back from',
  'back away from',
  'give up',
  'walk away from',
  'step back from',
  'let alone',
];

/** Verbs of telling news. */
export const REPORT_VERBS: readonly string[] = [
  'report',
  'claim',
  'say',
  'write',
  'state',
  'announce',
  'allege',
  'assert',
  'suggest',
  'post',
];
