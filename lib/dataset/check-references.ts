/**
 * Every reference of a record leads to another. Works on records as they were written, broken ones
 * too, so that a mistyped field does not hide a mistyped reference.
 */
import { findTexts } from './authored-fields.ts';
import { findNearestWord } from './find-nearest-word.ts';
import { type AuthoredRecord, homeOf, type RecordKind, type RecordProblem } from './problem.ts';
import {
  type RecordFolder,
  readReferenceFolder,
  resolveReference,
  shortenReference,
} from './references.ts';

interface Rule {
  way: string[];
  to: RecordFolder[];
}

const rule = (way: string, ...to: RecordFolder[]): Rule => ({ way: way.split('.'), to });

const ENTITY_RULES = [
  rule('usedBy.*', 'sources'),
  rule('names.*.usedBy.*', 'sources'),
  rule('roles.*.organisation', 'organisations'),
  rule('roles.*.sources.*', 'sources'),
  rule('background.*.sources.*', 'sources'),
  rule('descriptions.*.source', 'sources'),
  rule('sameAs.*', 'people', 'organisations'),
];

const RULES: Partial<Record<RecordKind, Rule[]>> = {
  source: [rule('derivesFrom.*', 'sources')],
  person: ENTITY_RULES,
  organisation: ENTITY_RULES,
  'pack-entity': ENTITY_RULES,
  claim: [
    rule('about.*', 'people', 'organisations'),
    rule('evidence.*.source', 'sources'),
    rule('evidence.*.attributedTo', 'people', 'organisations'),
    rule('evidence.*.derivesFrom.*', 'sources'),
    rule('notes.*.sources.*', 'sources'),
    rule('links.*.claim', 'claims'),
  ],
};

/**
 * What to say of a whole reference to nothing.
 *
 * @param written As the maintainer wrote it.
 */
export function describeDangling(
  written: string,
  home: string,
  known: ReadonlySet<string>,
): string {
  const whole = resolveReference(written, home);
  const folder = whole.slice(0, whole.lastIndexOf('/') + 1);
  const siblings = [...known].filter((id) => id.startsWith(folder));
  const nearest = findNearestWord(
    whole.slice(folder.length),
    siblings.map((id) => id.slice(folder.length)),
  );
  const advice = nearest
    ? `did you mean "${shortenReference(folder + nearest, home)}"?`
    : 'add that record, or take the reference out';
  return `"${written}" leads nowhere: ${advice}`;
}

/**
 * @param known Whole ids of all records, broken ones too.
 * @returns A problem for each reference to nothing and to the record itself.
 */
export function checkReferences(
  record: AuthoredRecord,
  known: ReadonlySet<string>,
): RecordProblem[] {
  const home = homeOf(record.id);
  const problems: RecordProblem[] = [];
  for (const { way, to } of RULES[record.kind] ?? []) {
    for (const { path, value } of findTexts(record.value, way)) {
      const folder = readReferenceFolder(value);
      if (!folder || !to.includes(folder)) continue; // the schema says so
      const whole = resolveReference(value, home);
      if (whole === record.id) {
        problems.push({
          record: record.id,
          path,
          message: `"${value}" is this record itself: take it out`,
        });
      } else if (!known.has(whole)) {
        problems.push({ record: record.id, path, message: describeDangling(value, home, known) });
      }
    }
  }
  return problems;
}
