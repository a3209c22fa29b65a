/** A reader opens an article. */
import { expect, test } from './extension.ts';

test('the known people and claims are marked in the article and nowhere else', async ({
  extension,
  openDemo,
}) => {
  const page = await openDemo('talks-in-doha');
  const state = await extension.waitForState(page);
  if (state.status !== 'ready') throw new Error(`silent: ${JSON.stringify(state)}`);
  const names = state.reading.entities.map(({ name }) => name);
  for (const name of [
    'Basem Naim',
    'Donald Trump',
    'Benjamin Netanyahu',
    'Steve Witkoff',
    'Adam Boehler',
    'Edan Alexander',
    'James Hewitt',
    'Karoline Leavitt',
    'Hamas',
    'Sky News',
  ]) {
    expect(names).toContain(name);
  }
  expect(state.reading.claims.length).toBeGreaterThanOrEqual(8);
  expect(state.reading.differences.length).toBeGreaterThanOrEqual(1);

  const painted = await page.evaluate(() => {
    const outside = [...document.querySelectorAll('nav, aside, .comments, footer, header')];
    const names: string[] = [];
    let strays = 0;
    for (const name of ['person', 'organisation', 'claim', 'differs', 'likely']) {
      for (const range of CSS.highlights.get(`sidelight-${name}`) ?? []) {
        const node = range.startContainer;
        names.push((node.textContent ?? '').slice(range.startOffset, range.startOffset + 30));
        if (outside.some((element) => element.contains(node))) strays += 1;
      }
    }
    return { count: names.length, strays };
  });
  expect(painted.count).toBeGreaterThan(10);
  expect(painted.strays).toBe(0);
});

