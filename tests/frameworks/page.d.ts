import type { FrameworkPage } from './story.ts';

declare global {
  interface Window {
    frameworkPage: FrameworkPage;
  }
}
