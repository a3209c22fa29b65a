import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnce } from '../../platform/extension-life.ts';
import { readThisPage } from './read-this-page.ts';

/** The content script (see docs/decisions/0002). */
export default defineUnlistedScript(() => startOnce('article', readThisPage));
