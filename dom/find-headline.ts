/**
 * The headline and the standfirst of an article, which often stand in a page header outside the
 * element that holds the text. Only what agrees with the page's own title, or stands right above
 * the text, is taken.
 */
import { isFurniture } from './boilerplate.ts';
import type { PageFacts } from './read-page-facts.ts';
import { plainTextOf, readAttribute } from './safe-dom.ts';
import type { Part } from './scan-parts.ts';

const STANDFIRST =
  /standfirst|stand-first|\bdek\b|[_-]dek\b|sub-?(?:title|head|headline)|deck\b|summary|\blead(?:e|-text)?\b|\bintro\b|\bexcerpt\b|chapo|chapeau|\bsapo\b|teaser-?text|bajada|entradilla|description/i;

/** @returns The headline's part, inside the root or outside; `undefined` where none can be told. */
export function findHeadline(parts: Part[], root: Part, facts: PageFacts): Part | undefined {
  const titles = [facts.title, facts.documentTitle].filter((t) => t !== undefined).map(wordsOf);
  let best: Part | undefined;
  let bestScore = 0;
  for (const part of parts) {
    if (!/^h[1-3]$/.test(part.name) || part.total < 8 || part.total > 400) continue;
    const score = headlineScore(part, root, titles);
    if (score > bestScore) [best, bestScore] = [part, score];
  }
  return bestScore >= 1 ? best : undefined;
}

function headlineScore(part: Part, root: Part, titles: Set<string>[]): number {
  const words = wordsOf(plainTextOf(part.element, 400));
  const overlap = Math.max(0, ...titles.map((title) => shareOf(words, title)));
  const isInside = isWithin(part, root);
  const level = part.name === 'h1' ? 1 : part.name === 'h2' ? 0.3 : 0;
  // A linked heading is the site's name or a teaser, unless it says what the title says.
  const links = part.totalLinks > part.total * 0.5 ? 1 : 0;
  if (!isInside && part.order > root.order) return 0;
  return level + overlap * 1.2 + (isInside ? 0.2 : 0) - links;
}

/**
 * @returns Headline and standfirst outside the root, in document order; empty where the root holds
 * the headline.
 */
export function findLead(
  parts: Part[],
  root: Part,
  headline: Part | undefined,
  facts: PageFacts,
): Part[] {
  if (!headline || isWithin(headline, root)) return [];
  const described = wordsOf(facts.description ?? '');
  const lead = [headline];
  for (let i = headline.order + 1; i < root.order; i++) {
    const part = parts[i] as Part;
    if (part.own < 40 || part.own > 600 || part.ownLinks > part.own * 0.5) continue;
    if (hasFurnitureAbove(part, parts)) continue;
    const names = `${readAttribute(part.element, 'class')} ${readAttribute(part.parent?.element ?? part.element, 'class')}`;
    const isSame = shareOf(wordsOf(plainTextOf(part.element, 600)), described) > 0.7;
    const isNamed = STANDFIRST.test(names) || /^(?:h2|h3|p)$/.test(part.name);
    if (isSame || (isNamed && part.own >= 40)) lead.push(part);
    if (lead.length > 4) break;
  }
  return lead.filter((part, i) => !lead.some((other, j) => j < i && isWithin(part, other)));
}

function hasFurnitureAbove(part: Part, parts: Part[]): boolean {
  for (let up: Part | undefined = part; up && up !== parts[0]; up = up.parent) {
    if (isFurniture(up)) return true;
  }
  return false;
}

/** @returns Whether `part` is `ancestor` or below it. */
function isWithin(part: Part, ancestor: Part): boolean {
  for (let up: Part | undefined = part; up; up = up.parent) if (up === ancestor) return true;
  return false;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** How much of `words` the other has, 0 to 1. */
function shareOf(words: Set<string>, other: Set<string>): number {
  if (words.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const word of words) if (other.has(word)) common++;
  return common / words.size;
}
