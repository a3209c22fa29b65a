/**
 * What the Web Annotation Data Model (W3C Recommendation of 23 February 2017) says must be, as a JSON
 * Schema of our own, for tests: one rule a line with its section. The list is that of W3C's own tests
 * (web-platform-tests, `annotation-model`: `annotationMusts`, `collectionMusts`, `pageMusts`); their
 * files are not part of this repository.
 */
import { Ajv } from 'ajv';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const MOTIVATIONS = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing'],
  ...['highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'],
];

const text = { type: 'string' };
const iri = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' };
const time = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
};
const count = { type: 'integer', minimum: 0 };
const oneOrMore = (schema: object) => ({
  anyOf: [schema, { type: 'array', minItems: 1, items: schema }],
});
const holding = (schema: object) => ({
  anyOf: [schema, { type: 'array', contains: schema }],
});
const among = (value: string) => holding({ const: value });
const object = (properties: object, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
});
const selector = (type: string, fields: Record<string, object>, required = Object.keys(fields)) =>
  object({ type: { const: type }, ...fields }, ['type', ...required]);
/** 4.4: it stands elsewhere or here. */
const sheet = {
  ...object({ type: { const: 'CssStylesheet' }, id: iri, value: text }, ['type']),
  oneOf: [{ required: ['id'] }, { required: ['value'] }],
};
const styled = (key: string) =>
  object({ [key]: holding({ type: 'object', required: ['styleClass'] }) }, [key]);
const ref = (name: string) => ({ $ref: `#/definitions/${name}` });

const definitions = {
  selector: {
    anyOf: [
      iri,
      selector('FragmentSelector', { value: text, conformsTo: iri }, ['value']), // 4.2.1
      selector('CssSelector', { value: text }), // 4.2.2
      selector('XPathSelector', { value: text, refinedBy: ref('selector') }, ['value']), // 4.2.3
      selector('TextQuoteSelector', { exact: text, prefix: text, suffix: text }, ['exact']), // 4.2.4
      selector('TextPositionSelector', { start: count, end: count }), // 4.2.5
      selector('DataPositionSelector', { start: count, end: count }), // 4.2.6
      selector('RangeSelector', {
        startSelector: ref('selector'),
        endSelector: ref('selector'),
      }), // 4.2.9
    ],
  },
  /** Section 4: exactly one source, and something that makes it specific. */
  specific: {
    ...object(
      {
        source: { anyOf: [iri, ref('external')] },
        selector: oneOrMore(ref('selector')),
        purpose: oneOrMore({ enum: MOTIVATIONS }), // 3.3.5
        styleClass: oneOrMore(text), // 4.4
      },
      ['source'],
    ),
    anyOf: [{ required: ['selector'] }, { required: ['purpose'] }, { required: ['styleClass'] }],
  },
  /** 3.2.1: it has an id, and is neither a text nor specific. */
  external: {
    ...object({ id: iri }, ['id']),
    not: { anyOf: [{ required: ['value'] }, { required: ['source'] }] },
  },
  /** 3.2.4 */
  textual: object({ value: text, purpose: oneOrMore({ enum: MOTIVATIONS }) }, ['value']),
  annotation: {
    ...object(
      {
        id: iri, // 3.1: exactly one
        type: among('Annotation'), // 3.1
        created: time, // 3.3.1
        modified: time,
        generated: time,
        motivation: oneOrMore({ enum: MOTIVATIONS }), // 3.3.5
        stylesheet: { anyOf: [iri, sheet] }, // 4.4: one
        bodyValue: text, // 3.2.5
        body: oneOrMore({ oneOf: [iri, ref('specific'), ref('external'), ref('textual')] }), // 3.2
        target: oneOrMore({ oneOf: [iri, ref('specific'), ref('external')] }),
      },
      ['id', 'type', 'target'],
    ),
    not: { required: ['body', 'bodyValue'] }, // 3.2.5
    anyOf: [{ required: ['stylesheet'] }, { not: { anyOf: [styled('body'), styled('target')] } }], // 4.4
  },
};

const page = object(
  {
    id: iri, // 5.2
    type: among('AnnotationPage'),
    startIndex: count,
    items: { type: 'array', items: ref('annotation') },
  },
  ['id', 'type', 'items'],
);

const collection = object(
  {
    '@context': among(CONTEXT), // 5.1
    id: iri,
    type: among('AnnotationCollection'),
    label: oneOrMore(text),
    total: count,
    first: page,
  },
  ['@context', 'id', 'type', 'first'],
);

const ajv = new Ajv({ strict: false });
const validateCollection = ajv.compile({ ...collection, definitions });
const validateAnnotation = ajv.compile({ ...definitions.annotation, definitions });

/** @returns The first thing that the model forbids, with its place; empty where there is none. */
export function findCollectionProblem(file: unknown): string {
  return validateCollection(file) ? '' : ajv.errorsText(validateCollection.errors);
}

/** As `findCollectionProblem`, for one annotation, whose context is that of its collection. */
export function findAnnotationProblem(annotation: unknown): string {
  return validateAnnotation(annotation) ? '' : ajv.errorsText(validateAnnotation.errors);
}
