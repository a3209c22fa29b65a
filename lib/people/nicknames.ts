/**
 * Given names that newspapers use for one another: Bob for Robert, Mohammed for Muhammad.
 * A hand-written list of groups, the formal name first; deliberately only those that are common, and
 * none that merely resemble each other. A line that begins with `=` holds spellings of one name.
 */

/** One group a line; a short form may stand in several (Chris). All folded. */
const GROUPS = `
abigail abby gail
abraham abe
albert al bert
alexander alex alec sandy sasha
= alexander aleksandr alexandr oleksandr
alexandra alex sandra sasha
alfred alf alfie fred
andrew andy drew
anthony tony
= anthony antony
antonio tony toni
antonin tony
arthur art
barbara barb babs
barnabas barney
bartholomew bart
benjamin ben benny benji
bernard bernie
bernardo bernie
bradley brad
bradford brad
caroline carrie carol
catherine cathy kate katie kathy kitty cate
katherine kathy kate katie kathie
kathleen kathy kate katie
kathryn kathy kate katie
= catherine katherine kathryn katharine
charles charlie chuck chas
christian chris
christina chris tina christine
christine chris christina chrissie
christopher chris kit topher
cornelius neil
cynthia cindy
daniel dan danny
david dave davey
deborah deb debbie
= deborah debra
dennis denny
= dennis denis
dominic dom
donald don donnie
dorothy dot dottie dolly
douglas doug
edmund ed eddie ted
edward ed eddie ted teddy ned
= edward eduard
edwin ed eddie
eleanor ellie nell nora
elizabeth liz beth betsy betty lizzie eliza libby
= elizabeth elisabeth
emanuel manny
eugene gene
ferdinand ferdy
florence flo
frances fran franny
francis frank
francisco paco pancho
franklin frank
frederick fred freddie freddy rick
= frederick frederic
gabriel gabe
geoffrey geoff jeff
= geoffrey jeffrey jeffery
george georgie
gerald gerry jerry
gerard gerry
geraldine gerry
gregory greg gregg
harold harry hal
henry harry hank
herbert herb bert
howard howie
hubert bert
isaac ike zac
jacob jake
= jacob yaakov yakov
jacqueline jackie
james jim jimmy jamie
janet jan
jeffrey jeff
jennifer jen jenny
jeremiah jerry
jerome jerry
jessica jess jessie
john jack johnny jon
jonathan jon jonny johnny
joseph joe joey
= joseph josef
josephine jo josie
joshua josh
judith judy
julian jules
kenneth ken kenny
kimberly kim
lawrence larry laurie
= lawrence laurence
leonard len lenny leo
leonardo leo
leopold leo
lewis lew lou louis
louis lou louie
lucille lucy
madeleine maddy
margaret maggie meg peggy marge margie greta
marjorie marge margie
martin marty
matthew matt
= maurice morris
maximilian max
maxwell max
melvin mel
michael mike mick mickey micky
mitchell mitch
= muhammad mohammed mohamed mohammad muhammed mohamad mehmet mohamud
nancy nan
nathan nate nat
nathaniel nate nat nathan
nicholas nick nicky
= nicholas nicolas
= nikolai nikolay
norman norm
oliver ollie
pamela pam
patricia pat patty tricia trish patsy
patrick pat paddy
peter pete
philip phil
phillip phil
= philip phillip
phyllis phil
ralph rafe
randall randy randolph
raymond ray
rebecca becky becca
reginald reg reggie
richard rick dick rich ricky richie
robert bob bobby rob robbie bert
roberto bobby beto
roderick rod
rodney rod
= roger rodger
ronald ron ronnie
rudolph rudy
= rudolph rudolf
russell russ
samantha sam
samuel sam sammy
sandra sandy
= sergei sergey serge serhii
silvester sly
solomon sol
stanley stan
stephanie steph
stephen steve stevie
steven steve stevie
= stephen steven
stuart stu
= stuart stewart
susan sue susie suzy
sylvester sly
terence terry
= terence terrence
teresa terry tess
= teresa theresa
theodore ted teddy theo
thomas tom tommy
timothy tim timmy
tobias toby
valentina val
valerie val
veronica ronnie
victor vic
= victor viktor
victoria vicky vicki
vincent vince vinny
virginia ginny
= vladimir volodymyr vlad
walter walt wally
wesley wes
wilfred wilf
william bill billy will willie liam
winston winnie
yosef yossi
= yosef yoseph joseph
yitzhak itzik
= yitzhak isaac
= youssef yusuf yousef yusef
zachary zach zack
= hussein hussain husayn hossein
= hassan hasan
= ahmed ahmad
= mahmoud mahmud
= khaled khalid
= omar umar
= osama usama
= saeed said saied
= ibrahim ebrahim
= ismail ismael esmail
= basem basim bassem bassim
= salim saleem
= nasser nasir naser
= yasser yasir
= moshe moses
= benyamin binyamin benjamin
benyamin bibi
binyamin bibi
`;

