/** What a later release of an invented data set changed for the invented page. */
import type { PageChanges } from '../../lib/changes/types.ts';
import { differingClaim, onlyHereClaim } from './sample-claims.ts';
import { mayor } from './sample-entities.ts';

export const sampleChanges: PageChanges = {
  since: '2025-05-02',
  release: '2025-05-20',
  list: [
    {
      id: differingClaim.claim,
      name: differingClaim.text,
      change: 'changed',
      details: [
        {
          part: 'figure',
          of: 'Nordby Courier',
          before: { figure: { value: 25, comparator: 'about', unit: 'home' } },
          after: { figure: { value: 40, comparator: 'more-than', unit: 'home' } },
        },
        {
          part: 'evidence',
          of: 'Coast Radio',
          after: { text: 'over forty households were waiting for water on Friday' },
        },
      ],
    },
    { id: onlyHereClaim.claim, name: onlyHereClaim.text, change: 'added' },
    {
      id: mayor.id,
      name: mayor.name,
      change: 'changed',
      details: [
        {
          part: 'role',
          before: { text: 'Mayor, Town of Nordby', start: '2019' },
          after: { text: 'Mayor, Town of Nordby', start: '2019', end: '2025-05' },
        },
        { part: 'spelling', before: { text: 'Marah Lindqvist' } },
      ],
    },
  ],
};
