/** Annotations with a hostile text in every field that takes any. */
import { parseAnnotation } from '../../lib/annotations/parse-annotation.ts';
import { makeAnnotation, testId } from '../../lib/annotations/test-annotation.ts';
import type { Annotation } from '../../lib/annotations/types.ts';
import { listHostileStrings } from './hostile-strings.ts';

/** Whole characters only, where the text has such. */
const cut = (text: string, length: number) =>
  text.isWellFormed() ? text.slice(0, length).toWellFormed() : text.slice(0, length);

/** @returns `undefined` where no annotation may hold it. */
export function makeHostileNote(text: string, i: number): Annotation | undefined {
  const subject = { kind: 'person' as const, id: `x${text}`, label: `x${text}` };
  const tag = text.trim();
  const annotation = makeAnnotation({
    id: testId(i),
    page: {
      ...makeAnnotation().page,
      title: cut(`x${text}`, 1000),
      url: `https://news.example/${i}`,
      site: 'news.example',
    },
    target: { quote: { exact: `x${text}`, prefix: cut(text, 60), suffix: cut(text, 40) } },
    note: text,
    tags: tag === '' || tag.length > 100 ? [] : [tag],
    concerns: { ...subject, id: cut(subject.id, 900), label: cut(subject.label, 900) },
  });
  return parseAnnotation(annotation).ok ? annotation : undefined;
}

/** @returns One for each hostile text that an annotation may hold. */
export const listHostileNotes = (): Annotation[] =>
  listHostileStrings().flatMap((text, i) => makeHostileNote(text, i) ?? []);
