/**
 * The texts of the data's sources, where they are at hand: each source's `text` names a file, and
 * the caller knows the folders. Stories may have their texts in different folders, and not everybody has
 * all of them.
 */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { homeOf, type RecordProblem } from '../../lib/dataset/problem.ts';
import type { Source, SourceId, StoryId } from '../../lib/dataset/types.ts';
import type { Article } from '../../lib/reading/types.ts';
import { FileError } from '../cli/file-error.ts';
import { readArticleFile } from '../cli/read-article-file.ts';

export interface SourceTexts {
  /** As the tools read them: of a page or of Markdown without what is not shown. */
  articles: Map<SourceId, Article>;
  /** Texts that are not there though others of their story are, and files that cannot be read. */
  problems: RecordProblem[];
  /** Stories none of whose texts is there, while another's are: they were passed over. */
  passedOver: StoryId[];
}

/** @param folders Looked through in this order. */
export async function readSourceTexts(
  sources: readonly Source[],
  folders: readonly string[],
): Promise<SourceTexts> {
  const articles = new Map<SourceId, Article>();
  const problems: RecordProblem[] = [];
  const missing: Source[] = [];
  for (const source of sources) {
    if (source.text === undefined) continue;
    const file = await findFile(source.text, folders);
    if (file === undefined) missing.push(source);
    else {
      const read = await readText(file);
      if (typeof read === 'string') {
        problems.push({ record: source.id, path: ['text'], message: read });
      } else articles.set(source.id, read);
    }
  }
  const here = new Set([...articles.keys(), ...problems.map(({ record }) => record)].map(homeOf));
  const isPassedOver = ({ id }: Source) => here.size > 0 && !here.has(homeOf(id));
  for (const source of missing) {
    if (isPassedOver(source)) continue;
    const where = folders.length === 1 ? 'the folder' : 'the folders';
    const message = `there is no "${source.text}" in ${where} of texts: correct the name, or add the file`;
    problems.push({ record: source.id, path: ['text'], message });
  }
  const passedOver = new Set(missing.filter(isPassedOver).map(({ id }) => homeOf(id)));
  return { articles, problems, passedOver: [...passedOver] };
}

async function findFile(name: string, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const file = path.join(folder, name);
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return undefined;
}

/** @returns What is wrong with the file, where something is. */
async function readText(file: string): Promise<Article | string> {
  try {
    return (await readArticleFile(file)).article;
  } catch (error) {
    if (error instanceof FileError) return error.message;
    throw error;
  }
}
