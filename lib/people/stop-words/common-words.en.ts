/**
 * English words that a surname or a given name may share: bush, grace, may. Folded.
 *
 * Made by `sidelight data import stop-words`: do not edit, import again.
 * From dariusk/corpora (CC0-1.0), data of 2026-01-19, commit cf30ca27ab176b63623af1ddcfa2447ac07305ba.
 * adjs.json sha256 b3b3cc0b070bcafad0da872cb1dbf3d5aefbb7c7ce7e0b389749307c1584e244
 * adverbs.json sha256 8e363368433b64299d44a87655abc512441b45d693f3609a34f5890be26528ce
 * common.json sha256 48c1e78c05a36b4e1e523dc6141fd9a7a1f2e8efe0ede42bf85fb27c27be8440
 * countries.json sha256 cc3368afec8410e0754e1d505e709cc50b2db028cba50a9afed1d940dd96b007
 * english_towns_cities.json sha256 c1645407002947396c8b70ea54f0491655e4d514c679040b438245f8bf5cbc96
 * firstNames.json sha256 5a4666789b67dd8452fc4ded62770ce978dd99b15466bd662ba93e5c8b7f591e
 * nouns.json sha256 2051395e22b3d9ec57ab730c9f15d4e0100236be73fe13dde507dfc8f70566ce
 * us_cities.json sha256 31fdee0cc919fcec261f1ccd6589d05b0c75bdd4cb5ad856c523093b1d626b29
 * verbs.json sha256 6aff3e974cf58fca2348b4332e591c141b104e3d5b2ad2fa590b92be5f31966d
 */
