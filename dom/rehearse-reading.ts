/**
 * Reads a small page of our own making, so that the engine has compiled the reading by the time the
 * real page is parsed: code that runs for the first time is most of what a reading costs. What it
 * makes stands outside the page and is forgotten; nothing of the page is touched.
 */
import { findArticleRoot } from './find-article-root.ts';
import { readArticle } from './read-article.ts';
import { createSlices } from './walk-tree.ts';

/** The page is loading: it goes first. */
const SLICE_MS = 4;

const SENTENCE = 'They read this aloud, which was the rehearsal, and nobody listened to them. ';
const FACTS = '{"@type":"NewsArticle","headline":"A rehearsal","datePublished":"2000-01-01"}';

/** @param document Of the page that is still loading. */
export async function rehearseReading(document: Document): Promise<void> {
  const stage = createStage(document);
  const slices = createSlices(SLICE_MS, SLICE_MS);
  const root = await findArticleRoot(stage, { slices });
  if (!root.ok) return;
  const { positions } = await readArticle(stage, root.value, { slices });
  positions.toRange(0, 1);
  positions.toRange(SENTENCE.length, SENTENCE.length * 2);
}

function createStage(document: Document): Document {
  const stage = document.implementation.createHTMLDocument('A rehearsal');
  const add = (parent: Element, name: string, text = ''): Element => {
    const element = stage.createElement(name);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  add(stage.head, 'script', FACTS).setAttribute('type', 'application/ld+json');
  add(stage.head, 'meta').setAttribute('content', 'article');
  add(add(stage.body, 'nav'), 'a', 'Home');
  const article = add(add(stage.body, 'main'), 'article');
  add(article, 'h1', 'A rehearsal');
  for (const name of ['p', 'div', 'p']) {
    const block = add(article, name, SENTENCE.repeat(4));
    block.className = name;
    add(block, 'a', 'a link').setAttribute('class', 'link');
    add(block, 'br');
    block.append('and \n goes on.');
  }
  add(article, 'p', SENTENCE);
  return stage;
}
