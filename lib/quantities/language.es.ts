/** Spanish numbers, dates, units and comparators: treinta y cinco, doscientos mil, 15 de mayo de 2025. */
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
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
    ),
    ...Object.entries({ un: 1, una: 1, veintiún: 21, treinta: 30, cuarenta: 40, cincuenta: 50 }),
    ...Object.entries({
      sesenta: 60,
      setenta: 70,
      ochenta: 80,
      noventa: 90,
      cien: 100,
      ciento: 100,
    }),
    ...'dos tres cuatro quin seis sete ocho nove'
      .split(' ')
      .flatMap((stem, at): [string, number][] => {
        const word = stem === 'quin' ? 'quinient' : `${stem}cient`;
        return [
          [`${word}os`, (at + 2) * 100],
          [`${word}as`, (at + 2) * 100],
        ];
      }),
  ]),
  scales: new Map([['mil', 1000]]),
  and: 'y',
  mayFollow: (room, value) => (room % 100 === 0 ? value < 100 : value < 10),
};
const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    tercio: 3,
    tercios: 3,
    cuarto: 4,
    cuartos: 4,
    quinto: 5,
    quintos: 5,
    décimo: 10,
  }),
);
const ROUND: ReadonlyMap<string, number> = new Map(
  Object.entries({
    decena: 10,
    docena: 12,
    quincena: 15,
    veintena: 20,
    treintena: 30,
    cincuentena: 50,
    centenar: 100,
    millar: 1000,
  }),
);

function readNumber(words: readonly string[]): SpokenNumber | undefined {
  const [first = '', second = ''] = words;
  const isOne = first === 'un' || first === 'una';
  const round = ROUND.get(second);
  if (isOne && round !== undefined) return { value: round, count: 2, isAbout: true };
  const found = addUp(words, ADDENDS);
  const next = found && words[found.count];
  const part = PARTS.get(next ?? '');
  if (found && part !== undefined && found.value < part)
    return { value: found.value / part, count: found.count + 1 };
  return isOne && found?.count === 1 && next !== 'millón' ? undefined : found;
}

export const SPANISH: QuantityLanguage = {
  decimal: ',',
  phrases: listPhrases({
    'more than': 'más de|más del',
    'at least': 'al menos|por lo menos|como mínimo',
    about: 'unos|unas|alrededor de|aproximadamente|en torno a',
    nearly: 'casi|casi el|cerca de|cerca del',
    'less than': 'menos de|menos del',
    'at most': 'como máximo|a lo sumo',
    'up to': 'hasta',
    thousand: 'mil',
    million: 'millón|millones',
    billion: 'mil millones',
    trillion: 'billón|billones',
    half: 'la mitad|mitad',
    dozens: 'decenas|docenas',
    hundreds: 'cientos|centenares',
    thousands: 'miles|millares',
    'tens of thousands': 'decenas de miles',
    'hundreds of thousands': 'cientos de miles',
    percent: 'por ciento',
    'percent points': 'punto porcentual|puntos porcentuales',
    euros: 'euro|euros|de euros',
    dollars: 'dólar|dólares|de dólares',
    pounds: 'libra|libras',
    minutes: 'minuto|minutos',
    hours: 'hora|horas',
    days: 'día|días',
    weeks: 'semana|semanas',
    months: 'mes|meses',
    years: 'año|años',
    yesterday: 'ayer',
    today: 'hoy',
    in: 'en',
    since: 'desde',
    January: 'enero',
    February: 'febrero',
    March: 'marzo',
    April: 'abril',
    May: 'mayo',
    June: 'junio',
    July: 'julio',
    August: 'agosto',
    September: 'septiembre|setiembre',
    October: 'octubre',
    November: 'noviembre',
    December: 'diciembre',
    Monday: 'lunes',
    Tuesday: 'martes',
    Wednesday: 'miércoles',
    Thursday: 'jueves',
    Friday: 'viernes',
    Saturday: 'sábado',
    Sunday: 'domingo',
  }),
  ago: ['hace'],
  inDates: new Set(['de', 'del']),
  between: 'entre',
  and: 'y',
  to: 'a',
  readNumber,
};
