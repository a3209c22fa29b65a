import { describe, expect, it } from 'vitest';
import { findQuantities } from './find-quantities.ts';
import { findLanguage } from './languages.ts';

function read(text: string, language: string): string[] {
  const sentence = { start: 0, end: text.length };
  const found = findQuantities(text, sentence, {
    language: findLanguage(language),
    published: '2025-05-15',
  });
  return found.map(
    ({ value, high, unit, comparator, start, end }) =>
      `${comparator} ${Math.round(value * 1000) / 1000}${high === undefined ? '' : `–${high}`} ${unit} «${text.slice(start, end)}»`,
  );
}

describe('German', () => {
  it.each([
    ['Mehr als 53.000 Menschen starben.', ['more-than 53000  «53.000»']],
    ['Mindestens dreiundfünfzigtausend Tote', ['at-least 53000  «dreiundfünfzigtausend»']],
    ['Rund 2,5 Millionen Euro fehlen.', ['about 2500000 EUR «2,5 Millionen Euro»']],
    ['eine Milliarde Dollar', ['exactly 1000000000 USD «eine Milliarde Dollar»']],
    ['knapp ein Drittel der Häuser', ['nearly 0.333  «ein Drittel»']],
    ['zwei Drittel aller Schulen', ['exactly 0.667  «zwei Drittel»']],
    ['bis zu zweihundertfünfzig Boote', ['at-most 250  «zweihundertfünfzig»']],
    ['um 1,5 Prozentpunkte', ['exactly 1.5 percent-point «1,5 Prozentpunkte»']],
    ['zwischen 10 und 20 Boote', ['exactly 10–20  «10 und 20»']],
    ['Zehntausende flohen.', ['about 20000–99999  «Zehntausende»']],
    ['am 15. Mai 2025', ['exactly 20250515 day «15. Mai 2025»']],
    ['im März', ['exactly 202503 month «März»']],
    ['seit 1967', ['exactly 1967 year «1967»']],
    ['vor zwei Monaten', ['exactly 202503 month «vor zwei Monaten»']],
    ['Gestern sank ein Boot.', ['exactly 20250514 day «Gestern»']],
    ['Am Montag kam sie.', ['exactly 20250512 day «Montag»']],
    ['Millionen Menschen', ['about 2000000–9999999  «Millionen»']],
    ['Ein Boot und eine Frau', []],
  ])('"%s" holds %j', (text, expected) => {
    expect(read(text, 'de-AT')).toEqual(expected);
  });
});

describe('French', () => {
  it.each([
    ['Plus de 53 000 personnes', ['more-than 53000  «53 000»']],
    ['au moins cinquante-trois mille morts', ['at-least 53000  «cinquante-trois mille»']],
    ['quatre-vingt-dix-sept bateaux', ['exactly 97  «quatre-vingt-dix-sept»']],
    ['soixante et onze marins', ['exactly 71  «soixante et onze»']],
    ['deux cent mille habitants', ['exactly 200000  «deux cent mille»']],
    ['environ 2,5 milliards d’euros', ['about 2500000000 EUR «2,5 milliards d’euros»']],
    ['plus d’un million de dollars', ['more-than 1000000 USD «d’un million de dollars»']],
    ['une cinquantaine de navires', ['about 50  «une cinquantaine»']],
    ['près de 40 pour cent', ['nearly 40 percent «40 pour cent»']],
    ['les deux tiers des écoles', ['exactly 0.667  «deux tiers»']],
    ['des dizaines de milliers de gens', ['about 20000–99999  «des dizaines de milliers»']],
    ['entre 10 et 20 navires', ['exactly 10–20  «10 et 20»']],
    ['le 1er mai 2025', ['exactly 20250501 day «1er mai 2025»']],
    ['en mars', ['exactly 202503 month «mars»']],
    ['il y a deux mois', ['exactly 202503 month «il y a deux mois»']],
    ['il y a deux ponts', ['exactly 2  «deux»']],
    ['hier', ['exactly 20250514 day «hier»']],
    ['un bateau et une femme', []],
  ])('"%s" holds %j', (text, expected) => {
    expect(read(text, 'fr')).toEqual(expected);
  });
});

describe('Spanish', () => {
  it.each([
    ['Más de 53.000 personas', ['more-than 53000  «53.000»']],
    ['al menos cincuenta y tres mil muertos', ['at-least 53000  «cincuenta y tres mil»']],
    ['doscientos treinta y cinco barcos', ['exactly 235  «doscientos treinta y cinco»']],
    ['unos 40 mil vecinos', ['about 40000  «40 mil»']],
    ['3.000 millones de dólares', ['exactly 3000000000 USD «3.000 millones de dólares»']],
    ['un millón de euros', ['exactly 1000000 EUR «un millón de euros»']],
    ['casi el 2,5 por ciento', ['nearly 2.5 percent «2,5 por ciento»']],
    ['una veintena de barcos', ['about 20  «una veintena»']],
    ['decenas de miles de vecinos', ['about 20000–99999  «decenas de miles»']],
    ['el 15 de mayo de 2025', ['exactly 20250515 day «15 de mayo de 2025»']],
    ['desde marzo', ['exactly 202503 month «marzo»']],
    ['hace dos meses', ['exactly 202503 month «hace dos meses»']],
    ['entre 10 y 20 barcos', ['exactly 10–20  «10 y 20»']],
    ['un barco y una mujer', []],
  ])('"%s" holds %j', (text, expected) => {
    expect(read(text, 'es-MX')).toEqual(expected);
  });
});

it('reads other languages as English does: digits and signs', () => {
  expect(read('40 % in 2023', 'sv')).toEqual(read('40 % in 2023', 'en'));
  expect(read('1.5 tons', 'en')).toEqual(['exactly 1.5 ton «1.5 tons»']);
});
