import { createElement } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { ReactStory } from './react-app.ts';
import { FIRST_STORY, type FrameworkPage } from './story.ts';

const place = document.getElementById('root') as HTMLElement;
let root: Root;
const page: FrameworkPage = {
  start(isFromServer) {
    const first = createElement(ReactStory, { story: FIRST_STORY });
    if (isFromServer) root = hydrateRoot(place, first);
    else {
      root = createRoot(place);
      root.render(first);
    }
  },
  show: (story) => root.render(createElement(ReactStory, { story })),
};
Object.assign(window, { frameworkPage: page });
