/** French numbers, dates, units and comparators: quatre-vingt-dix-sept, deux cent mille, 1er mai. */
import { type Addends, addUp } from './add-number-words.ts';
import {
  countUp,
  listPhrases,
  type QuantityLanguage,
  type SpokenNumber,
} from './quantity-language.ts';

const ADDENDS: Addends = {
  values: new Map([
    ...countUp(
      'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    ),
    ...Object.entries({ vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50 }),
    ...Object.entries({ soixante: 60, septante: 70, octante: 80, huitante: 80, nonante: 90 }),
    ['une', 1],
  ]),
  scales: new Map([
    ['cent', 100],
    ['cents', 100],
    ['mille', 1000],
  ]),
  and: 'et',
  /** "soixante-dix-sept", "quatre-vingts": sixty takes what is below twenty, four multiplies twenty. */
  mayFollow: (room, value) => value < 10 || ((room === 60 || room === 80) && value < 20),
  multiply: ['quatre', /^vingts?$/u, 80],
};
const ROUND: ReadonlyMap<string, number> = new Map(
  Object.entries({
    huitaine: 8,
    dizaine: 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    centaine: 100,
    millier: 1000,
  }),
);
const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ tiers: 3, quart: 4, quarts: 4, cinquième: 5, cinquièmes: 5, dixième: 10 }),
);

function readNumber(words: readonly string[]): SpokenNumber | undefined {
  const [first = '', second = ''] = words;
  const isOne = first === 'un' || first === 'une';
  const round = ROUND.get(second);
  if (isOne && round !== undefined) return { value: round, count: 2, isAbout: true };
  const found = addUp(words, ADDENDS);
  const part = found && PARTS.get(words[found.count] ?? '');
  if (found && part !== undefined && found.value < part)
    return { value: found.value / part, count: found.count + 1 };
  const isCounted =
    found && words[found.count] !== undefined && /^milli/u.test(words[found.count] as string);
  return isOne && found?.count === 1 && !isCounted ? undefined : found;
}

export const FRENCH: QuantityLanguage = {
  decimal: ',',
  phrases: listPhrases({
    'more than': 'plus de|au-delà de',
    'more than a': "plus d'un|plus d'une",
    'at least': 'au moins|pas moins de',
    about: "environ|d'environ|quelque|autour de",
    nearly: 'près de|presque',
    'nearly a': "près d'un|près d'une",
    'less than': 'moins de',
    'less than a': "moins d'un|moins d'une",
    'at most': 'au plus|au maximum',
    'up to': "jusqu'à",
    hundred: 'cent|centaine',
    thousand: 'mille|millier',
    dozen: 'douzaine',
    million: 'million|millions',
    billion: 'milliard|milliards',
    half: 'la moitié|moitié',
    dozens: 'des dizaines|dizaines',
    hundreds: 'des centaines|centaines',
    thousands: 'des milliers|milliers',
    'tens of thousands': 'des dizaines de milliers|dizaines de milliers',
    'hundreds of thousands': 'des centaines de milliers|centaines de milliers',
    percent: 'pour cent',
    'percent points': 'point de pourcentage|points de pourcentage',
    euros: "euro|euros|d'euros",
    dollars: 'dollar|dollars|de dollars',
    pounds: 'livre sterling|livres sterling',
    minutes: 'minute|minutes',
    hours: 'heure|heures',
    days: 'jour|jours',
    weeks: 'semaine|semaines',
    months: 'mois',
    years: 'an|ans|année|années',
    yesterday: 'hier',
    today: "aujourd'hui",
    tomorrow: 'demain',
    in: 'en',
    since: 'depuis',
    until: "jusqu'en",
    st: 'er',
    January: 'janvier',
    February: 'février',
    March: 'mars',
    April: 'avril',
    May: 'mai',
    June: 'juin',
    July: 'juillet',
    August: 'août',
    September: 'septembre',
    October: 'octobre',
    November: 'novembre',
    December: 'décembre',
    Monday: 'lundi',
    Tuesday: 'mardi',
    Wednesday: 'mercredi',
    Thursday: 'jeudi',
    Friday: 'vendredi',
    Saturday: 'samedi',
    Sunday: 'dimanche',
  }),
  ago: ['il y a', 'voici'],
  inDates: new Set(),
  between: 'entre',
  and: 'et',
  to: 'à',
  readNumber,
};
