/**
 * A licence as a reader would call it. SPDX identifiers stand as they are; those that SPDX has no
 * name for (`LicenseRef-Open-Parliament-3.0`) are spelled out.
 */
export function licenceName(spdx: string): string {
  const own = /^LicenseRef-(.+)$/.exec(spdx)?.[1];
  if (own === undefined) return spdx;
  const [, name = own, version = ''] = /^(.+?)-([\d.]+)$/.exec(own) ?? [];
  return `${name.replaceAll('-', ' ')} Licence${version && ` v${version}`}`;
}
