/**
 * Words that tell a name from what is none: hand-written lists, folded, English first because titles
 * and street names are a matter of language. Nothing here is learnt from a text.
 */

const set = (...lists: string[]) => new Set(lists.join(' ').trim().split(/\s+/));

/** Stand before a surname and make it a person: ranks, offices, forms of address. */
export const TITLES = set(
  `mr mrs ms miss mx dr doctor prof professor sir dame lord lady baron baroness rev reverend father
  sister brother pastor rabbi imam sheikh sheik ayatollah mullah cardinal archbishop bishop pope saint
  king queen prince princess duke duchess emperor emir sultan hon honourable honorable maestro
  president pres premier chancellor minister secretary senator sen representative rep congressman
  congresswoman governor gov mayor councillor councilman councilwoman alderman assemblyman
  assemblywoman delegate speaker ambassador envoy commissioner attorney prosecutor judge justice
  magistrate solicitor chairman chairwoman chairperson chair director ceo chief officer general gen
  colonel col major maj captain capt lieutenant lt sergeant sgt corporal private pvt admiral adm
  commander cmdr commodore brigadier marshal constable detective inspector superintendent sheriff
  agent deputy vice spokesman spokeswoman spokesperson leader administrator comrade coach manager
  candidate nominee justice mp mep td herr frau monsieur madame mme don dona senor senora
  pm fm frontman singer actor actress author writer editor analyst economist striker midfielder defender
  goalkeeper forward winger quarterback pitcher champion republican democrat democratic labour
  conservative tory liberal former ex incumbent rapper director-general sir-`,
  // Plurals, before two of them: Senators Kaine and Warner.
  `presidents ministers premiers chancellors secretaries senators sens representatives reps governors
  govs mps messrs mesdames`,
  // German, French, Spanish, Portuguese, Italian.
  `bundeskanzler bundeskanzlerin kanzler kanzlerin vizekanzler prasident prasidentin bundesprasident
  ministerprasident ministerprasidentin premierminister minister ministerin aussenminister
  aussenministerin innenminister innenministerin finanzminister verteidigungsminister
  wirtschaftsminister gesundheitsminister umweltminister generalsekretar staatssekretar chef chefin
  parteichef parteichefin regierungschef staatschef fraktionschef burgermeister oberburgermeister
  sprecher sprecherin abgeordnete abgeordneter politiker politikerin kandidat senatorin
  ministre presidente presidenta expresidente chancelier canciller senateur senador senadora
  gobernador gobernadora ministro ministra`,
  // Russian and Ukrainian, Greek.
  `президент президента президенту президентом президенте премьер премьера премьеру премьером министр
  министра канцлер канцлера канцлеру канцлером сенатор сенатора спикер спикера глава главы генсек
  премєр премєра міністр міністра προεδρος προεδρο προεδρου πρωθυπουργος πρωθυπουργο πρωθυπουργου
  υπουργος υπουργο υπουργου καγκελαριος καγκελαριο`,
);

/**
 * Titles that few people hold at a time, or that papers give to people in public life; the others
 * (Mr., Judge, Captain) introduce anybody.
 */
export const OFFICES = set(
  `president pres premier chancellor minister secretary senator sen representative rep congressman
  congresswoman governor gov speaker ambassador envoy king queen pope emir sultan ayatollah sheikh
  sheik general gen dr prof professor chairman leader commissioner pm fm`,
  `bundeskanzler bundeskanzlerin kanzler
  kanzlerin prasident prasidentin premierminister ministerprasident presidente presidenta bundesprasident`,
);

/** Stand before the names of several who hold one. */
export const PLURAL_OFFICES = set('presidents senators sens representatives reps governors govs');

/** Abbreviations whose full stop ends no sentence. */
export const ABBREVIATIONS = set(
  `mr mrs ms dr prof rev hon st ste jr sr gen sen rep gov pres lt col maj capt cmdr sgt cpl pvt adm
  brig supt insp messrs mme mlle fr wm geo chas thos jos ald amb atty supt det md ph
  sens reps govs`,
);

