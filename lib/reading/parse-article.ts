/** Takes an article from a content script, which runs beside a page we do not control. */
import { isPartialDate } from '../dataset/partial-date.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Article, Block, BlockKind } from './types.ts';

/** Longer texts are cut by the page side; a message beyond this is not from our own reader. */
export const MOST_TEXT = 4_000_000;

/** Facts of a page are shown in lists; no real one is longer. */
const MOST_FACT = 2_000;

const KINDS: readonly BlockKind[] = [
  'headline',
  'heading',
  'paragraph',
  'quote',
  'item',
  'caption',
  'cell',
];

/** @returns The article with only known fields, or why it is none. */
export function parseArticle(
  untrusted: unknown,
): Result<Article, 'article-too-long' | 'invalid-article'> {
  const invalid = (why: string) => fail('invalid-article' as const, `not an article: ${why}`);
  if (typeof untrusted !== 'object' || untrusted === null) return invalid('no object');
  const { text, blocks, title, url, language, published, isTruncated } = untrusted as Partial<
    Record<keyof Article, unknown>
  >;
  if (typeof text !== 'string') return invalid('no text');
  if (text.length > MOST_TEXT) return fail('article-too-long', `${text.length} characters`);
  if (!Array.isArray(blocks)) return invalid('no blocks');
  const parsed = parseBlocks(blocks, text.length);
  if (!parsed) return invalid('blocks out of order or outside the text');
  return ok({
    text,
    blocks: parsed,
    ...(isFact(title) ? { title } : {}),
    ...(isFact(url) && isWebAddress(url) ? { url } : {}),
    ...(isFact(language) && LANGUAGE_TAG.test(language) ? { language } : {}),
    ...(isFact(published) && isPartialDate(published) ? { published } : {}),
    ...(isTruncated === true ? { isTruncated } : {}),
  });
}

const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iu;

const isFact = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MOST_FACT;

const isWebAddress = (url: string) => URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);

/** An empty block is refused too: else there could be more of them than characters. */
function parseBlocks(blocks: readonly unknown[], textLength: number): Block[] | undefined {
  const parsed: Block[] = [];
  let previousEnd = 0;
  for (const block of blocks) {
    const { start, end, kind } = (block ?? {}) as Partial<Record<keyof Block, unknown>>;
    const isPlaced = isOffset(start) && isOffset(end) && start < end && end <= textLength;
    if (!isPlaced || start < previousEnd || !isKind(kind)) return undefined;
    parsed.push({ start, end, kind });
    previousEnd = end;
  }
  return parsed;
}

const isOffset = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

const isKind = (value: unknown): value is BlockKind => KINDS.includes(value as BlockKind);
