/** A page that holds each name in every way in which markup splits or disguises one. */

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The name with something put in the middle of its second word. */
function inside(name: string, put: string): string {
  const space = name.indexOf(' ');
  const at = space + 1 + Math.max(1, Math.floor((name.length - space) / 3));
  return escapeText(name.slice(0, at)) + put + escapeText(name.slice(at));
}

/** The name cut at its first blank. */
function parts(name: string): [string, string] {
  const space = name.indexOf(' ');
  return [escapeText(name.slice(0, space)), escapeText(name.slice(space + 1))];
}

const joined = (name: string, gap: string) => parts(name).join(gap);

const DISGUISES: Record<string, (name: string) => string> = {
  'a link on the surname': (name) => `${parts(name)[0]} <a href="#">${parts(name)[1]}</a>`,
  'bold and italic parts': (name) =>
    `<b>${parts(name)[0]}</b> <i><span>${parts(name)[1]}</span></i>`,
  'a tag around the blank': (name) => joined(name, '<span> </span>'),
  'a tag within a word': (name) => inside(name, '<span></span>'),
  'comments within': (name) => inside(name, '<!-- ad -->'),
  'no-break space': (name) => joined(name, '&nbsp;'),
  'narrow no-break space': (name) => joined(name, '&#8239;'),
  'thin space': (name) => joined(name, '&thinsp;'),
  'no-break space in a tag': (name) => joined(name, '<span>&nbsp;</span>'),
  'a double blank': (name) => joined(name, '&nbsp; '),
  'a line break of the source': (name) => joined(name, '\n        '),
  'a <br>': (name) => joined(name, '<br>'),
  'soft hyphens': (name) => inside(name, '&shy;'),
  'a <wbr>': (name) => inside(name, '<wbr>'),
  'zero-width space': (name) => inside(name, '&#8203;'),
  'word joiner': (name) => inside(name, '&#8288;'),
  'a byte order mark': (name) => inside(name, '&#65279;'),
  'direction marks': (name) => `&#8206;${escapeText(name)}&#8207;`,
  'character references': (name) => [...name].map((one) => `&#${one.codePointAt(0)};`).join(''),
  'decomposed accents': (name) => escapeText(name.normalize('NFD')),
  'curly apostrophes': (name) => escapeText(name.replaceAll("'", '’')),
  'no-break hyphens': (name) => escapeText(name.replaceAll('-', '\u2011')),
  capitals: (name) => escapeText(name.toUpperCase()),
  'capitals by style': (name) =>
    `<span style="text-transform: uppercase">${escapeText(name)}</span>`,
  'small capitals': (name) => `<span style="font-variant: small-caps">${escapeText(name)}</span>`,
  'a drop cap': (name) =>
    `<span style="float: left; font-size: 3em">${escapeText(name.slice(0, 1))}</span>${escapeText(name.slice(1))}`,
  'a reading above it': (name) =>
    `<ruby>${escapeText(name)}<rp>(</rp><rt>name</rt><rp>)</rp></ruby>`,
  'an abbreviation tag': (name) => `<abbr title="who">${escapeText(name)}</abbr>`,
  'a hidden repetition': (name) =>
    `${escapeText(name)}<span style="position:absolute;width:1px;height:1px;overflow:hidden">, politician</span>`,
};

/** @returns The page, a paragraph for each name and disguise in order, and the disguises in order. */
export function makeDisguisedPage(names: readonly string[]): { html: string; disguises: string[] } {
  const disguises = Object.keys(DISGUISES);
  const paragraphs = names.flatMap((name) =>
    disguises.map((disguise) => {
      const written = (DISGUISES[disguise] as (name: string) => string)(name);
      return `<p>Then ${written} spoke of the budget in parliament before the election, and no minister had anything to add.</p>`;
    }),
  );
  const head = '<title>Made</title><meta property="og:type" content="article">';
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>Made</h1>${paragraphs.join('\n')}</article></body></html>`;
  return { html, disguises };
}
