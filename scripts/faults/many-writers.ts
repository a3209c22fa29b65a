/**
 * D3: two tabs, by their content scripts, write a hundred notes each while a side panel and both tabs
 * edit one and the same note. All are kept, and who had not seen the last edit is told of it.
 */
import { type CDPSession, expect, type Page } from '@playwright/test';
import type { KeptAnnotation } from '../../lib/annotations/types.ts';
import { type ChromiumWithExtension, launchChromium } from '../browsers/launch-chromium.ts';
import { type Answer, askStore, compareKept, listKept, noteNamed } from './ask-store.ts';
import type { Fault } from './fault-row.ts';
import { BUILD, openStory, tabQuery, writeNote } from './story-page.ts';

const URLS = ['https://www.news.example/bridge', 'https://www.news.example/bridge?tab=2'] as const;
const SHARED = 999_999;

export const manyWriters: Fault = {
  row: 'D3',
  browser: 'chromium',
  fault: 'two tabs and the side panel write at once',
  rounds: 100,
  async run({ rounds, onRound }) {
    const launched = await launchChromium(BUILD, { width: 1100, height: 900 });
    try {
      const written = await writeAtOnce(launched, rounds);
      onRound(rounds);
      const conflicts = await editInTwoForms(launched);
      return { ...written, problems: [...written.problems, ...conflicts] };
    } finally {
      await launched.close();
    }
  },
};

type Ask = (name: string, payload: unknown) => Promise<Answer<KeptAnnotation>>;

async function writeAtOnce(launched: ChromiumWithExtension, rounds: number) {
  const panel = await launched.openOwnPage('sidepanel');
  const askPanel: Ask = (name, payload) => askStore(panel, name, payload);
  const tabs: Ask[] = [];
  for (const url of URLS)
    tabs.push(await askAsTab(launched, await openStory(launched.context, url)));
  const first = noteNamed(SHARED, 'Shared');
  await askPanel('saveAnnotation', { annotation: first, basedOn: 0 });
  const edits = { done: 0, told: 0 };
  const problems: string[] = [];
  const editShared = async (ask: Ask, name: string, times: number) => {
    let seen = 1;
    for (let n = 0; n < times; n++) {
      const annotation = noteNamed(SHARED, `Shared, ${name} ${n}`);
      const answer = await ask('saveAnnotation', { annotation, basedOn: seen });
      if (answer?.ok) {
        if (answer.value.revision !== seen + 1) problems.push('an edit was overwritten unseen');
        seen = answer.value.revision;
        edits.done++;
      } else if (answer?.error.theirs) {
        seen = answer.error.theirs.revision;
        edits.told++;
      } else problems.push(`an edit was not answered: ${JSON.stringify(answer)}`);
    }
  };
  const writeOwn = async (ask: Ask, from: number) => {
    const numbers = Array.from({ length: rounds }, (_, n) => from + n);
    const answers = await Promise.all(
      numbers.map((n) => ask('saveAnnotation', { annotation: noteNamed(n), basedOn: 0 })),
    );
    return numbers.filter((_, i) => answers[i]?.ok).map((n) => `Note ${n}`);
  };
  const [one, two] = await Promise.all([
    ...tabs.map((ask, i) => writeOwn(ask, (i + 1) * 1_000)),
    ...[...tabs, askPanel].map((ask, i) => editShared(ask, `writer ${i}`, rounds / 2)),
  ]);
  const wanted = [...(one ?? []), ...(two ?? [])];
  if (wanted.length < 2 * rounds) problems.push(`${wanted.length} saves were answered`);
  const kept = await listKept(panel);
  const { revision } = kept.find(({ id }) => id === first.id) ?? { revision: 0 };
  if (revision !== edits.done + 1) problems.push(`revision ${revision} after ${edits.done} edits`);
  const figures = { notes: wanted.length, edits: edits.done, conflictsTold: edits.told };
  return { ...compareKept(kept, wanted), figures, problems };
}

/** Speaks as the content script of a page: from its own world, over its own channel. */
async function askAsTab({ context, id }: ChromiumWithExtension, page: Page): Promise<Ask> {
  const cdp = await context.newCDPSession(page);
  const contextId = await findOwnWorld(cdp, id);
  return async (name, payload) => {
    const message = JSON.stringify({ channel: 'content', name, payload });
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: `chrome.runtime.sendMessage(${message}).catch(() => undefined)`,
      ...{ contextId, awaitPromise: true, returnByValue: true },
    });
    return result.value as Answer<KeptAnnotation>;
  };
}

async function findOwnWorld(cdp: CDPSession, id: string): Promise<number> {
  const found = new Promise<number>((resolve) => {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${id}`) resolve(context.id);
    });
  });
  await cdp.send('Runtime.enable');
  return found;
}

/** @returns What was not as promised. */
async function editInTwoForms(launched: ChromiumWithExtension): Promise<string[]> {
  const story = await openStory(launched.context, 'https://harbour.example/two-forms');
  await writeNote(story, 'Mayor Ada Quill', 'Mine');
  const own = await launched.openOwnPage('popup');
  const query = await tabQuery(launched, story);
  const forms: Page[] = [];
  for (const name of ['sidepanel', 'popup']) {
    const form = await launched.openOwnPage(name, query);
    await form.getByRole('button', { name: /My notes/ }).click();
    await form.getByRole('button', { name: /Edit the note/ }).click();
    forms.push(form);
  }
  const [one, two] = forms as [Page, Page];
  const save = async (form: Page, note: string) => {
    await form.getByLabel('Note', { exact: true }).fill(note);
    await form.getByRole('button', { name: 'Save', exact: true }).click();
  };
  await save(one, 'Theirs');
  await one.getByText('Saved on this device.').waitFor();
  await save(two, 'Mine, longer');
  const isTold = await expect(two.getByRole('alert'))
    .toContainText('Theirs')
    .then(
      () => true,
      () => false,
    );
  const kept = (await listKept(own)).find(({ page }) => page.url === story.url());
  return [
    ...(isTold ? [] : ['the second form does not show what the first one saved']),
    ...(kept?.note === 'Theirs' ? [] : [`kept is ${kept?.note}`]),
  ];
}
