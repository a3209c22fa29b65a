/**
 * D1: the worker is stopped while it saves, edits, deletes, imports or is read for an export, some
 * moment after it was asked, now and then while it is still waking. What was answered must be so;
 * what was not must be done or not done, never half, and is there once when it is asked again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { KeptAnnotation } from '../../lib/annotations/types.ts';
import { exportJsonLd } from '../../lib/exchange/json-ld.ts';
import { createRandom } from '../bench/random.ts';
import { type ChromiumWithExtension, launchChromium } from '../browsers/launch-chromium.ts';
import { stopWorkers } from '../browsers/start-chromium.ts';
import {
  askStore,
  askUntilAnswered,
  compareKept,
  listDrafts,
  listKept,
  noteNamed,
} from './ask-store.ts';
import type { Fault } from './fault-row.ts';
import { BUILD } from './story-page.ts';

const IMPORTED = 100;
const LEFT_DRAFTS = 20;
const MOMENTS_MS = { message: 12, library: 250 };

export const workerStopped: Fault = {
  row: 'D1',
  browser: 'chromium',
  fault: 'worker stopped in save, edit, delete, import, export',
  rounds: 200,
  async run({ rounds, folder, onRound }) {
    const launched = await launchChromium(BUILD, { width: 1100, height: 900 });
    const trial = new Trial(launched, await launched.openOwnPage('popup'), folder);
    try {
      await trial.begin();
      const kinds = ['save', 'edit', 'delete', 'import', 'export'] as const;
      for (let n = 0; n < rounds; n++) {
        await trial[kinds[n % kinds.length] ?? 'save']();
        onRound(n + 1);
      }
      return await trial.finish();
    } finally {
      await launched.close();
    }
  },
};

class Trial {
  readonly problems: string[] = [];
  readonly figures = { stops: 0, unanswered: 0, wakeUps: 0 };
  #launched: ChromiumWithExtension;
  #page: Page;
  #folder: string;
  #random = createRandom(7);
  #next = 1;
  /** What must be there, by id. */
  #wanted = new Map<string, KeptAnnotation>();

  constructor(launched: ChromiumWithExtension, page: Page, folder: string) {
    this.#launched = launched;
    this.#page = page;
    this.#folder = folder;
  }

  /** Drafts that nobody touches again, and a note to edit. */
  async begin(): Promise<void> {
    for (let n = 0; n < LEFT_DRAFTS; n++) {
      const annotation = noteNamed(900_000 + n);
      await askUntilAnswered(this.#page, 'saveDraft', { editor: 'left', annotation, basedOn: 0 });
    }
    await this.save();
  }

  async save(): Promise<void> {
    const annotation = noteNamed(this.#next++);
    const editor = `editor ${annotation.id}`;
    const request = { annotation, basedOn: 0, editor };
    await askUntilAnswered(this.#page, 'saveDraft', request);
    const answer = await this.#stopIn(() => askStore(this.#page, 'saveAnnotation', request));
    const [there, drafts] = [await this.#find(annotation.id), await listDrafts(this.#page)];
    const hasDraft = drafts.some((draft) => draft.editor === editor);
    if (answer?.ok && !there) this.problems.push(`save ${annotation.note}: answered, not there`);
    if (!there === !hasDraft) this.problems.push(`save ${annotation.note}: draft and note differ`);
    const kept = await askUntilAnswered<KeptAnnotation>(this.#page, 'saveAnnotation', request);
    this.#wanted.set(kept.id, kept);
  }

  async edit(): Promise<void> {
    const before = this.#random.pick([...this.#wanted.values()]);
    const { revision, ...annotation } = { ...before, note: `Edited ${this.#next++}` };
    const request = { annotation, basedOn: revision };
    const answer = await this.#stopIn(() => askStore(this.#page, 'saveAnnotation', request));
    const there = await this.#find(before.id);
    if (answer?.ok && there?.note !== annotation.note) this.problems.push('edit: answered, not so');
    const isWhole = there?.note === annotation.note || there?.note === before.note;
    if (!isWhole) this.problems.push(`edit: ${there?.note} is neither old nor new`);
    const kept = await askUntilAnswered<KeptAnnotation>(this.#page, 'saveAnnotation', request);
    if (kept.revision !== revision + 1) this.problems.push('edit: done twice');
    this.#wanted.set(kept.id, kept);
  }

  async delete(): Promise<void> {
    const { id, revision } = this.#random.pick([...this.#wanted.values()]);
    const request = { id, revision };
    const answer = await this.#stopIn(() => askStore(this.#page, 'deleteAnnotation', request));
    const there = await this.#find(id);
    if (answer?.ok && there) this.problems.push('delete: answered, still there');
    await askUntilAnswered(this.#page, 'deleteAnnotation', request);
    this.#wanted.delete(id);
  }

  /** As a reader does it: a file in the library. */
  async import(): Promise<void> {
    const annotations = Array.from({ length: IMPORTED }, () => noteNamed(this.#next++));
    const file = path.join(this.#folder, 'import.json');
    writeFileSync(file, exportJsonLd(annotations));
    const library = await this.#launched.openOwnPage('library');
    const said = library.getByText(/Taken: |It could not be saved/);
    await this.#stopIn(async () => {
      await library.getByLabel('Choose a file').setInputFiles(file);
      return this.#told(said.waitFor(), 'import: it is not said how it ended');
    }, MOMENTS_MS.library);
    const isTaken = (await said.count()) > 0 && /Taken/.test(await said.innerText());
    const kept = new Map((await listKept(this.#page)).map((one) => [one.id, one]));
    const there = annotations.filter(({ id }) => kept.has(id)).length;
    if (isTaken && there < IMPORTED) this.problems.push(`import: taken, ${there} there`);
    if (there > 0 && there < IMPORTED) this.problems.push(`import: ${there} of ${IMPORTED}`);
    await askUntilAnswered(this.#page, 'importAnnotations', { annotations });
    const ids = new Set(annotations.map(({ id }) => id));
    for (const one of await listKept(this.#page))
      if (ids.has(one.id)) this.#wanted.set(one.id, one);
    await library.close();
  }

  /** The library is opened, and what it shows is taken along. */
  async export(): Promise<void> {
    const library = await this.#launched.openOwnPage('popup');
    const counted = library.locator('.library-count').filter({ hasText: /\d/ });
    await this.#stopIn(async () => {
      await library.goto(library.url().replace('popup', 'library'));
      return this.#told(counted.waitFor(), 'export: the library shows no notes');
    }, MOMENTS_MS.library);
    if ((await counted.count()) > 0) {
      const download = library.waitForEvent('download');
      await library.getByRole('button', { name: 'Save the file' }).click();
      const text = readFileSync(await (await download).path(), 'utf8');
      const { total } = JSON.parse(text) as { total: number };
      if (total !== this.#wanted.size) {
        this.problems.push(`export: ${total} of ${this.#wanted.size}`);
      }
    }
    await library.close();
  }

  async finish() {
    const kept = await listKept(this.#page);
    const { lost, doubled } = compareKept(
      kept,
      [...this.#wanted.values()].map(({ note }) => note),
    );
    const drafts = (await listDrafts(this.#page)).filter(({ editor }) => editor === 'left').length;
    if (kept.length !== this.#wanted.size) {
      this.problems.push(`${kept.length} notes for ${this.#wanted.size}`);
    }
    const { problems, figures } = this;
    return {
      ...{ lost: lost + LEFT_DRAFTS - drafts, doubled, problems },
      figures: { ...figures, notes: kept.length, drafts },
    };
  }

  /** Asks, and stops the worker a moment later; every fourth time it is asked from its sleep. */
  async #stopIn<T>(ask: () => Promise<T>, momentMs = MOMENTS_MS.message): Promise<T> {
    const isAsleep = this.figures.stops % 4 === 0;
    if (isAsleep) {
      await this.#stop();
      this.figures.wakeUps++;
    } else await askStore(this.#page, 'describeMemory');
    const asked = ask();
    await new Promise((resolve) => setTimeout(resolve, this.#random.below(momentMs)));
    while (!(await this.#stop())) {
      // Asked from its sleep, it is not there yet.
    }
    this.figures.stops++;
    const answer = await asked;
    if (answer === undefined) this.figures.unanswered++;
    return answer;
  }

  /** @returns Whether there was one to stop. */
  async #stop(): Promise<boolean> {
    const browser = this.#launched.context.browser();
    if (!browser) throw new Error('no browser');
    return (await stopWorkers(browser, this.#launched.id)) > 0;
  }

  async #told(saying: Promise<void>, problem: string): Promise<true | undefined> {
    try {
      await saying;
      return true;
    } catch {
      this.problems.push(problem);
      return undefined;
    }
  }

  async #find(id: string): Promise<KeptAnnotation | undefined> {
    return (await listKept(this.#page)).find((one) => one.id === id);
  }
}
