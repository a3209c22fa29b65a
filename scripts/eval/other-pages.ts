/**
 * Pages that are no news, made up after the systems that make most of the web: what they say of
 * themselves in the head, how they are addressed, and how much they have to read. The gate is
 * measured on them (`gate.ts`). They copy no page and no sentence of one.
 */
import { FIRMS, SHOPS } from './other-pages/firms-and-shops.ts';
import { KNOWLEDGE, LISTS } from './other-pages/knowledge-and-lists.ts';
import type { OtherPage } from './other-pages/page.ts';

/** In no order that matters. */
export const OTHER_PAGES: readonly OtherPage[] = [...FIRMS, ...SHOPS, ...KNOWLEDGE, ...LISTS];
