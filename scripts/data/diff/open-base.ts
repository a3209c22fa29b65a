/** The state of the data that another is compared with: a folder, or what git holds. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Dataset } from '../../../lib/dataset/types.ts';
import { hashData } from '../../build/hash-data.ts';
import { describeProblem } from '../file-problem.ts';
import { loadData } from '../load-data.ts';

const run = promisify(execFile);

/** What `base` named cannot be read; the message says why and what to do. */
export class BaseError extends Error {}

export interface BaseState {
  dataset: Dataset;
  /** Name of the state, as releases give it. */
  state: string;
}

/**
 * @param base A data folder, or a commit, branch or tag of the repository that holds `folder`.
 * @param folder The data folder that it is compared with.
 * @throws {BaseError}
 */
export async function openBase(base: string, folder: string): Promise<BaseState> {
  const isFolder = (await stat(base).catch(() => undefined))?.isDirectory() ?? false;
  const { dataset, problems, state } = isFolder
    ? await loadState(base)
    : await loadFromGit(base, folder);
  if (problems.length === 0) return { dataset, state };
  const [first] = problems;
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  // A later state may be written in what these tools do not know yet: then the first problem tells.
  throw new BaseError(
    `the data of "${base}" has ${count} for these tools, first: ${first ? describeProblem(first) : ''}\n` +
      'compare with a state that is sound, or bring your branch up to date with it first',
  );
}

const loadState = async (folder: string) => ({
  ...(await loadData(folder)),
  state: hashData(folder),
});

async function loadFromGit(
  revision: string,
  folder: string,
): Promise<Awaited<ReturnType<typeof loadState>>> {
  const copy = await mkdtemp(path.join(tmpdir(), 'sidelight-base-'));
  try {
    const archive = path.join(copy, 'data.tar');
    const places = ['rev-parse', '--show-toplevel', '--show-prefix'];
    const { stdout } = await run('git', places, { cwd: folder });
    const [root = '.', prefix = ''] = stdout.split('\n');
    await run('git', ['archive', '--output', archive, `${revision}:${prefix}`], { cwd: root });
    await run('tar', ['-xf', archive, '-C', copy]);
    return await loadState(copy);
  } catch (error) {
    const cause = error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : '';
    throw new BaseError(
      `"${revision}" is neither a folder nor a commit that holds this data: ${cause}`,
    );
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
