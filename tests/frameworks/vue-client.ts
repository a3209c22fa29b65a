import type { ShallowRef } from 'vue';
import type { FrameworkPage, Story } from './story.ts';
import { createVueStory } from './vue-app.ts';

let shown: ShallowRef<Story | undefined>;
const page: FrameworkPage = {
  start(isFromServer) {
    const story = createVueStory(isFromServer);
    story.app.mount('#root');
    shown = story.shown;
  },
  show: (story) => {
    shown.value = story;
  },
};
Object.assign(window, { frameworkPage: page });
