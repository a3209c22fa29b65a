import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnce } from '../../platform/extension-life.ts';
import { watchForAnnotator } from './watch-for-annotator.ts';

/** Beside the content script on every page; the annotator itself comes when it is needed. */
export default defineUnlistedScript(() => startOnce('selection', watchForAnnotator));
