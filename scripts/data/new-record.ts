/**
 * A new record, asked for question by question and written where it belongs. What the questions
 * are stands here; who answers them (a terminal, a test) is the caller's. Never overwrites.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findLatestDate } from '../../lib/dataset/partial-date.ts';
import type { Dataset, PartialDate, Source } from '../../lib/dataset/types.ts';
import { slugOf } from './import/slug.ts';
import { type NewKind, PLACEHOLDER, pathOfStub, writeStub } from './stubs.ts';

export interface Option {
  value: string;
  /** What the list shows. */
  name: string;
}

/** What somebody is asked; an empty answer leaves the field open. */
export interface Asker {
  ask(question: string, hint?: string): Promise<string>;
  choose(question: string, options: readonly Option[]): Promise<string>;
  chooseSeveral(question: string, options: readonly Option[]): Promise<string[]>;
}

interface Answers {
  /** What the slug is made of. */
  name: string;
  fields: Record<string, unknown>;
}

/** What the questions offer to choose from, short ids inside the story. */
interface Choices {
  /** Articles first, the newest of them at the top: it is most often the one at hand. */
  sources: Option[];
  /** Of the story, and those of others that its claims are about already, by whole id. */
  entities: Option[];
  topics: Option[];
  /** When a source was published, where that is known. */
  dayOf(source: string | undefined): PartialDate | undefined;
}

export const optionOf = (value: string): Option => ({ value, name: value });

const orNothing = (answer: string) => (answer === '' ? undefined : answer);

/** @returns The words between commas. */
const splitList = (answer: string): string[] =>
  answer
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Offers the day of the source, which an empty answer takes. */
async function askDay(asker: Asker, question: string, day: PartialDate | undefined) {
  const answer = await asker.ask(question, day === undefined ? '2026-11-20' : `empty: ${day}`);
  return orNothing(answer) ?? day ?? PLACEHOLDER;
}

/** A short name stays for good, so it is worth a look; an empty answer takes the one offered. */
async function askShortName(asker: Asker, offered: string): Promise<string> {
  const answer = await asker.ask('Short name of the file', `empty: ${offered}`);
  return slugOf(answer) || offered;
}

async function askOrganisation(asker: Asker): Promise<Answers> {
  const name = await asker.ask('Name, as the heading of the card');
  const names = await askSpellings(asker);
  const summary = await asker.ask('What it is', 'at most 60 characters');
  return { name, fields: { name: orNothing(name), summary: orNothing(summary), names } };
}

async function askPerson(asker: Asker, { sources, dayOf }: Choices): Promise<Answers> {
  const name = await asker.ask('Name, as the heading of the card', 'without titles');
  const names = await askSpellings(asker);
  const summary = await asker.ask('What tells it from a namesake', 'at most 60 characters');
  const label = await asker.ask(
    'Public role, if it has one',
    'as "member of the Senate"; or nothing',
  );
  const fields = { name: orNothing(name), summary: orNothing(summary), names };
  if (label === '') return { name, fields };
  const from = await asker.chooseSeveral('Sources that say so', sources);
  const newest = findLatestDate(from.flatMap((source) => dayOf(source) ?? []));
  const asOf = await askDay(asker, 'The day for which they say so', newest);
  return { name, fields: { ...fields, roles: [{ label, asOf, sources: from }] } };
}

async function askSpellings(asker: Asker) {
  const answer = await asker.ask('Other spellings', 'with commas between; or nothing');
  const spellings = splitList(answer);
  if (spellings.length === 0) return undefined;
  return spellings.map((value) => ({ value, kind: 'spelling', match: matchOf(value) }));
}

/** A single word is safe only after the whole name; a person who knows better changes it. */
const matchOf = (spelling: string) => (/\s/.test(spelling) ? 'full' : 'context');

async function askSource(asker: Asker): Promise<Answers> {
  const kinds = ['article', 'interview', 'briefing', 'report', 'statement', 'document'];
  const kind = await asker.choose('What it is', kinds.map(optionOf));
  const label = await asker.ask('What a card calls it', 'at most 60 characters');
  const url = await asker.ask('Address', 'https://…; or nothing');
  const published = await asker.ask(
    'Date of publication, if the text says it',
    '2026-11-20; or nothing',
  );
  const text = kind === 'article' ? await asker.ask('File name of its text', 'or nothing') : '';
  return {
    name: label,
    fields: {
      kind,
      label: orNothing(label),
      url: orNothing(url),
      published: orNothing(published),
      text: orNothing(text),
    },
  };
}

