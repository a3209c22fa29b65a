import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnce } from '../../platform/extension-life.ts';
import { annotateThisPage } from './annotate-this-page.ts';

/** The reader's annotations on a page: comes where there are some, or words are selected (docs/decisions/0014). */
export default defineUnlistedScript(() => startOnce('annotate', annotateThisPage));
