/** Keeps words that run the other way from mixing with the sentence around them. */

/** Between FSI and PDI (Unicode, "Bidirectional Algorithm", 2.4): the words' own direction counts. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
