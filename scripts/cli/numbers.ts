/** `sidelight numbers`: the quantities of a text with their values, for programs that measure. */
import { parseArgs } from 'node:util';
import { findQuantities } from '../../lib/quantities/find-quantities.ts';
import type { Quantity } from '../../lib/reading/types.ts';
import { answerLines, type LineStreams, textField } from './answer-lines.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: sidelight numbers --jsonl < cases.jsonl > numbers.jsonl

Finds numbers, percentages and amounts of money. JSON Lines, one out for each:
{"case_id","input"} gives {"case_id","numbers":[{"start","end","value","kind"}]}, where kind is
num, pct or cur.`;

const KINDS: Partial<Record<Quantity['kind'], string>> = {
  number: 'num',
  percent: 'pct',
  currency: 'cur',
};

/** @returns Exit code. */
export async function numbers(
  argv: string[],
  streams: LineStreams = { input: process.stdin, output: process.stdout },
): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      jsonl: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (!values.jsonl) throw new UsageError('numbers reads JSON Lines: call it with --jsonl');
  await answerLines(streams, 'case_id', (question) => ({
    numbers: listNumbers(textField(question, 'input')),
  }));
  return 0;
}

/** Measures (5 km) and durations are quantities of ours and no numbers of this contract. */
function listNumbers(input: string): object[] {
  return findQuantities(input, { start: 0, end: input.length }).flatMap((quantity) => {
    const { start, end, value } = quantity;
    const kind = KINDS[quantity.kind];
    const isMeasure = quantity.kind === 'number' && quantity.unit !== '';
    return kind === undefined || isMeasure ? [] : [{ start, end, value, kind }];
  });
}