export const LISTED_COMMON_WORDS: ReadonlySet<string> = new Set(
  `
abbey able abnormally about abroad absence absentmindedly absolute absorbing absorption abstinence abstract absurdity abundance
academic accelerated accented accept acceptance accepted accessibility accidentally accommodation accomplice account accountability accountant accounting accreditation accuracy achieve acidly acquainted acquiescence acreage across act active actress actual actuality actually acute
adage adaptation add added addicting addictive address adherence adjust adjustable adjusted adjustment admire admired admit admitted adoption adult adultery advancement adventurously adverse advert advertise advertisement advertising advice advise advised
aerosol aesthetics
affect affinity afford afforded afraid after afternoon afterwards
again against age agent aggravated aggression aggressive ago agree agreeable agreed agriculture
air aircraft airtime
alert alerted alienate align aligned all allegation alleged allegiance allegory allergy allies alligator allocation allotment allow allowed almond almost along already alright also altercation although altruistic always
ambient ambivalent ambulance america amiable amino ammonia amorphous amount amuse amused
analyse analysed anatomical anatomy ancestral and anemia angelic angrier angrily ankle annotate annotated announce announced announcement annoy annoyance annoyed annually annuity anomaly another answer answerable answered anthropology antiquarian antiretroviral anxiety anxiously any
apart apartheid apologise apologised apostle apparatus apparent appear appeared appeasement appellate appellation append appended appendix applaud applauded applause applicable applied apply appoint appointment apportioned appraisal appreciate appreciated approach approachable appropriate appropriated approve approved
archer archery archipelago architecture ardor area argue argued arm around aroused arrange arranged arrears arrest arrested arrive arrived arrogantly arrow art artisan artistry
as ascent ask asked assembly assertive assigned assignment associate association assume assumed asthma
at atheism athletic atrocious attach attached attack attacked attacker attained attempt attempted attend attended attract attracted attraction attractiveness attribute attributed
auspices authoritarian authority autobiographical autocommit autocommitted automate automated
available avarice avaricious aversion aviation avocado avoid avoided
awake aware away awesome awful awkwardly
babbling baby back backed backlash backmerge backmerged backstage backwoods bad badly bag bake baked baker balance balanced balding ball ballet balls ban bandaged banded bang banged banjo bank banned bar bare bared baron barreled barrier barrister base bases bashfully basin basis bat bathe bathed batted battery battle battled battling
be beam beamed bear beat beaten beautifully beauty because become bed bedtime before beg begged begin beginner begotten beguiled begun behave behaved behind believe bellied belong belonged belted bending beneficent benefit besieged best bet betting between
bicycle big biggest bill billing bingo biochemical biography biology bipolar birth birthplace bit bitterly
black blackberry blackened blame blather bleach bleached bleakly bless blessed blind blinded blindfolded blindly blink blinked blissfully bloat block blocked bloke blood blooded blossom blot blotted blow blue blush blushed blushing
board boardroom boast boasted boastful boastfully boasting boat body bodyguard boil boiled bolder boldly boldness bolstered bolt bolted bomb bombed bomber bondage bonding bones bonnie bonus book booked bookmark boomer booty bore bored borrow borrowed both bother bottle bottom bounce bounced boundary bounded bounding bounds bow bowed bowling box boxed boy
brainstorming brake braked branch branched bravely brawling brazen breadth break breaker breathe breathed breeding brewer bridged brief briefly brightly brightness brilliant brimming brimstone bring briskly britain broadest broadly broccoli broiled broke broker bronze broth brother brotherhood brought browsing bruise bruised bruising brunch brunt brush brushed
bubble bubbled budget buffy build building built bullied bullion bump bumped bungling bureaucracy burglary burial buried burn burned bury bus busily business busy but buttery buy buyout buzz buzzed
by
cabal cabbage cache cached cake calamity calculate calculated call called calmly camp campaign camped can candied canonical canonization cantankerous captaincy car carcass card cardinal care cared carefree carefully carelessly caretaker carried carrier carry cartridge carve carved case cassette casual cat catch catfish cathartic caught causal cause caused cautiously
celebrity cemetery cent centre certain certainly certainty certification
chair chairman challenge challenged chance change changed chap chapel character characterized charade charcoal charge charged chase chased chasm cheap cheat cheated check checked cheeky cheer cheered cheerfully cheerleader cheesecake chemotherapy cherished chew chewed child chili china chipotle chirping chivalrous chivalry choice choke choked cholera choose chop chopped church
cilantro circumstantial circus city civic civil civilisation civilised civility
claim claimed clanking clap clapped clapping claptrap class classless clean cleaned cleansed clear clearance cleared clearing clearly cleric clerk cleverly client climber clip clipped clock cloistered close closed closely closeness closes clothe clothing club clutches
coach coached coaster coaxingly coconut codified coding coffee coil coiled cold collaborator colleague collect collected college collision colloquial colorfully colors colour coloured comb combat combed combined combustion come comedian comely comer command commanded commander commemoration comment commented commenter commissioned commissioner commit committed committee common commonly commonplace commune communicate communicated community commuter commuting company comparable compare compared compete competed competition complain complained complementary complete completed completeness complexity compromising compute computing comrade conceding concentrate concentrated conceptual concern concerned concur condition conditioned condominium conduit confederate confer confess confessed confidant confident confidential configuration confining confiscation conflagration conflict confuse confused congressional connect connected consequential conservative consider considered consist consisted consistency consolidation conspiracy constable constituent consul consult consultancy contact contain contained contaminated contemporaneous contentment contents continually continue continued contraceptive contract contractor control conversation converse convert converted convertible convex cook cooked coolly copied copy corner cornerstone coronary corporatist corpus correct corrected correctly correlated correlation corroborated cosmic cost cough coughed could council councilman counselor count countdown counted country countryman county couple courageously course court cover coverage covered covering coyote
crack cracked cracker crash crashed crawl crawled create created creator cried criminality crocodile cropping cross crossed crossly crossover crossroads cruelly crush crushed cry crypto
culminate culprit cumin cup curator cure cured curfew curiously curl curled current cursor curve curved cushioned custard customise customised cut cutter
cycle cycled cyclist cyclone cylinder cynicism
dad daddy daily daintily dam damage damaged dammed damsel dance danced dandy danger dare dared darkness dashing date dawning day daybreak dazzled
dead deal dealing dear dearly debate decay decayed deceive deceived deceivingly decide decided decision decommission decommissioned decorate decorated decreased decrepit dedicated dedication deduction deep deeply defaced defection defective defenseless deference defiantly deficiency define defined definite definition deflation degeneration degree delay delayed delegation delete deleted deliberately delicacy delight delighted delightfully delirium deliver deliverance delivered deluded demeanor demon demonstration denomination dentist deodorant departed department departure depend depended depletion depress depression dereference dereferenced describe described desert deserted deserve deserved design designation designing despairing despotism destitute destroy destroyed detail detect detected detective detention determine determined devastating develop developed developer deviant devilish devolution devoted dexterity
diagnosis diagonal dialect dictated didactic die difference differentiated differentiation difficult diffused digger digress diligently dimly dinner dioxide diploma direct dirtier disability disable disabled disabling disagree disagreed disappear disappeared disapprove disapproved disarm disarmament disarmed discard discarded disconnected discord discover discovered discovery discuss disdainful diseased disfigured disheartened disheveled dishonesty disillusioned dislike disliked dismiss dismissal dismissed disobedience disparate dispatcher display displayed disservice dissident distribution distributor district diver diversity divide divided
do doable docking doctor doctrinal document documented dog doing dollar dominance domination dominion donkey door doorstep doorway dossier dotted double doubled doubt doubted doubtfully down downbeat downside dozen
drafting drag dragged drain drained draining drank draught draw dread dream dreamed dreamily dress dressed drew dried drilling drink drip dripped drive driver drop dropped drown drowned drum drummed drumming drunkenness dry
duchess ducking due dugout dulled dumps duplicate duplicated during dust dusted
dwelling
dynamics
each eagerness early earn earned earnestness earnings easily east easy eat eaten eater
echoing economical economy
editor educate educated
effect effectiveness
egg
eight either
elaborated elastic elect elective electoral electric electricity elegantly elements eleven eloquence else elven
email emailed emancipation embarrass embarrassed embed embedded embodiment embroidery embryo emerald emergency emissary emotional emperor employ employed employment emptied empty
enable enabled enamel encampment encased enclosure encode encoded encourage encouraged encouragement encrusted end endangered endangerment ended energetically enforce enforced engine english engraved engrossing enhance enhanced enjoy enjoyed enlarged enlightenment enlisted enlivened enormously enough ensconced ensure ensured entangled enter entered entertain entertained enthralling enthusiasm enthusiastically entire envious environment environs envoy
epilepsy
equal equally equation equator
eradicated eroded error
escape escaped esoteric especial especially espionage essential estimation
europe
evacuation evaporated even evening evenly eventually ever evergreen everlasting every evidence
exact exacting exactly exaggeration examination examine examined example exasperated except excess excite excited excitedly exciting exclamation exclude excluded excuse excused executable exercise exercised exist existed existent exonerated exorbitant expand expanded expect expected expediency expense experience explain explained explode exploded exploitation exponential export express extend extended extinction extra extract extracted extraordinary extremely exultant exulting
eye eyewitness
face faced facsimile fact fade faded fading fail failed fainter fair fairly faithfully fall fallacious falls faltering family famous famously fancied fancier fancy far farm fascism fast fastball fasten fastened fatally fated father favour favourable fax faxed
fear feared fearless feathered feces feed feedback feel fellow fence fenced fermented ferocious ferociously ferocity fertilization fervently fetch fetched fetish few
fiddling field fiercely fight figure file filed fill filled filling film filmed filter filtered final finale finance find fine finish fire fired firing firmer first fish fit fitted five fix fixed fixing
flammable flap flapped flash flashed flashing flask flat flawed fledgling fleshy flexible flickering float floated flood flooded floor flora floral flow flowed flower flowered flowering flowing fluke fly
foggy fold folded folic folklore follow followed follower fondly food fool fooled foolhardy foolish foolishly foot foothold footing footy for force forced forefinger forefront forehand forget forgiveness forked form formality format formation formative formatted formed formula formulaic fortunately fortune forward found founded four foyer
fractional fragmentation fragrant frame framed framework france frankly frantically fraud fraudulent freakish freckled free freelance freely freestyle freight frenetically frequency fresh fretted friday fried friend friendliness fries frigate frighten frightened frightfully from front frugal fry
fulfilling fulfillment full fully fuming fun function functionality fund funded fundraiser funny furiously further fusion futility future
gallantry gallery game garbled garden gas gather gathered gaze gazed
general generalise generalised generally generate generated generously genesis genitals gently geologic geometric germany get
gibberish gilded ginger girl girlfriend give
gladly glamour glare glaring glass gleaming gleefully glitter glorified glorious glow glowed glucose glue glued
go goalless god good goodbye goody google govern
grab grabbed gracefully grammatical grand grande grandeur grant grappling grate grated grateful gratefully gratuitous graven grease greased great greatly greedily green greener greens greet greeted gridlock grin grinding grinned grip gripped grizzly groan groaned groaning grocer ground groundwork group grouping grow grudging
guarantee guaranteed guard guarded guess guessed guide guided gunman gusto gusty guy
habitation hack hacked hacker hair half hall hallway hamburger hammer hammered hammock hand handed handheld handle handled handling hands handshake hang happen happened happily happiness happy harass harassed hard hardship harlot harm harmed hash hashed hastily hate hated haunt haunted have
he head headcount headed header headquarters heads headset heal healed healing health healthier healthiest healthily heap heaped hear heart hearth hearts heat heated heath heathen heavily heavy hedonistic hegemony height hell hello help helped helper helpfully helping helplessly helplessness heralded herbal here
hid hide hierarchy high highly hissy history hit hitless
hoarding hockey hold holiday holiness home homeland homer homesick honest honestly honesty honorable hooded hook hooked hop hope hoped hopeless hopelessly hopped horrendous horrible horror horse horseman hospital hostility hot hour hourly house housing hover hovered how however
huddled hug hugged hullo hum human humbling humid humiliating humility hummed hundred hung hungrily hunt hunted hurricane hurried hurry husband
hypnotized
iceberg
idea idealistic identified identify idiosyncratic
if
ignited ignition ignore ignored
illness illustrated illustration illustrative illustrator
imagine imagined imitated immediately immense immersive immigrant immoral immunity immunization impassive imperialism implement implemented import important imported impress impressed impressionable imprisonment improbable improve improved impulsive
in inaccuracy inaction inactivity inattentive inauguration inbound inbounds incalculable include included income incomprehensible increase increased indecency indeed indefatigable indicator indigo indiscriminate individual indomitable industry inert inevitability infamy infiltration inflate influence influenced influx inform informed inheriting iniquity inject injected injure injured injurious inking inline inlined innocence innocently innovation inoffensive inquisitively insane insanity insensible inside insidious insincere insistent insolent inspiration instantly instead instruct instructed instruction instructor insufferable insure insurer intemperate intend intended intensely intently interact intercession intercourse interdependent interest interested interesting interestingly interfere interfered interfering intermission intern interpretation interpreted interrupt interrupted intersecting intersection interval into intolerable intolerance intolerant introduce introduced intruder intuitive invasion invent invented invert inverted invest investment invite invited involve involvement inwardly
irresolute irrigation irritably irritate irritated
issue
it itch itched item iteration
jaggedly jail jailed jam jammed
jealous jealously jenny jerking jesus
job jog jogged jogging join joined joining joint joke joked jones joseph joshingly journalistic jovially joyful joyfully joyously
jubilantly judge judged judgementally juggernaut juggle juggled jump jumped juncture jurisprudence juror just justly
kangaroo
keenly keep key keyed
kick kicked kid kiddingly kill killed kind kindheartedly kindly king kingdom kiss kissed kissingly kitchen
knavishly kneel knelt knit knitted knock knocked knocking knot knotted knottily know knowing knowingly knowledgeably
kookily
label labelled laborer labour lacklustre lad laden lady lagging lamented land landed language larceny large last lasted late laugh laughable laughed launch launched laurels law lay layered layout lazily
lead leadership learn learned leasing leather leathern leave leery left leg legible legislation leisure leopard less lessening let letter level levelled
liberating liberation licence license licensed lick licked lie lied life lifeblood lifeline lifted ligament light lighten lightened lightest lighting lightly like liked likely likeness limit limitless limply line lineage liner lineup link liquidation list listed listen listened listener listening literary literature litigation litre little live lived lively liver livid
load loaded loathing lobster local locality lock locked lodging loftily log logged logic london long longed longevity longingly look looked lookout loosely lord lordship lose lot loudest loudly love loved loveliest lovingly low lowering loyally
lucid luck luckless lunch lustre lusty luxurious
machine machinery made madly madness magazine magnificence mahogany mailing main mainframe maintenance majestically major majority make man manage managed manga mango maniac manifesto manmade manned mantra manufacturer many maple march marched mark marked market maroon married marry martin martyrdom mastered match matched mate mated material materialistic mathematician matrix matron matter mattered may maybe mayhem mayor
mean meaning meaningful meaningfully means meantime measure measured measurement measuring mechanically mechanics meddle meddled mediaeval mediator medical medics meditated medley meet melodic melodrama melt melted member memorable memorial memorise memorised memory mend mended mentality mention merge merged merrily metabolic metallic metallurgical metaphysics metering method metre
midair middle midterm midway might mighty migrating mile milk milked million mind mine mined miner minister minor minus minute mirrored mirth misconception miserably misery misguided mishap miss missed misshapen mister misunderstanding mitigated mix mixed
moan moaned mobility mockingly modernized modified modify molasses molecular moment momentum monarch monarchy monastic monday money month monthly monument moor moored morale morbid more morning mortality mortally most mostly mother motion motley motorized motto mounted mourn mourned mouthful mouthpiece move moved mover movie mowing
mrs
much muddle muddled mug mugged multidisciplinary multiplied multiply murder murdered murderer muscled muscular music musician must mutation muted
mysterious mysteriously mythic mythology
nail nailed name named narration narrator nation nationality natural naturally nature nauseous
near nearly neatly necessary need needed needily negative negligence neighborhood neighbour nervously nervousness nest nested networked networking neurological neutered never new newest news next nexus
nice nicely night nightmare nine nitrous
no nobility nobody nod nodded noisily non noncommercial none nonsense noodle normal normalcy north not note noted notice noticed notification nourishment novella now
nuanced nucleus nuisance number numbered nursery nutrition
nylon
oasis
obediently obey obeyed object objected obnoxiously obscenity obscurity observe observed observer obtain obtained obvious
occasion occur occurred occurring
odd oddly
of off offend offended offense offensive offensively offer offered office officially often
okay
old oldest
on once oncoming one only onslaught onstage onward
opaque open opened openly operate operating operation opportunist opportunity oppose opposing opposition optimise optimised optimistically
or oracle orchestra order ordered ordinate organisation organize organizer orientation original originality
other otherwise
ought ounce out outage outcome outdone outdoors outfield outing outlaw outpost outset outsized
over overboard overconfidently overflow overflowed overheated overseer oversize overworked
owe owed owlishly own owned owner
oxygen
oyster
paced pack packed paddle paddled page painfully paint painted pair pairing panther panting paper paradox paragraph paralyzed paramount pardon parent parental park parked parliament parse parsed parsley parson part parted partially particular partisan party pass passed passenger passive past pasta paste pasted pastel pat patchwork pathos patiently patriot patriotism patted pause paused pay
peacekeeping peck pecked pedal pedalled pedestrian peel peeled peep peeped peevish penal pence pendulum penguin penned pension pensive people per percent perceptual perfect perfectly perform performed perhaps period perky permissible permission permit permitted pernicious perpetuate perplexed person persona perusal pervasive pessimism peter petrochemical
philosopher philosophical phone phoned phosphorus photograph phrasing physically physique
pick picked picture picturesque piece piles pillaged pinch pinched pine pined piped piquant pitching
place placed plan planned plant planted plateau plausible play played playfully playing plaza please pleased plethora pliable plug plugged plumb plurality plus
pneumonia
point pointed pointer poke poked poker police policeman policy polish polished politely politic politician polling polygamous poor poorest poorly pop popped portmanteau posed position positive positively possess possessed possible post posted poster posterity posting postpartum postponement potassium potentially pottery poultry pound pounding pour poured power powerfully
practise practised pragmatism prank pray prayed preach preached precalculate precalculated precede preceded precedence precinct precocious predicted prefer preferred premium preoccupation preparatory prepare prepared prerequisite prescient present presented preserve preserved presidential press pressed pressure pressurized presume presumed pretend pretended pretense pretty prevent prevented previous prewar price priced pricier prick pricked priesthood primal primer primetime print printed prisoner privacy private probable probation problem procedural proceed proceeding proceedings process processing processor prodigious produce produced product professional program programme programmed progression progressive project projection prolific prominence promise promised promising promptly promulgated pronged propensity proper properly prophecy proportionate propose prorogation prospectus protect protected protein prototype protracted provide provided providence provider provocation proximity
puberty public publicist publicity publish published publisher pull pulled pulsed pump pumped punch punched punctually puncture punctured pundit punish punished purgatory purpose push pushed put putting
quaintly quality quantity quarrelsomely quart quarter queasily queerly queried query question questionably questioned questioningly queue quick quicker quickly quid quiet quietly quilting quirkily quite quizzically quorum
race raced racism radiance radiate radiated radio rail rain rained raise raised ralph ran rancher range ranger rapidity rapidly rapport rarely rate rather ratification rationality raunchy razed
reach reached reaction reactive read readable reader readily ready real realise realised realizing really reason reassurance reassuringly rebirth rebuild rebuilt receive received recent receptor recipe recklessly reckon recognise recognised recognition recognize recommend record recorded recourse recovering recreation rector recurrence recurrent recycled red redeemable redemption redirect redirected redistribution reduce reduced redundancy refactor refactored refer reference referenced refinery reflect reflected reflecting reformer refrigerator refuse refused regal regard region registering regret regretted regularity regularly regulator reign reigned reinforcement reins reinstatement reject rejected rejoice rejoiced relation relativism relax relaxation relaxed release released reliable relied reluctantly rely remain remained remember remembered remind reminded reminiscent remorseless removable remove removed rename renamed rendition renewable repair repaired repayment repeat repeated repeatedly repeating repellent repentance repertoire replace replaced replied reply report reported repository represent reproachfully reproduce reproduced republic reputation request requested require required rescue rescued research resentment resequence resequenced reserve residency resign resignation resigned resolve resolved resource respect respectful responsible rest restaurant rested restfully restore restored restrict restricted result resultant resurgence resurrect resurrected retailer retain retained retaliatory retention retire retired retirement retiring retrieve retrieved return returned reveal revealed revelatory reverend reverse reversed reversing revert reverted reviewer revolving reword reworded rewrite rewritten
rhyme rhymed
riches rid ridiculous right righteously righteousness rightfully rigidly ring ringed rinse rinsed rise risk risked risque
road roadblock rob robbed robber robust rock rocked rocks role roll rolled room roomful rot rotating rotted roughly round roused
rub rubbed rubber rubbing rudely ruin ruined rule ruled run running runoff runtime rush rushed rustling
sack sacked sadly safe safely safest sail sailed sale salient saloon salvation same sanctioned sarcasm satisfied satisfy saturday saucer saute save saved savior saw sawed say
scandalized scarcely scarcity scare scared scarily scarlet scatter scattered scattering scenario scenery sceptical schedule scheduled scheme scheming schism scholarship school schoolboy schooner science scissors scold scolded scolding scooter scorch scorched score scotland scoundrel scouring scrape scraped scratch scratched scratchy scream screamed screw screwed scribble scribbled scrimmage scrolled scrub scrubbed scrum
seal sealed search searched searchingly seat seated seating second secretary section secure sedately sediment seduction see seeder seem seemingly segregated seizure seldom self selfishly sell semiautomatic semicolon semiconductor semifinal senator send sending senior sense sensed sent sentient separate separated separately serenity serious seriously seriousness serve served service servitude sesame set settle settled setup seven sewing sex sexier
shade shaded shadowy shaken shaker shakily shall shameless shaped share shared sharply sharpness shave shaved shaving she sheepishly sheet shelter sheltered shiny shipped shiver shivered shivering shock shocked shoe shoestring shoot shop shoplifting shopped shopping short should show shown shrilly shrug shrugged shut shyly
sick side siding sigh sighed sign signal signalled signed silently similar simple simplest simplicity simplified simplify simplistic simulation sin since sing single sinking sinned sip sipped sir sister sit site situate six sizable size
skate skeleton ski skied skinny skip skipped skirting skyrocketed
slamming slanting slap slapped slapstick sleek sleep sleepily sleepless sleepy slender slight slimmer slip slipped sloth slow slowed slowly slugger
smacking small smash smashed smell smelled smile smiled smoke smoked smokeless smoothly smothered smouldering
snack snail snapshot snark snatch snatched sneeze sneezed sniff sniffed snore snored snow snowed snuff
so soak soaked soccer social socialized society softly solemnity solemnly solicitation solidly solitude some sometime sometimes somewhere son soon soothe soothed sophistication sorcery sorry sort sought sound sounded south souvenir
space spaghetti spanking spare spared sparing spark sparked sparkle sparkled spattered speak special specialized specific specification specified specify specimen specs spectacle spectre speculation sped speed speedily speedy spell spelled spend sperm spherical spiky spill spilled spineless spoil spoiled spoiler spot spotted spray sprayed sprout sprouted sprung
squad square squash squashed squeak squeaked squeal squealed squeeze squeezed squid squint
staff stage staged staging stagnation stain stained stainless staircase stairs stairway stamina stamp stamped stand standard standardise standardised standing standpoint standstill stanza stare stared starlight start started startled state stately statement statewide station stay stayed stealthily steer steered step stepped stereoscopic sternly stick sticky still stillness stimulant stimulus stinky stir stirred stitch stitched stocks stoked stole stolen stop stoppage stopped store stored storey storied story storyteller straight strained strap strapped strapping strategy street strengthen strengthened stretch stretched strictly strike strip stripped stroke stroked strong structure stubborn student study stuff stuffed stupid stylized stylus
suave subcommittee subject subjective subjugated subordinate subscription subsidy subtract subtracted suburb succeed succeeded succeeding success successfully such suck sucked sudden suddenly suffer suffered sufferer suffering suggest suggested suit suited summary summer sun sunday sunset sunshine supernatural supervisory supplied supply support supported suppose supposed supposition sure surprise surprised surprisingly surrogate surround surrounded suspect suspected suspend suspended suspenseful suspension suspiciously
swarthy sweater sweating sweeping sweepstakes sweetly swiftly swimmer swinging switch switched swooning
sympathetically sympathize sync synced synchronized syndrome synonymous synopsis syntax synthetic system
table tablespoon tailed take taker talk talked tallest tame tamed tangible tanked tap tape tapped target targeted tarry taste tasted tavern tax
tea teach team tease teased technical technology tectonic telepathic telephone telephoned telephony television tell template tempo tempt tempted ten tend tendency tenderest tenderly tendon tensely term terrible terribly terrier terrified terrify territorial terror terry test tested testimonial
than thank thanked thankfully thaw thawed the theater theistic then theology therapy there therefore they thicker thicket thing think thirteen thirty this thoroughfare thoroughly thou though thoughtfully thousand threatening three threshold thriller through throw thunderstorm thursday
tick ticked ticker tickle tickled tie tied tiger tightly tights time timed timely timid tip tipped tire tired
to today together tomorrow tonight too top torrent tossing total totalled touch touchdown touched tougher tour toured tourist tourney tow toward towed town toxicity
trace traced tracing tractor trade traded traditional traffic train trained transformed translation transmission transmitter transport transported trap trapped trauma travel traveled traveler travelled traverse treadmill treat treated tree tremble trembled tremendously trial trick tricked tried trilogy trip tripped triumphantly trot trotted trouble troubled trout true truly truncate truncated trunk trust trusted trusting truthfully try trying
tuesday tug tugged tumble tumbled tuning turn turned
twelve twenties twenty twist twisted two
tycoon type typed tyrannical tyrant
ultimately ultimatum
unabashedly unaccountably unaided unassisted unassuming unattractive unbearably uncapped uncomfortable uncontrolled uncooked uncooperative under underdog underground undersea understand underwear undisturbed undress undressed unearthly uneasy unequal unethically unexpectedly unfasten unfastened unfazed unfinished unforeseen unforgivable unfortunately unhappiness unidentified unification unimaginative unimpressively uninspired unintended uninvited union unit unite united universal university unless unlock unlocked unmasked unnaturally unnecessarily unorthodox unpack unpacked unparalleled unpleasant unprincipled unread unreasonable unregulated unreliable unremitting unsafe unsanitary unsealed unsuccessful unsupervised untidied untidy until untimely unwary unwrapped
up upbeat update updated upgrade upgraded upliftingly upload uploaded upon uppity upright uprising upstart upward upwardly
urgently
use used usefully useless uselessly usual usually
utter utterly
vacantly vaccination vaguely vainly valiant valiantly valid validate validated validity value valued vampire vanguard vanilla vanish vanished variation various vastly vaulting vaunted
veering vegetation vegetative vented verbal verbally verification verifying veritable versed very
viability vicinity viciously victoriously victory video view viewpoint villa village vindication vinyl violation violently virgin visceral visit visited vista visual vivaciously
vocalist vogue void voided volcano voltage voluntarily voluptuous vomiting vote
vulnerability
wage wail wailed waistcoat wait waited waitress walk walked wall wander wandered want wanted wanton war wardrobe warlike warm warmed warmly warmth warn warned wash washed waste wasted watch watchdog watched water watered waterproof wave waved way
we weakest weakly wealth wear wearily weariness wednesday wee week weigh weighed welcome welcomed well west wetly wetting
what wheeled when where whereabouts whether which while whine whined whip whipped whirl whirled whirlwind whisky whisper whispered whistle whistled white whiteness who whole wholly why
wide widen widening widget width wife wildly will willful willfully willing win wind windfall window wink winked winnable winningest wipe wiped wireless wiring wisely wish wished wistful witchcraft with withholding within without
wobble wobbled woeful woefully woman womanhood wonder wondered wonderfully wood wooded woodland word wordless words work workable worked workman world worldly worldwide worried worriedly worry worse worsted worth worthless would
wrap wrapped wreck wrecked wrestle wrestled wriggle wriggled write wrong wrongly
yawn yawned yawningly
year yearly yearningly yell yelled yes yesterday yet
yieldingly
you young youngster youthfully
zip zipped
zoom zoomed
`
    .trim()
    .split(/\s+/),
);
