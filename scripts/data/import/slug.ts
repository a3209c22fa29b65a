/** Short names for records made from names, the same from run to run. */

/** Letters that Unicode does not take apart into a plain letter and an accent. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ə: 'e',
};

/** @returns Lower case without accents, other signs as they were. */
export const foldLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{ASCII}]/gu, (letter) => PLAIN[letter] ?? letter);

/** @returns Small letters a to z, digits and single hyphens; empty where nothing of that is left. */
export const slugOf = (text: string): string =>
  foldLetters(text)
    .replaceAll(/['’ʻʼ`."]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/**
 * A slug for each record. Of namesakes the first keeps the bare name and the others add what tells
 * them apart, so that a newcomer changes nobody's slug.
 *
 * @param records In the order in which they came into office or were numbered upstream.
 */
export function assignSlugs<T extends { name: string; apart: string }>(
  records: readonly T[],
): Map<T, string> {
  const taken = new Set<string>();
  const slugs = new Map<T, string>();
  for (const record of records) {
    const bare = slugOf(record.name);
    let slug = taken.has(bare) ? `${bare}-${slugOf(record.apart)}` : bare;
    for (let more = 2; taken.has(slug); more++) slug = `${bare}-${slugOf(record.apart)}-${more}`;
    taken.add(slug);
    slugs.set(record, slug);
  }
  return slugs;
}
