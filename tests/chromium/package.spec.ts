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

/** Ways to turn text into code or markup, and to reach the network otherwise than by `fetch`. */
const FORBIDDEN = [
  /\beval\(|new Function\(|\bFunction\(["'`]/,
  /setTimeout\(["'`]|setInterval\(["'`]/,
  /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|\.srcdoc\b/,
  /document\.write|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe/,
  /XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection/,
  /importScripts|import\(["'`]https?:|fetch\(["'`]https?:|WebAssembly/,
];

const listFiles = (target: string) =>
  readdirSync(path.join(OUTPUT, target), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));

const readFiles = (target: string, extension: string) =>
  listFiles(target)
    .filter((file) => file.endsWith(extension))
    .map((file) => ({ file: path.basename(file), text: readFileSync(file, 'utf8') }));

for (const [target, permissions] of [
  [
    'chrome-mv3',
    ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage', 'sidePanel'],
  ],
  ['firefox-mv3', ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']],
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

    test('evaluates no text as code, takes no code from elsewhere and assigns no markup', () => {
      const scripts = readFiles(target, '.js');
      expect(scripts.length).toBeGreaterThan(5);
      for (const { file, text } of scripts) {
        const found = FORBIDDEN.flatMap((forbidden) => forbidden.exec(text)?.[0] ?? []);
        expect(found, file).toEqual([]);
      }
    });

    test('has pages that load scripts and styles of the package alone, and hold none', () => {
      const pages = readFiles(target, '.html');
      expect(pages.length).toBeGreaterThan(3);
      for (const { file, text } of pages) {
        expect(
          text.replaceAll(/<script[^>]*\bsrc="\/[^"]+"[^>]*><\/script>/g, ''),
          file,
        ).not.toMatch(
          /<script|<style|<iframe|<base|\son\w+=|\sstyle=|javascript:|(?:src|href)="(?!\/)/i,
        );
      }
    });

    test('holds only kinds of files that it uses, and names whose work is in it', () => {
      const kinds = new Set(listFiles(target).map((file) => path.extname(file)));
      expect([...kinds].sort()).toEqual(['.bin', '.css', '.html', '.js', '.json', '.png', '.txt']);
      const notices = readFileSync(path.join(OUTPUT, target, 'third-party-notices.txt'), 'utf8');
      for (const name of ['preact', 'mark.js', 'Open Parliament', 'congress-legislators']) {
        expect(notices).toContain(name);
      }
    });
  });
}
