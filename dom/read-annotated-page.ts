/** The page as an annotation remembers it: address, title, language, day. */
import { keepableAddress, siteOf } from '../lib/annotations/page-key.ts';
import type { PageAddress } from '../lib/annotations/store-calls.ts';
import { ANNOTATION_LIMITS, type AnnotatedPage } from '../lib/annotations/types.ts';
import { readPageFacts } from './read-page-facts.ts';
import { readAttribute, selectFirst } from './safe-dom.ts';

/** @returns The addresses under which it may be known; what cannot be kept is as it is, and refused. */
export function readPageAddress(document: Document): PageAddress {
  const url = keepableAddress(document.URL) ?? document.URL;
  const link = selectFirst(document, 'link[rel~="canonical" i][href]');
  const written = link && readAttribute(link, 'href').trim();
  if (!written || !URL.canParse(written, document.baseURI)) return { url };
  const canonical = keepableAddress(new URL(written, document.baseURI).href);
  const isShort = canonical !== undefined && canonical.length <= ANNOTATION_LIMITS.address;
  return isShort ? { url, canonical } : { url };
}

export function readAnnotatedPage(document: Document): AnnotatedPage {
  const address = readPageAddress(document);
  const { title, documentTitle, language, published } = readPageFacts(document);
  const named = (title || documentTitle || address.url).trim();
  return {
    ...address,
    title: named.toWellFormed().slice(0, ANNOTATION_LIMITS.title).toWellFormed(),
    site: siteOf(address.url),
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
  };
}
