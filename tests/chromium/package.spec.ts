/** What the published builds ask for and allow: pinned, so that a change is a decision. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const OUTPUT = path.resolve(import.meta.dirname, '../../.output');
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

function readManifest(target: string) {
  return JSON.parse(readFileSync(path.join(OUTPUT, target, 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >;
}

for (const [target, permissions] of [
  ['chrome-mv3', ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'sidePanel']],
  ['firefox-mv3', ['activeTab', 'scripting', 'storage', 'unlimitedStorage']],
] as const) {
  test.describe(target, () => {
    test.skip(!existsSync(path.join(OUTPUT, target)), `${target} is not built`);

    test('asks for nothing at install but what docs/PERMISSIONS.md explains', () => {
      const manifest = readManifest(target);
      expect(manifest.permissions).toEqual(permissions);
      expect(manifest.host_permissions).toBeUndefined();
      expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
      expect(manifest.content_scripts).toBeUndefined();
    });

    test('lets no page see or load a file of ours, and none of ours the network', () => {
      const manifest = readManifest(target);
      expect(manifest.web_accessible_resources).toBeUndefined();
      expect(manifest.externally_connectable).toBeUndefined();
      expect(manifest.content_security_policy).toEqual({ extension_pages: POLICY });
    });

    test('evaluates no text as code and assigns no markup', () => {
      const scripts = readdirSync(path.join(OUTPUT, target), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.js'))
        .map((file) => readFileSync(path.join(OUTPUT, target, file), 'utf8'));
      expect(scripts.length).toBeGreaterThan(5);
      for (const script of scripts) {
        expect(script).not.toMatch(
          /\beval\(|new Function\(|\.innerHTML\s*=[^=]|XMLHttpRequest|WebSocket/,
        );
      }
    });
  });
}
