/**
 * D2: a note is saved, the answer is there, and the whole browser is killed at once. Every tenth note
 * is written in the form of a page; the others go by the message that the form sends.
 */
import path from 'node:path';
import { type RunningChromium, startChromium } from '../browsers/start-chromium.ts';
import { askStore, compareKept, listKept, noteNamed } from './ask-store.ts';
import type { Fault } from './fault-row.ts';
import { BUILD, openStory, writeNote } from './story-page.ts';

export const browserKilled: Fault = {
  row: 'D2',
  browser: 'chromium',
  fault: 'saved, then SIGKILL to the process group',
  rounds: 100,
  async run({ rounds, folder, onRound }) {
    const profile = path.join(folder, 'killed');
    const wanted = new Set<string>();
    const figures = { byForm: 0, byMessage: 0 };
    let running = await startChromium(BUILD, profile);
    for (let n = 1; n <= rounds; n++) {
      const isByForm = n % 10 === 0;
      await (isByForm ? saveByForm : saveByMessage)(running, n);
      const gone = running.kill();
      wanted.add(`Note ${n}`);
      figures[isByForm ? 'byForm' : 'byMessage']++;
      await gone;
      running = await startChromium(BUILD, profile);
      onRound(n);
    }
    const kept = await listKept(await running.openOwnPage('popup'));
    await running.kill();
    return { ...compareKept(kept, wanted), figures, problems: [] };
  },
};

async function saveByMessage(running: RunningChromium, n: number): Promise<void> {
  const page = await running.openOwnPage('popup');
  const saved = await askStore(page, 'saveAnnotation', { annotation: noteNamed(n), basedOn: 0 });
  if (!saved?.ok) throw new Error(`round ${n}: not saved`);
}

async function saveByForm({ context }: RunningChromium, n: number): Promise<void> {
  const page = await openStory(context, `https://harbour.example/killed-${n}`);
  await writeNote(page, 'The ferry', `Note ${n}`);
}