interface Group {
  formal: string;
  members: Set<string>;
  isSpelling: boolean;
}

const NO_GROUPS: Group[] = [];
const groupsByName = new Map<string, Group[]>();

function readGroups(): Map<string, Group[]> {
  if (groupsByName.size === 0) {
    for (const line of GROUPS.trim().split('\n')) {
      const isSpelling = line.startsWith('=');
      const members = (isSpelling ? line.slice(2) : line).split(' ');
      const group = { formal: members[0] as string, members: new Set(members), isSpelling };
      for (const member of members) {
        groupsByName.set(member, [...(groupsByName.get(member) ?? []), group]);
      }
    }
  }
  return groupsByName;
}

const groupsOf = (name: string) => readGroups().get(name) ?? NO_GROUPS;

/** Answers for the names of the groups. */
const formalNames = new Map<string, readonly string[]>();

/**
 * Formal names that a given name may stand for.
 * @param given Folded.
 * @returns Folded, itself first; more than one for short forms of several names (Alex).
 */
export function formalNamesOf(given: string): readonly string[] {
  if (groupsOf(given).length === 0) return [given];
  const known = formalNames.get(given) ?? workOutFormal(given);
  formalNames.set(given, known);
  return known;
}

function workOutFormal(given: string): string[] {
  const spelled = [given, ...groupsOf(given).map(({ formal }) => formal)];
  // Through one further step, so that Bobby and every spelling of Robert meet.
  const further = spelled.flatMap((name) =>
    groupsOf(name)
      .filter(({ isSpelling }) => isSpelling)
      .map(({ formal }) => formal),
  );
  return [...new Set([...spelled, ...further])];
}

/** @returns Every folded given name that may stand for another one: see {@link formalNamesOf}. */
export const namesWithFormal = (): string[] =>
  [...readGroups().keys()].filter((name) => formalNamesOf(name).length > 1);

/** @returns Every folded word with another usual spelling: see {@link usualSpelling}. */
export const wordsRespelt = (): string[] =>
  [...readGroups().keys()].filter((word) => usualSpelling(word) !== word);

/**
 * Whether two folded given names may be one person's: `bob` and `robert`, `mohammed` and `muhammad`;
 * not two short forms of one name, `alex` and `sandy`.
 */
export function isSameGivenName(one: string, other: string): boolean {
  if (one === other) return true;
  return groupsOf(one).some(
    ({ formal, members, isSpelling }) =>
      members.has(other) && (isSpelling || formal === one || formal === other),
  );
}

/** Whether `short` is a short form of `formal`, and not the other way round: `bob` of `robert`. */
export function isShortFor(short: string, formal: string): boolean {
  return (
    short !== formal &&
    groupsOf(short).some((group) => !group.isSpelling && group.formal === formal)
  );
}

/** One spelling for all of a name's: `muhammad` for `mohammed`. @param word Folded. */
export function usualSpelling(word: string): string {
  return groupsOf(word).find(({ isSpelling }) => isSpelling)?.formal ?? word;
}