/** Small words inside a surname; `al` and its kind may also be left out. */
export const PARTICLES = set(
  `de del della delle di da dal dos das do du des la le las los van von der den ter ten het zu zum
  zur af av bin bint ben ibn abu al el ul ud ur ash az mac mc st san santa`,
);

/** What follows a name and belongs to it. */
export const SUFFIXES = set('jr sr ii iii iv junior senior');

/** Numbers that count the generations of a family; higher ones, and I, are a king's or a pope's. */
export const GENERATIONS = set('ii iii iv');

/** Numbers of kings and popes beyond those. */
export const HIGH_NUMBERS = set('v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii');

/** Stand before the given name of those who are called by it: Prince Harry, Pope Leo. */
export const ROYAL_TITLES = set(
  `king queen prince princess pope emperor empress tsar czar emir sultan`,
);

/** Letters after a name that are no part of it. */
export const DEGREES = set('md phd mba kc qc obe mbe cbe esq mp mep td msp dds rn');

/** A name before one of these names a place, a thing or a firm. */
export const THING_WORDS = set(
  `base street st avenue ave road rd lane drive boulevard blvd square plaza place court terrace park
  gardens garden bridge tunnel highway parkway expressway airport station terminal port harbor
  harbour dam canal river creek lake bay beach island islands mount mountain mountains hill hills
  valley canyon forest cape point springs falls county city town township village district borough
  state province heights university college school academy institute institution library museum
  gallery theatre theater hall house tower towers building center centre arena stadium field ground
  hospital clinic church cathedral chapel temple mosque synagogue cemetery memorial monument prize
  award awards medal cup trophy open classic tournament foundation fund trust charity society
  association club company co corp corporation inc incorporated ltd limited llc llp plc ag gmbh sa nv
  spa group holdings holding partners brothers bros sons motor motors airlines airways bank
  bancorp insurance securities capital ventures industries international enterprises entertainment
  pictures films studios studio records music press publishing publications magazine times post news
  network media hotel hotels resort resorts casino golf steel oil energy petroleum brewery stores
  store foods restaurant cafe pharmaceuticals laboratories labs technologies systems software
  effect syndrome disease law act bill amendment doctrine plan line model theorem equation constant
  number scale principle report commission committee inquiry rebellion dynasty era
  organization organisation barracks fort prison jail range reservoir rangers county middle high
  elementary primary space telescope rover mission class cruise deering wharf quay estate archive
  archives chair lecture lectures manor mansion palace castle ranch farm farms vineyard winery night day`,
);

/** Stand between a person's name and the thing that bears it: Ronald Reagan National Airport. */
export const MODIFIERS = set(
  `national international intercontinental regional memorial presidential state federal municipal
  public community county city medical childrens veterans military naval air force technical
  agricultural middle high elementary primary junior senior preparatory performing arts research
  cancer space nature golf sports`,
);

/** Relatives whom papers call by the given name beside the surname of the family. */
export const KIN_WORDS = set(
  'wife husband spouse widow widower son daughter brother sister father mother sons daughters brothers sisters',
);

