/**
 * What was found in one document, as rows: who is named, which claims are made, and how every
 * source that speaks to such a claim stands to it. Each row says why. How rows are printed is
 * `reading-annotations`'.
 */
import type { TextSpan } from '../annotations/find-anchor.ts';
import type { Messages } from '../messages/create-messages.ts';
import { phraseReason, phraseSummary } from '../messages/phrase-comparison.ts';
import { labelOfTarget } from '../reading/targets.ts';
import type { Article, ClaimComparison, ComparedEvidence, Reading } from '../reading/types.ts';

export interface ReadDocument {
  /** Address or file name; what is found points there. */
  source: string;
  article: Article;
  reading: Reading;
  /** Of the claims in `reading`, in any order; without them no relations are listed. */
  comparisons?: readonly ClaimComparison[];
}

/** One find, in words. A text is empty where there is nothing to say. */
export interface Find {
  kind: 'mention' | 'claim' | 'relation';
  /** Entities between which the text does not decide, or one claim. */
  ids: string[];
  label: string;
  /** UTF-16 code units into the article's text, end exclusive. */
  start: number;
  end: number;
  /** The page's own words. */
  quote: string;
  /** 0 to 1; absent for a relation, which is as sure as the claim that it belongs to. */
  score?: number;
  rule: string;
  /** What in the data or the text decided. */
  because: string;
  position: string;
  polarity: string;
  attribution: string;
  relation: string;
  /** How the claim stands to all sources, one line. */
  summary: string;
  /** Of a relation: the other source, and what it says. */
  other?: OtherWords;
}

export interface OtherWords {
  /** Id in the data. */
  source: string;
  /** Title or name to show. */
  title: string;
  /** Address, where the data has one. */
  url: string;
  /** Verbatim. */
  quote: string;
  position: string;
  attribution: string;
  /** Day, month or year to which the words apply. */
  asOf: string;
}

const NO_WORDS = { position: '', polarity: '', attribution: '', relation: '', summary: '' };

/** @returns In the order of the text; at one place mentions, then claims, then their relations. */
export function listFinds(document: ReadDocument, messages: Messages): Find[] {
  const finds = [
    ...listMentions(document),
    ...listAppearances(document, messages),
    ...(document.comparisons ?? []).flatMap((compared) =>
      listRelations(compared, document.article, messages),
    ),
  ];
  return finds.sort((a, b) => a.start - b.start || a.end - b.end);
}

const wordsOf = ({ text }: Article, { start, end }: TextSpan) => text.slice(start, end);

function listMentions({ article, reading }: ReadDocument): Find[] {
  return reading.mentions.map((mention, index) => ({
    ...NO_WORDS,
    ...{ kind: 'mention', ids: mention.entities, start: mention.start, end: mention.end },
    label: labelOfTarget({ kind: 'mention', index }, reading),
    quote: wordsOf(article, mention),
    score: mention.score,
    ...{ rule: mention.how.rule, because: mention.how.name },
  }));
}

function listAppearances({ article, reading }: ReadDocument, messages: Messages): Find[] {
  return reading.appearances.map((appearance, index) => {
    const claim = reading.claims.find(({ id }) => id === appearance.claim);
    return {
      ...{ kind: 'claim', ids: [appearance.claim], start: appearance.start, end: appearance.end },
      label: labelOfTarget({ kind: 'appearance', index }, reading),
      quote: wordsOf(article, appearance),
      score: appearance.score,
      rule: appearance.how.rule,
      because: appearance.how.words.join(' '),
      position: appearance.position ?? '',
      polarity: appearance.polarity,
      attribution: appearance.attribution ?? '',
      relation: claim?.relation ?? '',
      summary: claim ? phraseSummary(claim.summary, messages) : '',
    };
  });
}

function listRelations(
  { claim, text, here, rows }: ClaimComparison,
  article: Article,
  messages: Messages,
): Find[] {
  if (!here) return [];
  const { start, end, position = '', polarity, attribution = '' } = here;
  return rows.map((row) => ({
    ...{ kind: 'relation', ids: [claim], label: text, rule: 'compared' },
    ...{ start, end, position, polarity, attribution },
    quote: wordsOf(article, here),
    because: phraseReason(row.why, messages),
    relation: row.relation,
    summary: '',
    other: describeOther(row),
  }));
}

const describeOther = ({ sourceRecord, ...row }: ComparedEvidence): OtherWords => ({
  source: row.source,
  title: sourceRecord.title ?? sourceRecord.label,
  url: sourceRecord.url ?? '',
  quote: row.quote,
  position: row.position,
  attribution: row.attribution ?? '',
  asOf: row.asOf,
});
