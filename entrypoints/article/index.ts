import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readThisPage } from './read-this-page.ts';

const MARK = 'sidelightIsHere';

/** The content script (see docs/decisions/0002): runs once, however often it is put into a page. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [MARK]?: boolean };
  if (world[MARK]) return;
  world[MARK] = true;
  readThisPage();
});
