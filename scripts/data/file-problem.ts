/** A mistake in a file of `data/`, as an editor can jump to it. */
export interface FileProblem {
  /** Path as it was given to the loader, with forward slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** What is wrong and what to do, one line. */
  message: string;
}

/** Sorts by file and place, and drops what is said twice of one place. */
export function sortProblems(problems: readonly FileProblem[]): FileProblem[] {
  const sorted = [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.message, b.message),
  );
  return sorted.filter((it, index) => {
    const previous = sorted[index - 1];
    return !previous || describeProblem(previous) !== describeProblem(it);
  });
}

// By code unit: the same order on every machine, whatever its locale.
const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** @returns `file:line:column message`. */
export const describeProblem = ({ file, line, column, message }: FileProblem): string =>
  `${file}:${line}:${column} ${message}`;
