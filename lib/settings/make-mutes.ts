/** From what a reader asks to what is kept of it: names, signatures and keys come from the data. */
import type { Pack } from '../pack/open-pack.ts';
import type { MuteRequest } from '../protocol.ts';
import { keyOfHighlight, type Mute } from './mutes.ts';
import { shortenLabel } from './parse-mute-request.ts';

type Records = Pick<Pack, 'entity' | 'claim' | 'signatureOf'>;

/** @returns Empty where the data has no such record. */
export function makeMutes(request: MuteRequest, records: Records): Mute[] {
  if (request.kind === 'highlight') {
    const { ids, words, page } = request;
    const site = URL.canParse(page) ? new URL(page).host : '';
    return ids.flatMap((id): Mute[] => {
      const name = nameOf(id, records);
      const key = keyOfHighlight(page, words, id);
      const label = shortenLabel(words);
      if (name === undefined || label === '') return [];
      return [{ kind: 'highlight', id, name, words: label, site: site || '–', key }];
    });
  }
  const { kind, id } = request;
  const name = nameOf(id, records);
  if (name === undefined) return [];
  const signature = request.untilChanged ? records.signatureOf(id) : undefined;
  return [{ kind, id, name, ...(signature === undefined ? {} : { signature }) }];
}

/**
 * @returns Mutes that have ended because what the data says of their record is another by now. A
 *   record that is not in the data (a pack that is switched off) ends none.
 */
export function findEnded(mutes: readonly Mute[], records: Records): Mute[] {
  return mutes.filter((mute) => {
    if (mute.kind === 'highlight' || mute.signature === undefined) return false;
    const signature = records.signatureOf(mute.id);
    return signature !== undefined && signature !== mute.signature;
  });
}

function nameOf(id: string, records: Records): string | undefined {
  const name = records.entity(id)?.name ?? records.claim(id)?.text;
  return name === undefined ? undefined : shortenLabel(name);
}
