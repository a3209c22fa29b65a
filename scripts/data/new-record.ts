/**
 * A new record, asked for question by question and written where it belongs. What the questions
 * are stands here; who answers them (a terminal, a test) is the caller's. Never overwrites.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../lib/dataset/types.ts';
import { slugOf } from './import/slug.ts';
import { type NewKind, pathOfStub, writeStub } from './stubs.ts';

/** What somebody is asked; an empty answer leaves the field open. */
export interface Asker {
  ask(question: string, hint?: string): Promise<string>;
  choose(question: string, options: readonly string[]): Promise<string>;
  chooseSeveral(question: string, options: readonly string[]): Promise<string[]>;
}

interface Answers {
  /** What the slug is made of. */
  name: string;
  fields: Record<string, unknown>;
}

/** What the questions offer to choose from, short ids inside the story. */
interface Choices {
  sources: string[];
  entities: string[];
  topics: string[];
}

const orNothing = (answer: string) => (answer === '' ? undefined : answer);

/** @returns The words between commas. */
const splitList = (answer: string): string[] =>
  answer
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

async function askEntity(asker: Asker, { sources }: Choices): Promise<Answers> {
  const name = await asker.ask('Name, as the heading of the card', 'without titles');
  const spellings = splitList(
    await asker.ask('Other spellings', 'with commas between; or nothing'),
  );
  const summary = await asker.ask('What tells it from a namesake', 'at most 60 characters');
  const role = await asker.ask(
    'Public role, if it has one',
    'as "member of the Senate"; or nothing',
  );
  const asOf =
    role === '' ? '' : await asker.ask('The day for which a source says so', '2026-11-20');
  const from = role === '' ? [] : await asker.chooseSeveral('Sources that say so', sources);
  return {
    name,
    fields: {
      name: orNothing(name),
      summary: orNothing(summary),
      names:
        spellings.length === 0
          ? undefined
          : spellings.map((value) => ({ value, kind: 'spelling', match: matchOf(value) })),
      roles:
        role === '' ? undefined : [{ label: role, asOf: orNothing(asOf) ?? '…', sources: from }],
    },
  };
}

/** A single word is safe only after the whole name; a person who knows better changes it. */
const matchOf = (spelling: string) => (/\s/.test(spelling) ? 'full' : 'context');

async function askSource(asker: Asker): Promise<Answers> {
  const kinds = ['article', 'interview', 'briefing', 'report', 'statement', 'document'];
  const kind = await asker.choose('What it is', kinds);
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
  const kind = await asker.choose('What it is', ['statement', 'event', 'status', 'figure']);
  const topic = await asker.choose('Topic', choices.topics);
  const about = await asker.chooseSeveral('Whom it is about', choices.entities);
  const label = await asker.ask('The position of the first source', 'a few words: "was released"');
  const source = await asker.choose('That source', choices.sources);
  const quote = await asker.ask('Its words', 'verbatim, at most 240 characters');
  const asOf = await asker.ask('The day for which they hold', '2026-11-20');
  const position = slugOf(label);
  return {
    name: text.split(/\s+/).slice(0, 6).join(' '),
    fields: {
      text: orNothing(text),
      kind,
      topic,
      about,
      positions: [{ id: position || '…', label: orNothing(label) ?? '…' }],
      evidence: [
        {
          source,
          position: position || '…',
          quote: orNothing(quote) ?? '…',
          asOf: orNothing(asOf) ?? '…',
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

function listChoices(dataset: Dataset, story: string): Choices {
  const inside = (records: readonly { id: string }[]) =>
    records
      .filter(({ id }) => id.startsWith(`${story}/`))
      .map(({ id }) => id.slice(story.length + 1))
      .sort();
  return {
    sources: inside(dataset.sources),
    entities: inside(dataset.entities),
    topics: dataset.stories.find(({ id }) => id === story)?.topics.map(({ id }) => id) ?? [],
  };
}

const QUESTIONS: Record<NewKind, (asker: Asker, choices: Choices) => Promise<Answers>> = {
  story: askStory,
  source: askSource,
  person: askEntity,
  organisation: askEntity,
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
  const slug = slugOf(name) || 'unnamed';
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