/** Words that begin sentences and headlines, and words that surnames and given names share. */
export const COMMON_WORDS = set(
  `a about above across after again against ago all almost along already also although always am
  among an and another any anyone anything are around art as ask asked at away back bad baker bank
  bar base be bear became because become been before began behind being bell below best better between
  big bill bird bishop black blue board body book both boy brand bridge brook brooks brown bush but
  butler by call came camp can candy car case cash cause chance change charity child church city
  clay close coach coal cole come cook cool corner could country court cox crane cross crow cruise
  dale day days dean deal death did do does done door down drew during each early east eat eight
  end england english enough even evening ever every exchange eye face fact fair faith fall family
  far farmer few field fields fine fire first fish fisher five flag flower flowers for ford forest
  foreign forward four fox frank free freeman french friday from frost full game garden gay general
  gentle get gift give given go god going gold good grant gray great green grey ground group guest
  guy had hall hand hard has have he head heard help her here hero high hill hills him his hold
  holiday home honor hood hope hot house how hunt hunter i if ill in inside into is it its iron
  january february march april june july august september october november december jersey jobs joy
  judge just justice keep key keys kind king knight know labor lake land lane large last late later
  law lay lead league least left less let levy life light like likely little live local long look
  lord lose loss love low major make man many mark market marks marsh mason mass master matter may
  me mean meet men mercy mercer middle might mill miller mills minor minute miss model moment monday
  money month moon moor moore more moss most mother mount mountain move much must my nation national
  near need never new news next nice night nine no noble none north not note nothing now number of
  off office often oil old on once one only open or order other our out outside over own page paid
  paige pain park part party pay peace people place plan play player point police pool poor pope
  porter post potter pound power president press price pride prince prior private public put queen
  question quick quiet race rain ran read real red reed rest rice rich right ring rise river road
  robin rock rocky rome rose round royal rule run rush said sale sales same sand sands saturday save
  saw say says school sea season second see self senior set seven several shaw she shepherd ship
  short should show side silver since single singer six sky slide small smith snow so some son song
  soon south speed spring st stand star stark start state stay steel still stone stop storm story
  street strong such summer sun sunday swan swift take taken talk taylor ten than that the their
  them then there these they thing think third this those though thousand three through thursday
  time to today together told too top tour town trade train travel tree tuesday turner two under
  union until up us use very voice wait walker wall wallace want war ward was washington water waters way we
  wealth weaver web wednesday week weeks well went were west what when where whether which while
  white who whole why wife wild will win wind winter wise with within without wolf woman women wood
  woods word words work worker world would worth year years yes yet york you young your
  bacon ball banks bass bean berry blunt bond bones bright cotton diamond flood fry given glass
  golden graves hammer lemon love luck mace moody pepper powers rounds savage self
  sessions sharp stern such sweet`,
);

/**
 * Of these, nouns that cannot stand bare at the beginning of a sentence, being singular and counted:
 * "Ford said", but never "Ford is deep" of a river crossing. There they are surnames.
 */
export const COUNTED_NOUNS = set(
  `baker bell bird bishop brand bridge brook brooks bush butler camp car case church clay coach cole
  cook corner cox crane cross crow cruise dale dean door eye farmer field fisher flower forest fox
  ford frank gentle guest hall heard hill house hunter jobs jersey judge keys king knight lake lane
  lord marks marsh mason master mercer mill miller mills moor moore mount mountain page park parker
  plant player pool porter post potter pound prince ring river rock rose rush sand sands sale shaw shepherd
  ship singer smith stark steel swan swift taylor tower town tree turner walker wall wallace ward
  waters weaver wells west wolf woods worker paige levy smith`,
);

/** Words after which a capital begins a report of speech or doing: who speaks is a person. */
export const SPEECH_WORDS = set(
  `said says told tells added adds asked asks replied replies insisted argued wrote writes tweeted
  announced denied denies claimed claims warned warns noted explained explains recalled who whose
  declined refused resigned vowed urged called thanked testified promised acknowledged conceded
  admitted and was has had is did`,
);

