/** The call was wrong: the message says how to call instead. Ends the program with code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
