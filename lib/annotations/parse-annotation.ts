/**
 * Takes an annotation from a message, a file or an older store: nothing but known fields of known
 * shapes comes out, and everything that is wrong is told with its place. It repairs nothing.
 */
import * as v from 'valibot';
import { parseWith } from '../dataset/parse-with.ts';
import { isPartialDate } from '../dataset/partial-date.ts';
import type { Parsed } from '../dataset/problem.ts';
import { keepableAddress, siteOf } from './page-key.ts';
import {
  ANNOTATION_VERSION,
  type Annotation,
  type AnnotationDraft,
  COLOURS,
  type KeptAnnotation,
  ANNOTATION_LIMITS as LIMITS,
} from './types.ts';

const text = (limit: number) =>
  v.pipe(
    v.string(),
    v.check(
      (value) => value.length <= limit,
      ({ input }) => `has ${input.length} characters: at most ${limit} are kept`,
    ),
    v.check((value) => value.isWellFormed(), 'has half a character (a lone surrogate)'),
  );

const filledText = (limit: number) =>
  v.pipe(
    text(limit),
    v.check((value) => value.trim() !== '', 'is empty'),
  );

const offset = () =>
  v.pipe(
    v.number(),
    v.check((value) => Number.isSafeInteger(value) && value >= 0, 'is no offset: 0 or more'),
  );

const ordered = <T extends { start: number; end: number }>({ start, end }: T) => start < end;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
/** Years 0000 to 9999, as JSON writes them. */
const TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/u;
const PATH = /^(?:\/[A-Za-z_][\w.:-]*\[[1-9]\d*\])*$/u;

const id = () => v.pipe(v.string(), v.regex(UUID, 'is no UUID in small letters'));
const time = () =>
  v.pipe(v.string(), v.regex(TIME, 'is no UTC time like 2026-03-04T08:00:00.000Z'));

const address = () =>
  v.pipe(
    text(LIMITS.address),
    v.check(
      (value) => keepableAddress(value) === value,
      'is no address that can be kept: http, https or file, without password and fragment',
    ),
  );

const page = v.pipe(
  v.object({
    url: address(),
    canonical: v.exactOptional(address()),
    title: text(LIMITS.title),
    language: v.exactOptional(
      v.pipe(
        v.string(),
        v.regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu, 'is no language tag like en-GB'),
      ),
    ),
    published: v.exactOptional(
      v.pipe(v.string(), v.check(isPartialDate, 'is no date like 2026-03-04')),
    ),
    site: v.string(),
  }),
  v.check(({ url, site }) => site === siteOf(url), '"site" is not the host of "url"'),
);

const point = v.object({
  path: v.pipe(text(LIMITS.path), v.regex(PATH, 'is no path like /div[2]/p[1]')),
  offset: offset(),
});

const target = v.object({
  quote: v.object({
    exact: filledText(LIMITS.quote),
    prefix: text(LIMITS.context),
    suffix: text(LIMITS.context),
    repeat: v.exactOptional(
      v.pipe(
        v.object({ nth: offset(), of: offset(), hasTwin: v.exactOptional(v.literal(true)) }),
        v.check(({ nth, of }) => nth >= 1 && nth <= of && of > 1, 'is no "nth of several"'),
      ),
    ),
  }),
  position: v.exactOptional(
    v.pipe(
      v.object({ start: offset(), end: offset(), astralBefore: v.exactOptional(offset()) }),
      v.check(ordered, 'ends before it starts'),
    ),
  ),
  range: v.exactOptional(v.object({ start: point, end: point })),
});

const subject = v.object({
  kind: v.picklist(['person', 'organisation', 'claim']),
  id: filledText(LIMITS.label),
  label: filledText(LIMITS.label),
});

const tag = v.pipe(
  filledText(LIMITS.tag),
  v.check((value) => value === value.trim(), 'has blanks around it'),
);

const entries = {
  version: v.literal(
    ANNOTATION_VERSION,
    `is not ${ANNOTATION_VERSION}: it was written by another version of Sidelight`,
  ),
  id: id(),
  created: time(),
  modified: time(),
  page,
  target: v.exactOptional(target),
  note: text(LIMITS.note),
  tags: v.pipe(
    v.array(tag),
    v.check(
      (tags) => tags.length <= LIMITS.tags,
      ({ input }) => `has ${input.length} entries: at most ${LIMITS.tags} are kept`,
    ),
    v.check((tags) => new Set(tags).size === tags.length, 'has an entry twice'),
  ),
  colour: v.picklist(COLOURS),
  concerns: v.exactOptional(subject),
  correction: v.exactOptional(subject),
};

const annotationSchema = v.object(entries);
const keptSchema = v.object({
  ...entries,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const draftSchema = v.object({
  editor: filledText(LIMITS.label),
  annotation: annotationSchema,
  basedOn: offset(),
});

/** @returns The annotation with only known fields, or every problem in it. */
export const parseAnnotation = (untrusted: unknown): Parsed<Annotation> =>
  parseWith(annotationSchema, untrusted);

/** For what the store holds: another version, or a fault, may have written it. */
export const parseKeptAnnotation = (stored: unknown): Parsed<KeptAnnotation> =>
  parseWith(keptSchema, stored);

export const parseDraft = (untrusted: unknown): Parsed<AnnotationDraft> =>
  parseWith(draftSchema, untrusted);
