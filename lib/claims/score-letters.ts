/**
 * How much of a claim's letters a text has: runs of four and five letters, weighted by how few of
 * the claims at hand have them. It sees what words do not: compounds, spellings, word forms.
 *
 * Only for ordering a few dozen claims against each other; not comparable between texts.
 */
import { foldWord } from '../text/fold.ts';
import { tokenise } from '../text/tokens.ts';

const LENGTHS = [4, 5];

/** The words of a text with one blank around each, so that their edges count. */
function joinWords(text: string): string {
  const tokens = tokenise(text);
  let joined = ' ';
  for (let at = 0; at < tokens.count; at++)
    joined += `${foldWord(text, tokens.start[at], tokens.end[at])} `;
  return joined;
}

/** FNV-1a over the code units of each run. */
function hashRuns(text: string): Set<number> {
  const joined = joinWords(text);
  const runs = new Set<number>();
  for (const length of LENGTHS) {
    for (let from = 0; from + length <= joined.length; from++) {
      let hash = 0x811c9dc5;
      for (let at = from; at < from + length; at++)
        hash = Math.imul(hash ^ joined.charCodeAt(at), 0x01000193);
      runs.add(hash >>> 0);
    }
  }
  return runs;
}

/**
 * @param claims For each claim the groups of texts that say it; of a group the likest text counts,
 * of the groups the mean. Empty groups are left out.
 * @returns For each claim 0 to 1.
 */
export function scoreLetters(
  text: string,
  claims: readonly (readonly (readonly string[])[])[],
): number[] {
  const said = hashRuns(text);
  const read = claims.map((groups) =>
    groups.filter((group) => group.length > 0).map((group) => group.map(hashRuns)),
  );
  const holders = new Map<number, number>();
  for (const groups of read) {
    for (const run of new Set(groups.flat().flatMap((runs) => [...runs])))
      holders.set(run, (holders.get(run) ?? 0) + 1);
  }
  const weigh = (run: number) =>
    Math.log(1 + (claims.length + 0.5) / ((holders.get(run) ?? 0) + 0.5));
  const shareOf = (runs: Set<number>) => {
    let shared = 0;
    let total = 0;
    for (const run of runs) {
      const weight = weigh(run);
      total += weight;
      if (said.has(run)) shared += weight;
    }
    return total > 0 ? shared / total : 0;
  };
  return read.map((groups) => {
    const best = groups.map((group) => Math.max(...group.map(shareOf)));
    return best.length === 0 ? 0 : best.reduce((sum, share) => sum + share, 0) / best.length;
  });
}
