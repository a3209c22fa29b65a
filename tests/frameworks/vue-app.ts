import { type App, createApp, createSSRApp, h, shallowRef } from 'vue';
import { FIRST_STORY, type Story } from './story.ts';

/** An app that shows the story in `shown`: to be rendered or hydrated, or made in the browser. */
export function createVueStory(isFromServer: boolean) {
  const shown = shallowRef<Story | undefined>(FIRST_STORY);
  const create = isFromServer ? createSSRApp : createApp;
  const app: App = create(() => {
    const { headline, paragraphs } = shown.value ?? { headline: '', paragraphs: [] };
    const list = paragraphs.map(({ id, text }) => h('p', { key: id }, [h('span', text)]));
    return h('main', shown.value ? [h('article', [h('h1', headline), list])] : []);
  });
  return { app, shown };
}
