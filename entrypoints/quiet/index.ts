import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hideMuted } from '../../lib/settings/hide-muted.ts';
import { parseMutes } from '../../lib/settings/mutes.ts';
import type { CreateHear } from '../../platform/article-calls.ts';
import { bring } from '../../platform/late-scripts.ts';

const createHear: CreateHear = (stored) => {
  const mutes = parseMutes(stored);
  return (reading, article) => hideMuted(reading, article, mutes);
};

/** Leaves out what is muted: for readers who have muted something. */
export default defineUnlistedScript(() => bring('quiet', createHear));