async function askClaim(asker: Asker, choices: Choices): Promise<Answers> {
  const text = await asker.ask('A neutral sentence that may be so or not');
  const kinds = ['statement', 'event', 'status', 'figure'];
  const kind = await asker.choose('What it is', kinds.map(optionOf));
  const topic = await asker.choose('Topic', choices.topics);
  const about = await asker.chooseSeveral('Whom it is about', choices.entities);
  const label = await asker.ask('The position of the first source', 'a few words: "was released"');
  const source = await asker.choose('That source', choices.sources);
  const quote = await asker.ask('Its words', 'verbatim, at most 240 characters');
  const asOf = await askDay(asker, 'The day for which they hold', choices.dayOf(source));
  const position = slugOf(label);
  return {
    name: text.split(/\s+/).slice(0, 6).join(' '),
    fields: {
      text: orNothing(text),
      kind,
      topic,
      about,
      positions: [{ id: position || PLACEHOLDER, label: orNothing(label) ?? PLACEHOLDER }],
      evidence: [
        {
          source,
          position: position || PLACEHOLDER,
          quote: orNothing(quote) ?? PLACEHOLDER,
          asOf,
        },
      ],
    },
  };
}

async function askStory(asker: Asker): Promise<Answers> {
  const title = await asker.ask('The course of events in a line', 'neutral');
  const summary = await asker.ask('What happened, and on what the sources part', 'two sentences');
  const asOf = await asker.ask('The day up to which you have followed it', '2026-11-20');
  const topics = splitList(await asker.ask('Topics, in reading order', 'with commas between'));
  return {
    name: title,
    fields: {
      title: orNothing(title),
      summary: orNothing(summary),
      asOf: orNothing(asOf),
      topics:
        topics.length === 0 ? undefined : topics.map((label) => ({ id: slugOf(label), label })),
    },
  };
}

function compareSources(a: Source, b: Source): number {
  const rank = ({ kind }: Source) => Number(kind !== 'article');
  const day = ({ published = '' }: Source) => published;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (day(a) !== day(b)) return day(a) > day(b) ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function listChoices(dataset: Dataset, story: string): Choices {
  const isInside = ({ id }: { id: string }) => id.startsWith(`${story}/`);
  const short = ({ id }: { id: string }) => (isInside({ id }) ? id.slice(story.length + 1) : id);
  const sources = dataset.sources.filter(isInside).sort(compareSources);
  const known = new Set(dataset.claims.filter(isInside).flatMap(({ about }) => about));
  const days = new Map(sources.map((source) => [short(source), source.published]));
  const topics = dataset.stories.find(({ id }) => id === story)?.topics ?? [];
  return {
    sources: sources.map((it) => ({ value: short(it), name: `${short(it)}: ${it.label}` })),
    entities: dataset.entities
      .filter((it) => isInside(it) || known.has(it.id))
      .map((it) => ({ value: short(it), name: `${short(it)}: ${it.name}` }))
      .sort((a, b) => (a.value < b.value ? -1 : 1)),
    topics: topics.map(({ id, label }) => ({ value: id, name: label })),
    dayOf: (source) => (source === undefined ? undefined : days.get(source)),
  };
}

const QUESTIONS: Record<NewKind, (asker: Asker, choices: Choices) => Promise<Answers>> = {
  story: askStory,
  source: askSource,
  person: askPerson,
  organisation: askOrganisation,
  claim: askClaim,
};

export interface NewRecord {
  /** Path below the data folder. */
  file: string;
  text: string;
}

/**
 * @param story The story it belongs to; ignored for a story, whose folder comes from its title.
 * @returns What is to be written; nothing is written yet.
 */
export async function askForRecord(
  kind: NewKind,
  story: string,
  dataset: Dataset,
  asker: Asker,
): Promise<NewRecord> {
  const { name, fields } = await QUESTIONS[kind](asker, listChoices(dataset, story));
  const slug = await askShortName(asker, slugOf(name) || 'unnamed');
  const home = kind === 'story' ? slug : story;
  return { file: pathOfStub(kind, home, slug), text: writeStub(kind, fields) };
}

/**
 * @returns Path of the file.
 * @throws {Error} with code `EEXIST` where there is one already: nothing is overwritten.
 */
export async function writeRecord(folder: string, { file, text }: NewRecord): Promise<string> {
  const whole = `${folder}/${file}`;
  await mkdir(path.dirname(whole), { recursive: true });
  await writeFile(whole, text, { flag: 'wx' });
  return whole;
}
