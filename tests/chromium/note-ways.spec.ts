/** The other ways to a note, and what is said when the store cannot keep it or has lost it. */
import { expect, launchInLanguage, openServed, test } from './extension.ts';
import { buttonOf, cardOf, pageOf, pictures, STORY, select, write } from './write-notes.ts';

test('the command and the page’s menu open the form for the selection', async ({
  extension,
  openPage,
}) => {
  const own = await extension.openOwnPage('options');
  const [worker] = extension.context.serviceWorkers();
  if (!worker) throw new Error('no worker');
  for (const way of ['command', 'menu']) {
    const page = await openPage(`https://harbour.example/${way}`, pageOf(STORY));
    await page.bringToFront();
    await select(page, 'cost 58 million');
    // No tool can press the browser's own keys or menus: what they would say is said in their place.
    await worker.evaluate(
      async ([how, url]) => {
        type Event = { dispatch(...told: unknown[]): void };
        const { commands, contextMenus } = chrome as unknown as {
          commands: { onCommand: Event };
          contextMenus: { onClicked: Event };
        };
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        if (how === 'command') commands.onCommand.dispatch('annotate', tab);
        else contextMenus.onClicked.dispatch({ menuItemId: 'annotate' }, tab);
      },
      [way, page.url()],
    );
    await expect(cardOf(page).getByLabel('Note', { exact: true })).toBeFocused();
    await expect(cardOf(page).getByText('cost 58 million').first()).toBeVisible();
  }
  await own.close();
});

test('where there is no room it is said, the draft is whole, and the old notes are', async ({
  extension,
  openPage,
}) => {
  const page = await openPage('https://harbour.example/full', pageOf(STORY));
  await page.bringToFront();
  await write(page, 'The ferry', 'Kept before');
  await page.keyboard.press('Escape');
  const [worker] = extension.context.serviceWorkers();
  if (!worker) throw new Error('no worker');
  // The extension may store without limit: what a full disk answers is answered in its place.
  const setRoom = (hasRoom: boolean) =>
    worker.evaluate((isThere) => {
      type Put = IDBObjectStore['put'];
      const kept = globalThis as { realPut?: Put };
      kept.realPut ??= IDBObjectStore.prototype.put;
      const put = kept.realPut;
      IDBObjectStore.prototype.put = function full(...record: Parameters<Put>) {
        if (this.name === 'annotations' && !isThere) {
          throw new DOMException('no room', 'QuotaExceededError');
        }
        return put.apply(this, record);
      };
    }, hasRoom);
  await setRoom(false);
  await page.bringToFront();
  await select(page, 'cost 58 million');
  await buttonOf(page).click();
  await cardOf(page).getByLabel('Note', { exact: true }).fill('One too many');
  await expect(cardOf(page).getByText('Draft kept')).toBeVisible();
  await cardOf(page).getByRole('button', { name: 'Save' }).click();
  await expect(cardOf(page).getByText(/no room|full/i)).toBeVisible();
  await pictures(page, 'notes-no-room');
  await setRoom(true);
  await cardOf(page).getByRole('button', { name: 'Save' }).click();
  await expect(cardOf(page).getByText('Saved on this device.')).toBeVisible();
  const library = await extension.openOwnPage('library');
  await expect(library.getByText('Kept before')).toBeVisible();
  await library.close();
});

test('notes that the browser threw away are put back from the backup', async () => {
  // In a browser of its own: others leave thousands of notes, all of which would be copied first.
  const extension = await launchInLanguage('en-US');
  const library = await extension.openOwnPage('library');
  const page = await openServed(extension, 'https://harbour.example/lost', pageOf(STORY));
  await page.bringToFront();
  await write(page, 'The ferry', 'Not to be lost');
  await expect(library.getByText('Not to be lost')).toBeVisible();
  const hasBackup = () =>
    library.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
  await expect.poll(hasBackup, { timeout: 15_000 }).toContain('Not to be lost');
  await library.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (!name?.includes('annotations')) continue;
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = resolve;
        request.onerror = reject;
      });
    }
  });
  await extension.stopWorker();
  await library.reload();
  await expect(library.getByText('There is a backup of')).toBeVisible();
  await pictures(library, 'library-lost');
  await library.getByRole('button', { name: 'Put the backup back' }).click();
  await expect(library.getByText(/^Put back: 1$/)).toBeVisible();
  await expect(library.getByText('Not to be lost')).toBeVisible();
  await extension.close();
});
