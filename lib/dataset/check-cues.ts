/** Every line of a cue expression can be read, and each entity in it is known. */
import { findCueEntities, parseCueExpression } from '../claims/cue-expression.ts';
import { findTexts } from './authored-fields.ts';
import { describeDangling } from './check-references.ts';
import { type AuthoredRecord, homeOf, type RecordProblem } from './problem.ts';
import { resolveReference } from './references.ts';

const WAYS = [['needs', '*'], ['unless', '*'], ['counts'], ['positions', '*', 'cues', '*']];

/** @returns Problems of a claim's lines; an empty line is the schema's to report. */
export function checkCues(claim: AuthoredRecord, known: ReadonlySet<string>): RecordProblem[] {
  const home = homeOf(claim.id);
  const problems: RecordProblem[] = [];
  for (const { path, value } of WAYS.flatMap((way) => findTexts(claim.value, way))) {
    if (value.trim() === '') continue;
    const parsed = parseCueExpression(value);
    if (!parsed.ok) {
      problems.push({ record: claim.id, path, message: `cue: ${parsed.error.message}` });
      continue;
    }
    for (const { entity, column } of findCueEntities(parsed.value)) {
      if (known.has(resolveReference(entity, home))) continue;
      const message = `cue: column ${column}: ${describeDangling(entity, home, known)}`;
      problems.push({ record: claim.id, path, message });
    }
  }
  return problems;
}
