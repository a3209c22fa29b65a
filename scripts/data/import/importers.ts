/** Which packs can be imported, and from what. One line here per pack. */
import type { Imported, InputFile, PackTerms } from './imported-pack.ts';
import { importUkCommons, UK_COMMONS } from './uk-commons.ts';
import { importUsCongress, US_CONGRESS } from './us-congress.ts';
import { importWorldLeaders, WORLD_LEADERS } from './world-leaders.ts';

export interface Importer {
  terms: PackTerms;
  /** For the usage text. */
  files: string;
  /** @throws {Error} where a file is not what it should be. */
  run(files: readonly InputFile[], asOf: string): Imported;
}

export const IMPORTERS: Record<string, Importer> = {
  'uk-commons': { terms: UK_COMMONS, files: 'mp_lookup.csv', run: importUkCommons },
  'us-congress': {
    terms: US_CONGRESS,
    files: 'legislators-current.yaml executive.yaml',
    run: importUsCongress,
  },
  'world-leaders': {
    terms: WORLD_LEADERS,
    files: 'the folder of country files',
    run: importWorldLeaders,
  },
};
