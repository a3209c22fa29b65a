/**
 * Texts that programs stumble over: the Big List of Naughty Strings (big-list-of-naughty-strings,
 * MIT) and, for what Sidelight does with texts, some made by rule. Each is to stay a text, whatever
 * it passes through.
 */
import blns from 'big-list-of-naughty-strings' with { type: 'json' };

/** Where each kind of file and surface has its own signs. */
const SIGNS = [
  ...['<', '>', '&', '"', "'", '`', '\\', '/', '{', '}', '[', ']', '(', ')', '|', '#', '*', '_'],
  ...['~', '!', '=', '+', '-', '@', ':', ';', ',', '.', '%', '$', '^', '\t', '\n', '\r', '\r\n'],
  ...['\u0000', '\u001b[31m', '\u0007', '\u0085', '\u00a0', '\u00ad', '\u2028', '\u2029', '\ufeff'],
] as const;

/** Marks by which a text could turn, hide or part what stands beside it (Unicode UAX #9). */
const DIRECTIONS = [
  ...['\u200e', '\u200f', '\u061c', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e'],
  ...['\u2066', '\u2067', '\u2068', '\u2069'],
];

/** Names that are no data where objects are used as tables. */
const NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'length'],
  ...['__defineGetter__', 'then', 'toJSON', 'undefined', 'null', 'NaN', 'Infinity', '-0', 'true'],
];

const FORMULAS = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://a.example")'],
  ...['=cmd|" /C calc"!A0', ' =1', '"=1"', "'=1", '＝1', '%0A=1', ';=1', ',=1'],
];

const MARKUP = [
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>'],
  ...['</textarea><b>', '--><b>', ']]><b>', '<!--', '<![CDATA[', '<style>*{display:none}</style>'],
  ...['javascript:alert(1)', 'data:text/html,<b>', '&lt;b&gt;', '&#60;b&#62;', '<b', '</p>'],
  ...['[a](javascript:alert(1))', '![a](http://a.example/b.png)', '<http://a.example>', '[x]: y'],
  ...['# heading', '> quote', '- item', '1. item', '---', '```', '    code', '| a | b |', '\\'],
];

const LONG = [
  ...['a', ' ', '<', '"', '\\', '\n', '(', '😀', 'e\u0301', '\u202e', ',', '=', '-', '"":'],
].map((sign) => sign.repeat(3_000));

/** Characters that are more or less than one code unit. */
const UNITS = [
  ...[
    '\ud800',
    '\udfff',
    'a\ud83d',
    '\ude00b',
    '👩‍👩‍👧‍👦',
    'e\u0301\u0327',
    '\u1d15e',
    'ﷺ',
    'ß',
    'İ',
    'ﬁ',
  ],
  ...['Z\u0351\u036b\u0343\u036a', '\u{e0041}\u{e007f}', '\ufffe', '\uffff', '\u{10ffff}'],
];

/** @returns The same list each time, every text once. */
export function listHostileStrings(): string[] {
  const around = [...SIGNS, ...DIRECTIONS].flatMap((sign) => [
    sign,
    `${sign}Ada Keel`,
    `Ada${sign}Keel`,
    `Ada Keel${sign}`,
    `${sign}${sign} 120 people ${sign}`,
  ]);
  const made = [...around, ...NAMES, ...FORMULAS, ...MARKUP, ...LONG, ...UNITS];
  return [...new Set([...(blns as string[]), ...made])];
}
