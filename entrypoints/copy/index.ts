import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copyAnnotated } from '../../dom/annotated-copy.ts';
import { bring } from '../../platform/late-scripts.ts';

/** Copies an annotated page into one file, with mark.js: no other page pays for it. */
export default defineUnlistedScript(() => bring('copy', copyAnnotated));
