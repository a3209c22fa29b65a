/**
 * How records name each other: `sources/bbc` inside a story, `<story>/sources/bbc` from anywhere.
 * Whether anything is there is checked in check-references.ts.
 */

/** Folders, and so the second part of whole ids. */
export type RecordFolder = 'people' | 'organisations' | 'sources' | 'claims';

const REFERENCE =
  /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?(people|organisations|sources|claims)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @returns The folder that a well-formed reference points into, else `undefined`. */
export const readReferenceFolder = (reference: string): RecordFolder | undefined =>
  REFERENCE.exec(reference)?.[1] as RecordFolder | undefined;

/** Makes `people/x`, written in the story or pack `home`, whole. Whole ones stay as they are. */
export const resolveReference = (reference: string, home: string): string =>
  reference.split('/').length === 2 ? `${home}/${reference}` : reference;

/** Shortens a whole reference for a message to somebody who writes in `home`. */
export const shortenReference = (reference: string, home: string): string =>
  reference.startsWith(`${home}/`) ? reference.slice(home.length + 1) : reference;

/** Changes each `@people/x` of a cue expression's line that stands outside quotation marks. */
export const mapCueReferences = (line: string, change: (reference: string) => string): string =>
  line.replaceAll(/"[^"]*"|@([^\s|+"]+)/g, (whole, reference: string | undefined) =>
    reference === undefined ? whole : `@${change(reference)}`,
  );

/** Makes the references of a cue expression's line, written in `home`, whole. */
export const resolveCueReferences = (line: string, home: string): string =>
  mapCueReferences(line, (reference) => resolveReference(reference, home));
