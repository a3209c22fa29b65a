/** What stands around and between the items of a file, for each form. */
import { createReadingPrinter } from '../../../lib/exchange/reading-annotations.ts';
import { loadEnglishMessages } from '../english-messages.ts';
import type { CorpusForm } from './corpus-document.ts';

export interface FileFrame {
  head: string;
  separator: string;
  /** @param name - Of what is in the file: the same for the same documents read in the same way. */
  tail(count: number, name: string): string;
}

const PLAIN: FileFrame = { head: '', separator: '', tail: () => '' };
const RULE = `\n\n${'='.repeat(100)}\n\n`;

export function frameOf(form: CorpusForm): FileFrame {
  switch (form) {
    case 'text':
      return { head: '', separator: RULE, tail: (count) => (count > 0 ? '\n' : '') };
    case 'lines':
    case 'json':
    case 'parquet':
      return PLAIN;
    default:
      return createReadingPrinter(form, loadEnglishMessages());
  }
}
