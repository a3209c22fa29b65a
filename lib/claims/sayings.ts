/**
 * Lists every way in which the data says a claim: its text, our wordings, those of its positions,
 * the quotes on record; for a foreign pack also title, summary and keywords.
 */
import type { Claim } from '../dataset/types.ts';

export type SayingKind =
  | 'text'
  | 'wording'
  | 'position'
  | 'quote'
  | 'title'
  | 'summary'
  | 'keywords';

export interface Saying {
  kind: SayingKind;
  text: string;
  /** Index of the position it stands for; -1 for the claim as a whole. */
  position: number;
  /** Index into `evidence`, of quotes only; else -1. */
  evidence: number;
}

/** Order is part of the index's format: sayings are known by their place. */
export function listSayings(claim: Claim): Saying[] {
  const whole = (kind: SayingKind, text: string): Saying => ({
    kind,
    text,
    position: -1,
    evidence: -1,
  });
  const sayings = [
    whole('text', claim.text),
    ...claim.wordings.map((text) => whole('wording', text)),
  ];
  claim.positions.forEach((place, position) => {
    for (const text of place.wordings)
      sayings.push({ kind: 'position', text, position, evidence: -1 });
  });
  claim.evidence.forEach((piece, evidence) => {
    const position = claim.positions.findIndex(({ id }) => id === piece.position);
    sayings.push({ kind: 'quote', text: piece.quote, position, evidence });
  });
  if (claim.title) sayings.push(whole('title', claim.title));
  if (claim.summary) sayings.push(whole('summary', claim.summary));
  if (claim.keywords.length > 0) sayings.push(whole('keywords', claim.keywords.join(' ; ')));
  return sayings;
}
