/**
 * The bill of materials in CycloneDX: npm's own list, cut down to what is in the extension. npm knows
 * versions, checksums and licences from the lock file; the notices know what was bundled.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Bill {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string; type: string } };
  components: { name: string; version: string; scope?: string; properties?: unknown }[];
  dependencies?: unknown;
}

/** @throws {Error} where npm's list lacks a package that was bundled. */
export function writeBillOfMaterials(root: string, file: string): void {
  const args = [
    'sbom',
    '--package-lock-only',
    '--sbom-format=cyclonedx',
    '--sbom-type=application',
  ];
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1e8 } as const;
  const bill = JSON.parse(execFileSync('npm', args, options)) as Bill;
  const bundled = readBundledNames(path.join(root, '.output/chrome-mv3'));
  const components = bundled.map((wanted) => {
    const found = bill.components.find(({ name, version }) => `${name} ${version}` === wanted);
    if (!found) throw new Error(`${wanted} is bundled and not in package-lock.json`);
    // Whether npm calls it a tool of the project or a part: it is in the package.
    const { properties: _, ...component } = found;
    return { ...component, scope: 'required' };
  });
  // What would make two bills of one state differ, and the tree of tools, are left out.
  const { serialNumber: _, dependencies: __, metadata, ...rest } = bill;
  const { timestamp: ___, ...facts } = metadata;
  const component = { ...facts.component, name: 'sidelight' };
  const kept = { ...rest, metadata: { ...facts, component }, components };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}

/** "preact 11.2.0" of each package in the notices of a build. */
function readBundledNames(build: string): string[] {
  const text = readFileSync(path.join(build, 'third-party-notices.txt'), 'utf8');
  const [, list = ''] = /\nCODE\n(.*?)\n\n/s.exec(text) ?? [];
  return list.split('\n').map((line) => line.trim().split(' · ')[0] ?? '');
}
