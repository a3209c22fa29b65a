import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from './settings.ts';

it.each([
  undefined,
  null,
  'settings',
  7,
  [],
  { offSites: 'news.example', mentions: 'none' },
  { offSites: { 0: 'news.example' }, mentions: ['all'] },
  { marks: 'none', look: 1, opensOn: null, drawsOn: 'never', restMs: 249, mutes: 'all' },
  { restMs: 1501 },
  { restMs: '500' },
])('reads damaged storage (%o) as defaults', (stored) => {
  expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
});

it('keeps hosts only, each once', () => {
  const offSites = ['a.example', 7, null, 'a.example', '', 'b.example/x', 'no host', '*', 'c:8080'];
  expect(parseSettings({ offSites }).offSites).toEqual(['a.example', '*', 'c:8080']);
});

it('does not hand out the defaults themselves', () => {
  parseSettings(undefined).offSites.push('a.example');
  expect(parseSettings(undefined).offSites).toEqual([]);
});

it('keeps every choice that it knows', () => {
  const chosen = {
    offSites: ['a.example'],
    mentions: 'all',
    marks: 'people',
    look: 'tint',
    opensOn: 'modifier',
    restMs: 1500,
    drawsOn: 'button',
    noteButton: 'hidden',
    mutes: [{ kind: 'claim', id: 's/claims/a', name: 'A' }],
  };
  expect(parseSettings(chosen)).toEqual(chosen);
});
