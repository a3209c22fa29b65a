import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createWrapPainter } from '../../dom/wrap-painter.ts';
import { bring } from '../../platform/late-scripts.ts';

/** The painter of browsers that cannot paint ranges, with mark.js: no other page pays for it. */
export default defineUnlistedScript(() => bring('wrap', createWrapPainter));
