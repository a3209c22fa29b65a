/** The store of annotations in Firefox: kept when its event page was suspended. */
import { makeAnnotation, testId } from '../../lib/annotations/test-annotation.ts';
import { expect, test } from './extension.ts';

test('annotations are there again after the event page was suspended', async ({ extension }) => {
  const page = await extension.openOwnPage('popup');
  const ask = (name: string, payload: unknown) =>
    page.evaluate(
      (callName, value) =>
        chrome.runtime.sendMessage({ channel: 'panel', name: callName, payload: value }),
      name,
      payload,
    ) as Promise<{ ok: boolean; value: { annotations: unknown[] } }>;
  for (let n = 1; n <= 5; n++) {
    const annotation = makeAnnotation({ id: testId(n), note: `${n}` });
    expect(await ask('saveAnnotation', { annotation, basedOn: 0 })).toMatchObject({ ok: true });
  }
  await expect.poll(() => extension.isBackgroundAsleep(), { timeout: 15_000 }).toBe(true);
  expect((await ask('listAnnotations', {})).value.annotations).toHaveLength(5);
  await page.close();
});
