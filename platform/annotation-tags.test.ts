import { expect, it, vi } from 'vitest';
import { makeAnnotation } from '../lib/annotations/test-annotation.ts';
import { ok } from '../lib/result.ts';
import type { AnnotationStore } from './annotation-store.ts';
import { createTagList } from './annotation-tags.ts';

const annotations = [['budget'], ['Bridge', 'budget'], ['ferry']].map((tags) => ({
  ...makeAnnotation({ tags }),
  revision: 1,
}));

it('offers tags that begin so, most used first, and reads the store once until it changes', async () => {
  const describe = vi.fn().mockResolvedValue(ok({ annotations }));
  const tags = createTagList({ describe } as unknown as AnnotationStore);
  expect(await tags.suggest('B')).toEqual(['budget', 'Bridge']);
  expect(await tags.suggest('fer')).toEqual(['ferry']);
  expect(describe).toHaveBeenCalledOnce();
  tags.forget();
  expect(await tags.suggest('bri')).toEqual(['Bridge']);
  expect(describe).toHaveBeenCalledTimes(2);
});

it('offers nothing for an empty beginning', async () => {
  const describe = vi.fn();
  const tags = createTagList({ describe } as unknown as AnnotationStore);
  expect(await tags.suggest('  ')).toEqual([]);
  expect(describe).not.toHaveBeenCalled();
});
