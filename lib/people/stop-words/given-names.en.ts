/**
 * Given names common in the United States. Folded.
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
export const LISTED_GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
aaliyah aaron
abby abigail abraham
adam addison adrian adriana adrianna
aidan aiden
alan alana alejandro alex alexa alexander alexandra alexandria alexia alexis alicia allison alondra alyssa
amanda amber amelia amy
ana andrea andres andrew angel angela angelica angelina anna anthony antonio
ariana arianna
ashley ashlyn ashton
aubrey audrey austin autumn
ava avery
ayden
bailey
benjamin
bianca
blake
braden bradley brady brandon brayden breanna brendan brian briana brianna brittany brody brooke brooklyn bryan bryce bryson
caden caitlin caitlyn caleb cameron camila carlos caroline carson carter cassandra cassidy catherine
cesar
charles charlotte chase chelsea cheyenne chloe christian christina christopher
claire
cody colby cole colin collin colton conner connor cooper courtney
cristian crystal
daisy dakota dalton damian daniel daniela danielle david
delaney derek destiny devin devon
diana diego
dominic donovan
dylan
edgar eduardo edward edwin
eli elias elijah elizabeth ella ellie
emily emma emmanuel
eric erica erick erik erin
ethan
eva evan evelyn
faith
fernando
francisco
gabriel gabriela gabriella gabrielle gage garrett gavin
genesis george
gianna giovanni giselle
grace gracie grant gregory
hailey haley hannah hayden
hector henry
hope
hunter
ian
isaac isabel isabella isabelle isaiah
ivan
jack jackson jacob jacqueline jada jade jaden jake jalen james jared jasmin jasmine jason javier jayden jayla jazmin
jeffrey jenna jennifer jeremiah jeremy jesse jessica jesus
jillian
jocelyn joel john johnathan jonah jonathan jordan jordyn jorge jose joseph joshua josiah
juan julia julian juliana justin
kaden kaitlyn kaleb karen karina kate katelyn katherine kathryn katie kayla kaylee
kelly kelsey kendall kennedy kenneth kevin
kiara kimberly
kyle kylee kylie
landon laura lauren layla
leah leonardo leslie levi
liam liliana lillian lilly lily lindsey
logan
lucas lucy luis luke
lydia
mackenzie madeline madelyn madison makayla makenzie malachi manuel marco marcus margaret maria mariah mario marissa mark martin mary mason matthew max maxwell maya
mckenzie
megan melanie melissa
mia micah michael michelle miguel mikayla miranda
molly morgan
mya
naomi natalia natalie nathan nathaniel
nevaeh
nicholas nicolas nicole
noah nolan
oliver olivia
omar
oscar
owen
paige parker patrick paul payton
peter peyton
preston
rachel raymond
reagan rebecca
ricardo richard riley
robert
ruby
ryan rylee
sabrina sadie samantha samuel sara sarah savannah
sean sebastian serenity sergio seth
shane shawn shelby
sierra
skylar
sofia sophia sophie
spencer
stephanie stephen steven
summer
sydney
tanner taylor
thomas
tiffany timothy
travis trenton trevor trinity tristan
tyler
valeria valerie vanessa
veronica
victor victoria vincent
wesley
william
wyatt
xavier
zachary
zoe zoey
`
    .trim()
    .split(/\s+/),
);
