import { hydrate, mount } from 'svelte';
import { createShown } from './shown.svelte.js';
import StoryPage from './story.svelte';
import { FIRST_STORY, type FrameworkPage } from './story.ts';

const shown = createShown(FIRST_STORY);
const page: FrameworkPage = {
  start(isFromServer) {
    const target = document.getElementById('root') as HTMLElement;
    const build = isFromServer ? hydrate : mount;
    build(StoryPage, { target, props: { shown } });
  },
  show: (story) => {
    shown.story = story;
  },
};
Object.assign(window, { frameworkPage: page });
