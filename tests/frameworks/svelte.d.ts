declare module '*.svelte' {
  import type { Component } from 'svelte';
  import type { Story } from './story.ts';

  const component: Component<{ shown: { story: Story | undefined } }>;
  export default component;
}

declare module '*/shown.svelte.js' {
  import type { Story } from './story.ts';

  export function createShown(story: Story | undefined): { story: Story | undefined };
}
