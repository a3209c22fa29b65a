import { render as renderComponent } from 'svelte/server';
import StoryPage from './story.svelte';
import type { Story } from './story.ts';

export const render = async (story: Story) =>
  renderComponent(StoryPage, { props: { shown: { story } } }).body;
