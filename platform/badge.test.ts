import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showBadge } from './badge.ts';

let setText: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  setText = vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
});

it.each([
  [0, ''],
  [1, '1'],
  [999, '999'],
  [1000, '999+'],
])('%i shows "%s" on the tab', async (count, text) => {
  await showBadge(7, count);
  expect(setText).toHaveBeenCalledWith({ tabId: 7, text });
});

it('does not mind that the tab is closed', async () => {
  setText.mockRejectedValue(new Error('No tab with id: 7'));
  await expect(showBadge(7, 3)).resolves.toBeUndefined();
});
