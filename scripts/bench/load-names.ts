/**
 * Names to measure with: real ones first, in an order that mixes them, then made ones up to the size
 * asked for. The smaller lists are beginnings of the larger. The same from run to run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRandom, type Random } from './random.ts';

const REAL_NAMES = '../shared/eval/load/real-names.txt';

const GIVEN =
  `Ada Adam Ahmed Aisha Alan Alejandro Alexei Ali Alice Amina Amir Ana Andrei Anita Anna Antonio Arjun
Aylin Ayşe Beatriz Benjamin Björn Brian Carlos Carmen Chen Chinedu Claire Daniel David Deborah Diego Dmitri
Dolores Dorothy Edward Elena Elif Elizabeth Emeka Emil Émile Emma Esther Fatima Felix Fernando Françoise Frank
Gabriel George Giulia Grace Hana Hannah Haruki Hassan Helen Henrik Hugo Ibrahim Igor Ingrid Irina Isabel Ivan
Jack James Jan Javier Jean Jennifer Jin João John José Joseph Juan Julia Kamala Karen Karim Kateryna Kenji Khalid
Kofi Laila Lars Laura Leila Linda Li Lucía Luis Lukas Magnus Maria Mark Marta Martin Mary Mateusz Matthew Mehmet
Mei Michael Miguel Mohammed Monika Muhammad Nadia Naomi Natalia Ngozi Nikolai Noor Olga Oliver Omar Oscar Pablo
Patricia Paul Pedro Peter Petra Piotr Priya Rachel Rafael Rahul Raj Rania Rebecca Ricardo Richard Robert Rosa
Ruth Salma Samuel Sandra Sara Sean Sergei Siddharth Silvia Sofia Søren Stefan Susan Svetlana Tariq Thomas Tomás
Ursula Vera Víctor Viktor Vladimir Wei William Xavier Yasmin Yuki Yusuf Zainab Zofia`.split(/\s+/);

const SURNAMES =
  `Abdullah Adeyemi Ahmed Akhtar Álvarez Andersen Anderson Bakker Bauer Becker Bianchi Brown Campbell
Castillo Chen Cohen Cooper Costa Cruz Çelik Das Davies Delgado Demir Diallo Dubois Edwards Eriksson Evans Farah
Fernández Ferrari Fischer Fleming Fontaine Fraser García Gomez González Gupta Haddad Hall Hansen Harris Hassan
Hernández Hoffmann Horvat Hughes Hussain Ibrahim Ito Ivanov Jackson Jansen Jensen Johnson Jones Joshi Kamara Kaya
Kelly Khan Kim Kovács Kowalski Kumar Larsen Lee Lefèvre Lewis Lopez Mahmoud Martin Martínez Mbeki Mendes Meyer
Miller Mohamed Moreau Morris Müller Murphy Nakamura Nguyen Nielsen Novák Nowak O’Brien O’Connor Okafor Olsen
Ortiz Özturk Park Patel Pereira Petrov Popescu Quinn Rahman Ramírez Reyes Richter Rivera Roberts Rossi Ruiz Saito
Sánchez Santos Sato Schmidt Scott Shah Sharma Silva Singh Smith Sokolov Suzuki Svensson Takahashi Tanaka Taylor
Thompson Torres Turner Vargas Vasquez Virtanen Vogel Volkov Wagner Walker Wang Weber White Williams Wilson Wójcik
Wood Wright Yamamoto Yılmaz Young Zhang Zhou Zielinski`.split(/\s+/);

const ONSETS = 'b br c ch d dr f g gr h j k kh kr l m n p r s sh st t tr v w y z'.split(' ');
const VOWELS = 'a e i o u ai ei ou ó ü'.split(' ');
const CODAS = ['', '', 'n', 'r', 's', 'l', 'k', 'm', 'nd', 'rt', 'ski', 'ov', 'sen'];

/** A surname that nobody has: two or three syllables. */
function makeSurname(random: Random): string {
  let made = '';
  for (let left = random.below(2) + 2; left > 0; left--) {
    made += `${random.pick(ONSETS)}${random.pick(VOWELS)}${left === 1 ? random.pick(CODAS) : ''}`;
  }
  return made.charAt(0).toUpperCase() + made.slice(1);
}

interface Parts {
  given: string[];
  surnames: string[];
}

/** Given names and surnames of real people beside those written here. */
function partsOf(real: readonly string[]): Parts {
  const given = [...GIVEN];
  const surnames = [...SURNAMES];
  for (const name of real) {
    const words = name.split(' ');
    if (words.length < 2 || words.length > 4) continue;
    given.push(words[0] as string);
    surnames.push(words.at(-1) as string);
  }
  return { given, surnames };
}

function makeName({ given, surnames }: Parts, random: Random): string {
  const first = random.pick(given);
  const surname = random.below(4) === 0 ? makeSurname(random) : random.pick(surnames);
  switch (random.below(10)) {
    case 0:
      return `${first} ${String.fromCharCode(65 + random.below(26))}. ${surname}`;
    case 1:
      return `${first} ${random.pick(given)} ${surname}`;
    case 2:
      return `${first} ${surname}-${random.pick(surnames)}`;
    case 3:
      return `${first} ${random.pick(['de', 'van der', 'von', 'al', 'bin', 'di'])} ${surname}`;
    case 4:
      return `${first} ${surname} ${random.pick(surnames)}`;
    default:
      return `${first} ${surname}`;
  }
}

export interface NameList {
  names: string[];
  /** How many of `names`, at its beginning, are real. */
  real: number;
}

/** @returns `count` different names; all of them made where the list of real ones is not there. */
export function loadNames(count: number): NameList {
  const random = createRandom(20_260_301);
  const read = existsSync(REAL_NAMES) ? readFileSync(REAL_NAMES, 'utf8').trim().split('\n') : [];
  const real = random.shuffle(read);
  const parts = partsOf(real);
  const names = new Set(real.slice(0, count));
  const realCount = names.size;
  while (names.size < count) names.add(makeName(parts, random));
  return { names: [...names], real: realCount };
}