/** Capitalised by habit, and so no sign of a name before or after one. */
export const CALENDAR_AND_PEOPLES = set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december american british english scottish welsh irish
  french german italian spanish portuguese dutch belgian swiss austrian danish swedish norwegian
  finnish polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian serbian
  croatian bosnian albanian israeli palestinian egyptian syrian lebanese jordanian iraqi iranian
  saudi qatari kuwaiti yemeni afghan pakistani indian bangladeshi chinese taiwanese japanese korean
  vietnamese thai malaysian indonesian filipino australian canadian mexican brazilian argentine
  argentinian chilean colombian peruvian venezuelan cuban nigerian kenyan ethiopian sudanese south
  african moroccan algerian tunisian libyan european asian arab jewish muslim christian catholic
  republican democrat democratic labour tory conservative liberal us uk un eu u s`,
);

/** Given names common enough to know without any pack; more are learnt from the pack itself. */
export const GIVEN_NAMES = set(
  `aaron abby abdul abdullah adam adrian ahmed aidan alan albert alejandro alex alexander alexandra
  alexei alexis alfred ali alice alicia alison allison amanda amber amy ana andrea andreas andrew andy
  angela ann anna anne annie anthony antonio arthur ashley audrey austin barbara barry beatrice ben
  benjamin bernard beth betty beverly bill billy bob bobby bonnie brad brandon brenda brett brian bruce
  bryan caitlin cameron carl carla carlos carmen carol caroline catherine cecilia charles charlie
  charlotte cheryl chris christian christina christine christopher cindy claire clara claude claudia
  colin connie connor craig crystal cynthia dale dan daniel danielle danny darren dave david dawn
  deborah debra denise dennis derek diana diane diego dmitry dominic don donald donna doris dorothy
  douglas duncan dylan eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elizabeth
  ella ellen emily emma enrique eric erica erik erin ernest esther ethan eugene eva evan evelyn fatima
  felipe felix fernando fiona florence frances francesca francis francisco frank franklin fred
  frederick gabriel gary gavin gemma geoffrey george gerald gerard giovanni giuseppe gloria gordon
  grace graham greg gregory guillermo gustavo guy hannah hans harold harriet harry harvey hassan
  heather hector heidi helen helena henry herbert howard hugh hugo hussein ian ibrahim igor irene isaac
  isabel ivan jack jackie jacob jacqueline jacques jake james jamie jan jane janet janice jared jason
  javier jay jean jeff jeffrey jenna jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim
  jimmy joan joanna joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua joyce juan
  juanita judith judy julia julian julie julio justin karen karl kate katherine kathleen kathryn kathy
  katie keith kelly ken kenneth kevin khaled kim kimberly kristen kurt kyle lara larry laura lauren
  laurence laurie lawrence leah lee leo leon leonard leslie lewis liam linda lisa liz lois lori louis
  louise lucas lucy luis luke lynn mahmoud malcolm manuel marc marco marcus margaret maria marie marilyn
  mario marion marjorie mark martha martin marvin mary matt matthew maureen maurice max megan melania
  melissa michael michel michelle miguel mike milton miriam mohamed mohammad mohammed molly monica
  morgan muhammad mustafa nancy naomi natalie nathan neil nicholas nick nicola nicole nigel nikolai
  nina noah nora norman oleg oliver olivia omar oscar owen pablo pamela patricia patrick paul paula
  pauline pedro peggy penny peter phil philip phillip phyllis pierre rachel rafael ralph ramon randy
  raul ray raymond rebecca regina renee ricardo richard rick rita robert roberta roberto robin rodney
  roger roland ron ronald rosa rose rosemary ross roy ruben russell ruth ryan sally sam samantha samuel
  sandra sara sarah scott sean sebastian sergei sergio seth shane shannon sharon shaun shawn sheila
  shirley simon sofia sonia sophia sophie stanley stella stephanie stephen steve steven stuart sue
  susan suzanne sylvia tamara tanya tara ted teresa terry theodore theresa thomas tiffany tim timothy
  tina todd tom tommy tony tracy tyler valerie vanessa vera vernon veronica victor victoria vincent
  virginia vladimir walter wanda warren wayne wendy wesley william willie xavier yasmin yolanda yusuf
  yvonne zachary zoe ivanka tiffany barron jared eric hunter jill melania`,
);

/** Surnames of languages that write them first (Xi Jinping, Kim Jong-un). */
export const FIRST_SURNAMES = set(
  `choe chow hou hsieh hsu hun koo kuo lai lam leung ri ryu tsai tsang tseng yeh yoon bae ban cai cao chang chen cheng cho choi chung deng ding dong du fan fang feng fu gao gong guo
  han he hong hu hua huang hwang jang jeong jia jiang jin jung kang kim kong kwon lee li liang lin liu
  long lu luo ma mao moon oh pan park peng qian qin ren rhee roh shen shi shin son song su sun tan
  tang wang wei wen wu xi xia xiang xiao xie xu yan yang yao ye yi yin yoon yu yuan zeng zhang zhao
  zheng zhou zhu`,
);

/**
 * Stand before a name and say that its bearer is not in politics. Several are titles as well; here
 * they tell the singer Al Green from the congressman.
 */
export const OTHER_PROFESSIONS = set(
  `singer actor actress novelist poet playwright painter sculptor composer musician guitarist drummer
  rapper frontman songwriter comedian economist philosopher physicist chemist footballer striker
  midfielder defender goalkeeper winger quarterback pitcher batsman bowler cricketer golfer boxer
  swimmer sprinter cyclist jockey champion architect`,
);

/** Before the name of a ship. */
export const SHIP_PREFIXES = set('uss hms hmcs hmas usns uscgc rms ss');

/** Names of places, and of languages a broadcaster serves: behind an organisation's name another one. */
export const PLACES = set(
  `africa algeria america americas arabia argentina asia australia austria bahrain belgium brazil
  britain bulgaria canada chile china colombia cyprus denmark egypt england ethiopia europe finland
  france gaza germany ghana greece hungary india indonesia iran iraq ireland israel italy japan jordan
  kenya korea kuwait lebanon libya malaysia mexico morocco netherlands nigeria norway pakistan
  palestine peru philippines poland portugal qatar romania russia scotland serbia singapore somalia
  spain sudan sweden switzerland syria taiwan tanzania thailand tunisia turkey turkiye uganda ukraine
  venezuela vietnam wales yemen zealand zimbabwe
  arabic english french german hindi persian portuguese russian spanish turkish turk espanol`,
);

/**
 * Words that open a sentence directly before a surname ("Meanwhile Macron left"), beyond common words
 * and words in -ly, -ing, -ed. Any other capital there is taken for a given name we do not know.
 */
export const OPENERS = set(
  `according additionally afterwards albeit alongside although amid amidst anti around aside because
  besides candidate colleagues consequently crooked critics dear despite ex post non diplomats dubbed earlier
  else elsewhere except experts fellow finally friends furthermore hence hopefully however inside
  instead lastly lawmakers like maybe meanwhile moreover nevertheless nobody nonetheless nor
  notwithstanding observers officials onto opponents otherwise outgoing per perhaps photo picture
  plus possibly pro quite rather reporters ruling sans sleepy somehow sometimes soon sources
  spokesman spokeswoman statement still supporters surely team thanks thereafter thereby therefore
  throughout thus till today together tomorrow tonight toward towards unless unlike until upon
  usually versus via video watch whenever whereas wherever whereupon whoever whomever whose
  yesterday young yet`,
  `в с к о у и а но на по от до за для при как когда также однако ο η οι του της τον την στον στην για
  και με`,
);

/** Written with a capital after a surname now and then without being part of the name. */
export const NAME_FOLLOWERS = set(
  `administration government cabinet presidency campaign era team ministry coalition republicans
  democrats tories conservatives liberals socialists jr sr`,
);

/** Surnames that so many have that a given name of another form makes another person likely. */
export const FREQUENT_SURNAMES = set(
  `adams alexander allen anderson bailey baker barnes bell bennett brooks brown bryant burns butler
  campbell carter chen clark cohen coleman collins cook cooper cox cruz davies davis diaz edwards ellis
  evans fisher ford foster fox garcia gibson gomez gonzalez graham grant gray green griffin hall
  hamilton harris harrison hayes henderson henry hernandez hill howard hughes hunt hunter jackson james
  jenkins johnson jones jordan kelly kennedy khan kim king lee lewis long lopez marshall martin martinez
  mason mcdonald miller mills mitchell moore morales morgan morris murphy murray myers nelson nguyen
  ortiz owens palmer parker patel patterson perez perry peterson phillips porter powell price ramirez
  reed reyes reynolds rice richardson rivera roberts robertson robinson rodriguez rogers rose ross
  russell ryan sanchez sanders scott shaw simmons simpson singh smith stevens stewart sullivan taylor
  thomas thompson torres tucker turner walker wallace walsh ward warren washington watson webb wells west
  white williams wilson wood woods wright young`,
);
