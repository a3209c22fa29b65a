import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { ReactStory } from './react-app.ts';
import type { Story } from './story.ts';

export const render = async (story: Story) => renderToString(createElement(ReactStory, { story }));
