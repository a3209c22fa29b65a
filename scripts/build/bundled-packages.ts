/**
 * Which packages of others are in the built extension: seen while it is bundled, not guessed from
 * package.json, which lists tools as well. One list per process, for one build at a time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

export interface BundledPackage {
  name: string;
  version: string;
  /** SPDX expression, as the package says. */
  licence: string;
  homepage: string;
  /** The licence's own words, with the names of those who hold the rights. */
  text: string;
}

const OUR_LICENCE = readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8');

/** Folders of packages of which at least one module is in a chunk. */
const folders = new Set<string>();

/** Takes down the packages of every chunk that is written. */
export function listBundledPackages(): Plugin {
  return {
    name: 'list-bundled-packages',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const id of file.moduleIds) {
          const folder = packageFolderOf(id);
          if (folder !== undefined) folders.add(folder);
        }
      }
    },
  };
}

/** Before a build. */
export function forgetBundledPackages(): void {
  folders.clear();
}

/**
 * @returns By name and version, each once.
 * @throws {Error} where a package brings no licence text: it may not be given on without.
 */
export function readBundledPackages(): BundledPackage[] {
  const packages = [...folders].map(readPackage);
  const keyOf = ({ name, version }: BundledPackage) => `${name}@${version}`;
  const unique = new Map(packages.map((one) => [keyOf(one), one]));
  return [...unique.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const INSIDE = /^\0?(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/;

/** The innermost package that a module is from; `undefined` for our own. */
function packageFolderOf(id: string): string | undefined {
  return INSIDE.exec(id.split('?')[0] ?? '')?.[1];
}

function readPackage(folder: string): BundledPackage {
  const read = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
    author?: string | { name?: string };
    homepage?: string;
    repository?: string | { url?: string };
  };
  const { name, version, license = '', author = '', homepage, repository } = read;
  const text = readLicence(folder) ?? standardText(license, author);
  if (text === undefined) throw new Error(`${name}@${version} is bundled and brings no licence`);
  const address = typeof repository === 'string' ? repository : repository?.url;
  return {
    name,
    version,
    licence: license,
    homepage: homepage ?? address?.replace(/^git\+/, '').replace(/\.git$/, '') ?? '',
    text,
  };
}

function readLicence(folder: string): string | undefined {
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying)/i.test(file));
  const [file] = files.sort();
  if (file === undefined) return undefined;
  return readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

/** For a package that names the MIT licence and its author, and brings no text: the words of our own. */
function standardText(licence: string, author: string | { name?: string }): string | undefined {
  const holder = typeof author === 'string' ? author : (author.name ?? '');
  if (licence !== 'MIT' || holder === '') return undefined;
  const [, words = ''] = /(Permission is hereby granted.*?SOFTWARE\.)/s.exec(OUR_LICENCE) ?? [];
  return `MIT License\n\nCopyright (c) ${holder}\n\n${words}`;
}
