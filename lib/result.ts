/** The outcome of an operation whose failure the caller is expected to handle. */
export type Result<T, C extends string = string> =
  | { ok: true; value: T }
  | { ok: false; error: Failure<C> };

/** A failure that survives the trip between contexts, which `Error` does not everywhere. */
export interface Failure<C extends string = string> {
  /** Stable reason, kebab-case; callers and tests compare this. */
  code: C;
  /** One English sentence for a log or a terminal. */
  message: string;
}

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const fail = <C extends string>(
  code: C,
  message: string,
): { ok: false; error: Failure<C> } => ({ ok: false, error: { code, message } });
