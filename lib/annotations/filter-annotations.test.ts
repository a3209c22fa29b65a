import { expect, it } from 'vitest';
import { type AnnotationFilter, filterAnnotations, listFacets } from './filter-annotations.ts';
import { makeAnnotation, testId } from './test-annotation.ts';

const person = { kind: 'person', id: 'nordby/people/quill', label: 'Ada Quill' } as const;
const claim = { kind: 'claim', id: 'nordby/claims/cost', label: 'It cost 58 million' } as const;
const bridge = makeAnnotation({ concerns: person, correction: claim });
const ferry = makeAnnotation({
  id: testId(2),
  page: { url: 'https://daily.example/ferry', title: 'The férry', site: 'daily.example' },
  note: 'Übersicht',
  tags: ['costs', 'ferry'],
  colour: 'blue',
  modified: '2026-03-05T00:00:00.000Z',
});

it.each<[string, AnnotationFilter, object[]]>([
  ['nothing asked: all', {}, [bridge, ferry]],
  ['words in any order, accents folded', { words: 'ubersicht ferry' }, [ferry]],
  ['a word of the quote', { words: '58 MILLION' }, [bridge, ferry]],
  ['a word of the subject', { words: 'quill' }, [bridge]],
  ['words of two', { words: 'quill ferry' }, []],
  ['site', { site: 'daily.example' }, [ferry]],
  ['tag', { tag: 'costs' }, [bridge, ferry]],
  ['what it concerns', { subject: person.id }, [bridge]],
  ['what it corrects', { subject: claim.id }, [bridge]],
  ['colour', { colour: 'blue' }, [ferry]],
  ['from a day on', { from: '2026-03-05' }, [ferry]],
  ['up to a day', { to: '2026-03-04' }, [bridge]],
])('by %s', (_, filter, found) => {
  expect(filterAnnotations([bridge, ferry], filter)).toEqual(found);
});

it('lists what can be chosen from, most often first', () => {
  expect(listFacets([bridge, ferry])).toEqual({
    sites: [
      ['daily.example', 1],
      ['news.example', 1],
    ],
    tags: [
      ['costs', 2],
      ['ferry', 1],
    ],
    subjects: [
      [claim.id, 1, claim.label],
      [person.id, 1, person.label],
    ],
  });
});
