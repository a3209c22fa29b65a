/** A document in which the test pack finds people and claims, and what other sources say, for tests. */
import { articleFromText } from '../reading/article-from-text.ts';
import { createClaimRequest } from '../reading/create-requests.ts';
import { compareClaimById } from '../reading/describe.ts';
import { readArticle } from '../reading/read-article.ts';
import { openTestPack } from '../reading/test-pack.ts';
import type { ReadDocument } from './list-finds.ts';

/** @param source - Address or file name of the document. */
export function makeReadDocument(source: string): Required<ReadDocument> {
  const pack = openTestPack();
  const article = articleFromText(
    '😀 The ferry is afloat, said Ada Keel.\n\nThere were 120 people aboard the ferry, she said.',
  );
  const reading = readArticle(article, pack);
  const comparisons = reading.claims.flatMap(({ id }) => {
    const compared = compareClaimById(pack, createClaimRequest(id, reading, undefined));
    return compared.ok ? [compared.value] : [];
  });
  return { source, article, reading, comparisons };
}
