/** Keeps words that run the other way from mixing with the sentence around them. */

/** Between FSI and PDI (Unicode, "Bidirectional Algorithm", 2.4): the words' own direction counts. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu;
/** What closes each: PDF for embeddings and overrides, PDI for isolates. */
const CLOSES: Record<string, string> = { '\u202c': '\u202a', '\u2069': '\u2066' };

/**
 * Words of others may hold marks that turn what follows them. Sets of them that are closed within
 * the words stay.
 *
 * @returns The same words; without any such mark where one of them would reach beyond the words.
 */
export function closeDirections(text: string): string {
  const open: string[] = [];
  for (const [sign] of text.matchAll(DIRECTIONS)) {
    const opening = CLOSES[sign];
    if (opening === undefined) open.push(sign >= '\u2066' ? '\u2066' : '\u202a');
    else if (open.pop() !== opening) return text.replace(DIRECTIONS, '');
  }
  return open.length === 0 ? text : text.replace(DIRECTIONS, '');
}
