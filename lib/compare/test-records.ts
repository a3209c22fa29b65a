/** Small invented records for tests: whole, so that a test names only what it is about. */
import type { Claim, Entity, Evidence, Position, Source } from '../dataset/types.ts';
import type { Said } from '../reading/said.ts';
import type { Appearance, PageSide } from '../reading/types.ts';

export function makeSource(id: string, facts: Partial<Source> = {}): Source {
  return { id, kind: 'article', label: `Article ${id}`, language: 'en', derivesFrom: [], ...facts };
}

export function makePosition(id: string, facts: Partial<Position> = {}): Position {
  return { id, label: id, cues: [], wordings: [], compatibleWith: [], ...facts };
}

export function makeEvidence(
  source: string,
  position: string,
  facts: Partial<Evidence> = {},
): Evidence {
  const quote = `${source} says that the ferry is ${position}.`;
  return { source, position, quote, asOf: '2025-05-15', derivesFrom: [], ...facts };
}

/** With positions `sunk` and `afloat`, unless others are given. */
export function makeClaim(facts: Partial<Claim> = {}): Claim {
  return {
    id: 'ferry/claims/state',
    text: 'The ferry is afloat.',
    kind: 'event',
    topic: 'ship',
    about: [],
    positions: [makePosition('sunk'), makePosition('afloat')],
    match: { needs: [], unless: [] },
    wordings: [],
    evidence: [],
    notes: [],
    links: [],
    keywords: [],
    ...facts,
  };
}

export function makeEntity(id: string, facts: Partial<Entity> = {}): Entity {
  const name = facts.name ?? 'Ada Keel';
  return {
    id,
    kind: 'person',
    name,
    names: [{ value: name, kind: 'label', match: 'full', usedBy: [] }],
    summary: 'harbour master',
    roles: [],
    background: [],
    descriptions: [],
    identifiers: {},
    ...facts,
  };
}

export function makeSide(facts: Partial<PageSide> = {}): PageSide {
  const quote = 'The ferry is afloat, the harbour says.';
  return { quote, start: 0, end: quote.length, polarity: 'asserts', alsoSays: [], ...facts };
}

/** An appearance that is the whole of its sentence. */
export function makeAppearance(
  start: number,
  end: number,
  facts: Partial<Appearance> = {},
): Appearance {
  return {
    start,
    end,
    sentenceStart: start,
    sentenceEnd: end,
    claim: 'ferry/claims/state',
    polarity: 'asserts',
    how: { rule: 'cues', words: [] },
    score: 0.9,
    ...facts,
  };
}

/** What is said, short enough for a test: "sunk", "at-least 90", "denies sunk". */
export function tell(said: Said | undefined): string {
  if (!said) return '-';
  switch (said.key) {
    case 'position':
      return said.label;
    case 'figure':
      return `${said.figure.comparator} ${said.figure.value}`.replace('exactly ', '');
    case 'saysSo':
      return 'says so';
    default:
      return said.of ? `${said.key} ${tell(said.of)}` : said.key;
  }
}

/** @returns A lookup over the given sources. */
export function lookUpSources(...sources: Source[]) {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return (id: string) => byId.get(id);
}
