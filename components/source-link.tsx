/**
 * The name of a source; where its address is known and links are wanted, a link that opens it at
 * the quoted sentence in a new tab. Only the reader's click goes anywhere.
 */
import type { VNode } from 'preact';
import type { Source } from '../lib/dataset/types.ts';
import { useMessages } from './messages.tsx';

/** Words at each end of a long quote that are enough to find it again. */
const EDGE_WORDS = 5;

export function SourceLink(props: { source: Source; quote: string; isLinked: boolean }): VNode {
  const { t } = useMessages();
  const name = props.source.outlet ?? props.source.label;
  const href = props.isLinked ? addressOfQuote(props.source.url, props.quote) : undefined;
  if (!href) return <b>{name}</b>;
  return (
    <a
      class="link"
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      title={t('claim.openSource', name)}
    >
      {name}
    </a>
  );
}

/**
 * An address that opens at a quote, with a text directive (WICG URL Fragment Text Directives,
 * `#:~:text=start,end`). A fragment of its own stays before it: it may be a route of the page.
 *
 * @returns `undefined` for an address that is not plain web: a pack may hold any string.
 */
export function addressOfQuote(url: string | undefined, quote: string): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  const words = quote.toWellFormed().trim().split(/\s+/u);
  const parts =
    words.length > 2 * EDGE_WORDS
      ? [words.slice(0, EDGE_WORDS).join(' '), words.slice(-EDGE_WORDS).join(' ')]
      : [words.join(' ')];
  const [fragment = ''] = parsed.hash.slice(1).split(':~:');
  parsed.hash = '';
  const { href } = parsed;
  if (words[0] === '') return fragment === '' ? href : `${href}#${fragment}`;
  return `${href}#${fragment}:~:text=${parts.map(encodeFragmentPart).join(',')}`;
}

/** `-`, `,` and `&` mean something in a directive; encodeURIComponent leaves the first as it is. */
function encodeFragmentPart(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