test('the page is the same to the byte while no card is open', async ({ extension, openDemo }) => {
  const page = await openDemo('talks-in-doha');
  const parsed = await page.evaluate(() => document.documentElement.outerHTML);
  await extension.waitForState(page);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(parsed);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

test('resting on a claim opens its card, leaving closes it and nothing is left behind', async ({
  extension,
  openDemo,
}) => {
  const page = await openDemo('talks-in-doha');
  await extension.waitForState(page);
  const rect = await page.evaluate(() => {
    const [range] = CSS.highlights.get('sidelight-differs') ?? [];
    if (!range) throw new Error('no claim on which sources differ');
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    document.documentElement.scrollTop = live.getBoundingClientRect().top - 200;
    const { x, y } = live.getClientRects()[0] ?? { x: 0, y: 0 };
    return { x, y };
  });
  await page.mouse.move(rect.x + 2, rect.y - 60);
  await page.mouse.move(rect.x + 12, rect.y + 8, { steps: 4 });
  const card = page.locator('sidelight-card').getByRole('dialog');
  await expect(card).toBeVisible();
  await expect(card).toContainText('This page');
  await card.hover();
  await expect(card).toBeVisible();
  await page.mouse.move(5, 5, { steps: 3 });
  await expect(page.locator('sidelight-card')).toHaveCount(0);
});

test('the card opens by keyboard command and closes with Escape', async ({
  extension,
  openDemo,
}) => {
  const page = await openDemo('talks-in-doha');
  await extension.waitForState(page);
  await page.bringToFront();
  await extension.ask(page, 'stepHighlight', 1);
  await page.keyboard.press('Enter');
  const card = page.locator('sidelight-card').getByRole('dialog');
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('sidelight-card')).toHaveCount(0);
});

test('a worker that was stopped wakes for the next card', async ({ extension, openDemo }) => {
  const page = await openDemo('march-briefing');
  const state = await extension.waitForState(page);
  expect(state.status).toBe('ready');
  await extension.stopWorker();
  await extension.ask(page, 'showHighlight', { kind: 'mention', index: 0 });
  await expect(page.locator('sidelight-card').getByRole('dialog')).toContainText(
    /Person|Organisation/,
  );
});

test('an article about something else says that nothing is known', async ({
  extension,
  openDemo,
}) => {
  const page = await openDemo('harbour-notes');
  expect(await extension.waitForState(page)).toMatchObject({
    status: 'silent',
    reason: 'nothing-known',
  });
});

test.describe('a page that is no article', () => {
  const cases = [
    {
      what: 'a list of links',
      contentType: 'text/html',
      body: '<!doctype html><title>Shop</title><ul><li><a href="/a">Donald Trump mug</a><li><a href="/b">Pens</a></ul>',
      reason: 'no-article',
    },
    {
      what: 'plain text',
      contentType: 'text/plain',
      body: 'Donald Trump met Benjamin Netanyahu.',
      reason: 'not-html',
    },
    {
      what: 'a frameset',
      contentType: 'text/html',
      body: '<html><head><title>Old</title></head><frameset cols="*"><frame src="about:blank"></frameset></html>',
      reason: 'not-html',
    },
  ];
  for (const { what, reason, ...file } of cases) {
    test(`stays as it is and says why: ${what}`, async ({ extension, openPage }) => {
      const page = await openPage(`https://other.example/${what.replaceAll(' ', '-')}`, file);
      expect(await extension.waitForState(page)).toMatchObject({ status: 'silent', reason });
    });
  }
});

test('the switch in the popup takes everything off the page, and puts it back', async ({
  extension,
  openDemo,
}) => {
  const page = await openDemo('march-briefing');
  await extension.waitForState(page);
  const painted = () => page.evaluate(() => CSS.highlights.size);
  expect(await painted()).toBeGreaterThan(0);
  const popup = await extension.openPopup(page);
  const knob = popup.getByRole('switch');
  await expect(knob).toBeChecked();
  await knob.click();
  await expect(popup.getByRole('status')).toContainText('courier.example');
  await expect.poll(painted).toBe(0);
  await expect(knob).not.toBeChecked();
  await knob.click();
  await expect.poll(painted).toBeGreaterThan(0);
  await popup.close();
});

test('a page that does not look like an article is read when the reader asks', async ({
  extension,
  openPage,
}) => {
  const body = `<!doctype html><title>Board</title><div><p>${'Steve Witkoff met Benjamin Netanyahu, and they spoke for an hour about the talks. '.repeat(4)}</p></div>`;
  const page = await openPage('https://board.example/t/1', { contentType: 'text/html', body });
  expect(await extension.waitForState(page)).toMatchObject({ reason: 'no-article' });
  const popup = await extension.openPopup(page);
  await popup.getByRole('button', { name: 'Read it anyway' }).click();
  await expect(popup.getByRole('button', { name: 'Steve Witkoff', exact: true })).toBeVisible();
  expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  await popup.close();
});

test('nothing of ours is asked for over the network, card and popup included', async ({
  extension,
  openDemo,
}) => {
  const asked: string[] = [];
  extension.context.on('request', (request) => asked.push(request.url()));
  const page = await openDemo('talks-in-doha');
  await extension.waitForState(page);
  await extension.ask(page, 'showHighlight', { kind: 'mention', index: 0 });
  await expect(page.locator('sidelight-card').getByRole('dialog')).toBeVisible();
  await (await extension.openPopup(page)).close();
  const elsewhere = asked.filter(
    (url) => !url.startsWith('https://courier.example/') && !url.startsWith('chrome-extension://'),
  );
  expect(elsewhere).toEqual([]);
  expect(asked.length).toBeGreaterThan(2);
});

test('the badge counts what is known on the page, and shows nothing where nothing is', async ({
  extension,
  openDemo,
}) => {
  const badgeOf = async (url: string) =>
    extension.worker.evaluate(async (wanted) => {
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === wanted);
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    }, url);
  const page = await openDemo('march-briefing');
  const state = await extension.waitForState(page);
  if (state.status !== 'ready') throw new Error(JSON.stringify(state));
  const { entities, claims } = state.reading;
  await expect.poll(() => badgeOf(page.url())).toBe(String(entities.length + claims.length));
  const empty = await openDemo('harbour-notes');
  await extension.waitForState(empty);
  await expect.poll(() => badgeOf(empty.url())).toBe('');
});

test('a page of five megabytes is read without hanging the page, and others meanwhile', async ({
  extension,
  openPage,
  openDemo,
}) => {
  test.slow();
  const rest = 'The people of the town and of the harbour spoke of the weather and the road. ';
  const paragraph = `<p>Benjamin Netanyahu and Steve Witkoff spoke. ${rest.repeat(12)}</p>`;
  const body = `<!doctype html><meta property="og:type" content="article"><title>Long</title><article><h1>A very long read</h1>${paragraph.repeat(5200)}</article>`;
  expect(body.length).toBeGreaterThan(5_000_000);
  const page = await openPage('https://long.example/read', { contentType: 'text/html', body });
  const short = await extension.waitForState(await openDemo('talks-in-doha'), 60_000);
  expect(short.status).toBe('ready');
  expect(await extension.ask(page, 'describePage')).toEqual({ status: 'reading' });
  const state = await extension.waitForState(page, 90_000);
  expect(state).toMatchObject({ status: 'ready', isCapped: true });
  expect(await page.evaluate(() => 1 + 1)).toBe(2);
});
