/** Many different annotations for tests, the same in every run. */
import { describeTarget } from '../annotations/describe-target.ts';
import { openText } from '../annotations/find-anchor.ts';
import { makeAnnotation, testId } from '../annotations/test-annotation.ts';
import { type Annotation, COLOURS } from '../annotations/types.ts';

const TEXT = openText(
  'The 😀 mayor opened the bridge.\nShe said: "the works had cost 58 million", =SUM(A1), and, she said, no more.\nمرحبا بالعالم, said the engineer.',
);
const SPANS = ['mayor', 'said', 'the works had cost', '=SUM(A1)', 'مرحبا', '.\nShe said'];

export function makeAnnotations(count: number): Annotation[] {
  return Array.from({ length: count }, (_, i) => {
    const words = SPANS[i % SPANS.length] as string;
    const start = TEXT.text.indexOf(words);
    const described = describeTarget(TEXT, { start, end: start + words.length });
    if (!described.ok) throw new Error(described.error.message);
    const day = String(1 + (i % 28)).padStart(2, '0');
    const about = {
      kind: 'person' as const,
      id: `story/people/name-${i % 9}`,
      label: `Näme ${i % 9}`,
    };
    return makeAnnotation({
      id: testId(count - i),
      created: `2026-02-${day}T08:00:00.${String(i % 1000).padStart(3, '0')}Z`,
      modified: `2026-03-${day}T08:00:00.000Z`,
      page: {
        url: `https://news.example/${i % 40}?q=%C3%A4%20b&c=%22d%22`,
        title: `Page "${i % 40}", <b>with</b> signs`,
        site: 'news.example',
        ...(i % 3 === 0 && { canonical: `https://news.example/page-${i % 40}`, language: 'en-GB' }),
        ...(i % 4 === 0 && { published: '2026-02' }),
      },
      note: i % 5 === 0 ? '' : `Note ${i}: *so*; "it", went\nlike this, 😀 \\ end`,
      tags: i % 2 === 0 ? [] : ['bridge', `tag ${i % 11}`, '-1+1', 'müde'],
      colour: COLOURS[i % COLOURS.length] ?? 'yellow',
      ...(i % 6 === 0 && { concerns: about }),
      ...(i % 10 === 0 && { correction: { ...about, kind: 'claim' as const } }),
      target: {
        ...described.value,
        ...(i % 2 === 0 && {
          range: { start: { path: '/main[1]/p[2]', offset: i }, end: { path: '', offset: i + 5 } },
        }),
      },
    });
  }).map((annotation, i) => {
    const { target: _, ...pageNote } = annotation;
    return i % 7 === 0 ? pageNote : annotation;
  });
}
