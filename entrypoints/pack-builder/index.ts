import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerBuild } from '../../platform/pack-builder.ts';

/** A worker of our own pages, which puts readers' packs beside the bundled data. */
export default defineUnlistedScript(() => answerBuild());
