/** What is muted in the gallery, and tools that say yes to everything. */
import type { Mute } from '../../lib/settings/mutes.ts';
import type { QuietTools } from '../quiet-block.tsx';

export const sampleMutes: Mute[] = [
  { kind: 'entity', id: 'nordby-water/people/lindqvist', name: 'Mara Lindqvist' },
  {
    kind: 'claim',
    id: 'nordby-water/claims/homes',
    name: 'Homes in Nordby are without water',
    signature: '0123456789ab',
  },
  {
    kind: 'highlight',
    id: 'nordby-water/people/berg',
    name: 'Jonas Berg',
    words: 'Berg',
    site: 'daily.example',
    key: 'ba9876543210',
  },
];

export const sampleQuiet: QuietTools = {
  mute: async (request) => ({
    ok: true,
    value: request.kind === 'highlight' ? [] : [{ kind: request.kind, id: request.id, name: 'x' }],
  }),
  unmute: async () => {},
  switchSite: async () => {},
  versions: { extension: '0.1.0', data: { asOf: '2025-05-18', version: '3f9a1c0d2b4e' } },
  copy: async () => {},
};
