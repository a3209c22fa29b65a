/** What a Factbook file is about, named as in a sentence. */
import { plainText } from './factbook-text.ts';

interface Field {
  text?: string;
}

/** A Factbook file as far as it is read. */
export interface FactbookFile {
  Government?: {
    'Country name'?: Record<string, Field>;
    'Dependency status'?: Field;
    'Executive branch'?: Record<string, Field>;
  };
}

export interface Country {
  /** As after "of": `the Netherlands`. */
  name: string;
  /** Belongs to another state, whose head it has. */
  isDependent: boolean;
}

/** Short forms of the file that no newspaper writes. */
const USUAL: Record<string, string> = {
  Burma: 'Myanmar',
  DRC: 'the Democratic Republic of the Congo',
  'The Dominican': 'the Dominican Republic',
  'Congo (Brazzaville)': 'the Republic of the Congo',
  'Holy See (Vatican City)': 'the Holy See',
};

const WITH_ARTICLE =
  /^(?:United|Central African|Dominican|Federated|Philippines$|Netherlands$|Maldives$|Comoros$|Seychelles$|(?:Faroe|Cook|Marshall|Falkland|Cayman|Pitcairn|Solomon|Northern Mariana|Turks|British Virgin|Virgin|Cocos)\b.*\bIslands$|Isle of|French Southern|British Indian|Republic)/;

const lowerArticle = (name: string) => name.replace(/^The /, 'the ');

/** @returns `undefined` where the file names no country. */
export function readCountry({ Government }: FactbookFile): Country | undefined {
  const names = Government?.['Country name'];
  const forms = ['conventional short form', 'conventional long form'].map((form) =>
    plainText(names?.[form]?.text ?? ''),
  );
  const form = forms.find((name) => name !== '' && name !== 'none');
  if (form === undefined) return undefined;
  const short = form.replace(/\s*\([^)]*\)/g, '').trim();
  const name = USUAL[form] ?? (WITH_ARTICLE.test(short) ? `the ${short}` : lowerArticle(short));
  return { name, isDependent: (Government?.['Dependency status']?.text ?? '') !== '' };
}
