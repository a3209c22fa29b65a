/**
 * Is this page itself one of the sources of the data, and are its recorded quotes still there?
 *
 * Told by its address, or by its own words: most of the quotes recorded from one source, at least
 * three of them, stand on the page.
 */
import type { Claim, Source, SourceId } from '../dataset/types.ts';
import type { Article } from '../reading/types.ts';

export interface OwnSource {
  source: Source;
  /** Recorded quotes that are not on the page; none where the page is cut short. */
  goneQuotes: { claim: string; quote: string }[];
}

const LEAST_QUOTES = 3;
const LEAST_SHARE = 0.6;

/** @returns `undefined` where the page is none of the sources that have a text. */
export function findOwnSource(
  article: Article,
  sources: readonly Source[],
  claims: readonly Claim[],
): OwnSource | undefined {
  const page = normaliseQuote(article.text);
  const address = article.url === undefined ? undefined : normaliseAddress(article.url);
  const quotes = collectQuotes(claims);
  const candidates = sources.flatMap((source) => {
    const recorded = quotes.get(source.id) ?? [];
    const gone = recorded.filter(({ quote }) => !page.includes(normaliseQuote(quote).trim()));
    const share = recorded.length === 0 ? 0 : 1 - gone.length / recorded.length;
    const byWords = recorded.length - gone.length >= LEAST_QUOTES && share >= LEAST_SHARE;
    const byAddress =
      address !== undefined && source.url !== undefined && normaliseAddress(source.url) === address;
    if (!byWords && !byAddress) return [];
    // What lies behind a paywall is not gone.
    const goneQuotes = article.isTruncated ? [] : gone;
    return [{ source, goneQuotes, rank: byAddress ? 2 : share }];
  });
  const [best] = candidates.sort((a, b) => b.rank - a.rank);
  return best && { source: best.source, goneQuotes: best.goneQuotes };
}

/** Scheme, `www`, a slash at the end, the fragment and campaign tags lead to the same article. */
export function normaliseAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (CAMPAIGN_TAG.test(name)) url.searchParams.delete(name);
  }
  const host = url.origin.replace(/^\w+:\/\/(?:www\.)?/u, '');
  return `${host}${url.pathname.replace(/\/+$/u, '')}${url.search}`;
}

const CAMPAIGN_TAG = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/u;

function collectQuotes(claims: readonly Claim[]) {
  const quotes = new Map<SourceId, { claim: string; quote: string }[]>();
  for (const { id, evidence } of claims) {
    for (const { source, quote } of evidence) {
      const recorded = quotes.get(source) ?? [];
      recorded.push({ claim: id, quote });
      quotes.set(source, recorded);
    }
  }
  return quotes;
}

/** Typography and white space are no change of wording. */
export function normaliseQuote(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replaceAll(/[‘’ʼ′]/gu, "'")
    .replaceAll(/[“”„«»″]/gu, '"')
    .replaceAll(/[‐-―−]/gu, '-')
    .replaceAll('…', '...')
    .replaceAll(/\s+/gu, ' ');
}
