import { createElement as h, type ReactElement } from 'react';
import type { Story } from './story.ts';

export function ReactStory({ story }: { story: Story | undefined }): ReactElement {
  const paragraphs = story?.paragraphs.map(({ id, text }) =>
    h('p', { key: id }, h('span', null, text)),
  );
  return h('main', null, story && h('article', null, h('h1', null, story.headline), paragraphs));
}
