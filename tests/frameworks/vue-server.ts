import { renderToString } from 'vue/server-renderer';
import type { Story } from './story.ts';
import { createVueStory } from './vue-app.ts';

export function render(story: Story): Promise<string> {
  const { app, shown } = createVueStory(true);
  shown.value = story;
  return renderToString(app);
}
