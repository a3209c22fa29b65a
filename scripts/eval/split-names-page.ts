/**
 * The page's side of `split-names.ts`: reads the article as the extension does, and the same part of
 * the page once more in the plainest way, node by node, so that the two can be held against each other.
 */
import { findArticleRoot } from '../../dom/find-article-root.ts';
import type { Positions } from '../../dom/positions.ts';
import { readArticle } from '../../dom/read-article.ts';

const BLOCKS =
  'address,article,aside,blockquote,dd,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,table,td,th,tr,ul';
const UNREAD =
  'script,style,noscript,template,iframe,svg,nav,select,option,textarea,button,rt,rp,dialog,canvas,video,audio,object,form input';

let nodes: Text[] = [];
let positions: Positions | undefined;

/** Text of the same part of the page: for each character its node and place, -1 between. */
interface PlainText {
  text: string;
  node: number[];
  offset: number[];
}

/** Every visible text node in order, a line break between blocks, a blank for a `<br>`. */
function readPlainly(tops: Element[], leftOut: ReadonlySet<Element>): PlainText {
  const plain: PlainText = { text: '', node: [], offset: [] };
  const add = (text: string, node: number, from: number) => {
    for (let at = 0; at < text.length; at++) {
      plain.node.push(node);
      plain.offset.push(from + at);
    }
    plain.text += text;
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      nodes.push(node);
      add(node.data, nodes.length - 1, 0);
      return;
    }
    if (!(node instanceof Element) || leftOut.has(node) || node.matches(UNREAD)) return;
    if (!node.checkVisibility({ visibilityProperty: true })) return;
    if (node.localName === 'br') add(' ', -1, 0);
    const isBlock = node.matches(BLOCKS);
    if (isBlock) add('\n', -1, 0);
    for (const child of node.childNodes) visit(child);
    if (isBlock) add('\n', -1, 0);
  };
  nodes = [];
  for (const top of tops) {
    visit(top);
    add('\n', -1, 0);
  }
  return plain;
}

async function readBothWays() {
  const root = await findArticleRoot(document, { anyPage: true });
  if (!root.ok) return undefined;
  const { lead, element, leftOut } = root.value;
  const read = await readArticle(document, root.value);
  positions = read.positions;
  const { text, blocks, language } = read.article;
  return { article: { text, blocks, language }, plain: readPlainly([...lead, element], leftOut) };
}

/** Where mentions stand in the page: `node:offset-node:offset` by the numbers of the plain text. */
function placeMentions(mentions: { start: number; end: number }[]): (string | undefined)[] {
  const numbers = new Map(nodes.map((node, at) => [node, at]));
  return mentions.map(({ start, end }) => {
    const range = positions?.toRange(start, end);
    if (!range) return undefined;
    const from = `${numbers.get(range.startContainer)}:${range.startOffset}`;
    return `${from}-${numbers.get(range.endContainer)}:${range.endOffset}`;
  });
}

Object.assign(globalThis, { readBothWays, placeMentions });
