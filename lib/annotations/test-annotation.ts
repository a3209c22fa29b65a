/** Annotations for tests, each whole. */
import { ANNOTATION_VERSION, type Annotation } from './types.ts';

/** @returns The UUID that ends in the number. */
export const testId = (n: number): string =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export function makeAnnotation(changes: Partial<Annotation> = {}): Annotation {
  return {
    version: ANNOTATION_VERSION,
    id: testId(1),
    created: '2026-03-04T08:00:00.000Z',
    modified: '2026-03-04T09:30:00.000Z',
    page: {
      url: 'https://www.news.example/bridge',
      title: 'Mayor Ada Quill opens the new bridge',
      language: 'en',
      site: 'news.example',
    },
    target: {
      quote: { exact: 'the works had cost 58 million', prefix: 'She said that ', suffix: ', more' },
      position: { start: 140, end: 169 },
      range: {
        start: { path: '/main[1]/article[1]/p[2]', offset: 14 },
        end: { path: '/main[1]/article[1]/p[2]', offset: 43 },
      },
    },
    note: 'Compare with the *budget*.',
    tags: ['costs'],
    colour: 'yellow',
    ...changes,
  };
}
