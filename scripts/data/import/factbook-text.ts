/** The Factbook's lines as text: HTML taken off, dates read, cut into what each holder's part is. */

const ENTITIES: Record<string, string> = {
  amp: '&',
  nbsp: ' ',
  quot: '"',
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
};
const MARKS: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  caron: '\u030c',
  ring: '\u030a',
};
const LETTERS: Record<string, string> = {
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  szlig: 'ß',
};

function decodeEntity(whole: string, name: string): string {
  const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
  if (code) return String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2]));
  const [, letter = '', mark = ''] = /^([A-Za-z])([a-z]+)$/.exec(name) ?? [];
  if (MARKS[mark]) return `${letter}${MARKS[mark]}`.normalize('NFC');
  return ENTITIES[name] ?? LETTERS[name] ?? whole;
}

/** @returns Plain text with single blanks. */
export const plainText = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(#?[A-Za-z0-9]+);/g, decodeEntity)
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim();

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `12 December 2019`, `April 2018` or `1997` → ISO; `undefined` for anything else. */
export function readDate(text: string): string | undefined {
  const found = /^(?:(?:(\d{1,2}) )?([A-Z][a-z]{2,8}) )?(\d{4})$/.exec(text.trim());
  if (!found) return undefined;
  const [, day, month, year] = found;
  if (month === undefined) return year;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return undefined;
  const whole = `${year}-${String(number).padStart(2, '0')}`;
  return day === undefined ? whole : `${whole}-${day.padStart(2, '0')}`;
}

/** Splits at `;`, and before "represented by", outside parentheses. */
export function splitHolders(line: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const cut = (at: number, next: number) => {
    parts.push(line.slice(from, at));
    from = next;
  };
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '(') depth++;
    if (line[at] === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (line[at] === ';') cut(at, at + 1);
    else if (line.startsWith(', represented by', at)) cut(at, at + 2);
  }
  cut(line.length, line.length);
  return parts.map((part) => part.trim().replace(/^and\s+/, '')).filter((part) => part !== '');
}
