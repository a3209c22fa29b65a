/** One row of the table of faults, as it is printed and written to `--report`. */
export interface FaultRow {
  /** As the table in docs/ANNOTATIONS.md names it. */
  row: string;
  browser: 'chromium' | 'firefox';
  /** What was done to it. */
  fault: string;
  /** How often. */
  rounds: number;
  /** Of what was shown as saved, or begun and kept as a draft. */
  lost: number;
  doubled: number;
  /** Further counts and times, by name. */
  figures: Record<string, number>;
  /** What was not as promised, a sentence each; nothing is held where one stands here. */
  problems: string[];
  /** Why it could not be tried on this machine; it counts as neither held nor lost. */
  skipped?: string;
}

export interface FaultOptions {
  /** How often the row's fault is made; each row has its own measure. */
  rounds: number;
  /** Folder for profiles, taken away at the end. */
  folder: string;
  /** Told now and then how far it is. */
  onRound(done: number): void;
}

/** A row of the table: names what it tries, and tries it. */
export interface Fault {
  row: string;
  browser: FaultRow['browser'];
  fault: string;
  /** Without `--rounds`. */
  rounds: number;
  run(options: FaultOptions): Promise<Outcome>;
}

export type Outcome = Pick<FaultRow, 'lost' | 'doubled' | 'figures' | 'problems' | 'skipped'>;

/** @returns Whether nothing was lost, doubled or otherwise than promised. */
export const isHeld = ({ lost, doubled, problems }: Omit<Outcome, 'skipped'>): boolean =>
  lost === 0 && doubled === 0 && problems.length === 0;
