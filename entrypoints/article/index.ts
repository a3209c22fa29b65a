import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnce } from '../../platform/extension-life.ts';
import { readThisPage } from './read-this-page.ts';
import { watchForAnnotator } from './watch-for-annotator.ts';

/** The content script (see docs/decisions/0002): reads the article, and has the annotator come. */
export default defineUnlistedScript(() =>
  startOnce('article', () => {
    const ends = [readThisPage(), watchForAnnotator()];
    return () => {
      for (const end of ends) end();
    };
  }),
);
