/**
 * The records of an opened data file, each decoded when it is asked for and not kept. Reads no
 * more than the directory and the tables' last offsets when it is opened, whatever its size.
 */
import { homeOf } from '../dataset/problem.ts';
import type {
  Claim,
  ClaimId,
  Entity,
  EntityId,
  PackHead,
  PartialDate,
  Source,
  SourceId,
  Story,
  StoryId,
} from '../dataset/types.ts';
import { hashText } from '../text/hash-bytes.ts';
import type { PackCounts, PackMeta } from './compile-pack.ts';
import type { Container } from './container.ts';
import { decodeClaim, decodeEntity, decodeSource } from './encode-record.ts';
import { TextTable } from './text-table.ts';

/** Ids and records of one kind, both in the order of the ids' bytes. */
class Records<T> {
  readonly ids: TextTable;
  readonly #json: TextTable;
  readonly #decode: (json: string, id: string) => T;

  constructor(container: Container, name: string, decode: (json: string, id: string) => T) {
    this.ids = new TextTable(container, `pack.${name}.ids`);
    this.#json = new TextTable(container, `pack.${name}.records`);
    this.#decode = decode;
    if (this.ids.length !== this.#json.length) {
      throw new RangeError(`data file: ids and records of "${name}" differ in number`);
    }
  }

  at(index: number): T | undefined {
    const [id, json] = [this.ids.at(index), this.#json.at(index)];
    return id === undefined || json === undefined ? undefined : this.#decode(json, id);
  }

  jsonAt(index: number): string | undefined {
    return this.#json.at(index);
  }

  *range(start: number, end: number): Generator<T> {
    for (let index = start; index < end; index++) yield this.at(index) as T;
  }

  below(prefix: string): T[] {
    const { start, end } = this.ids.findPrefix(prefix);
    return [...this.range(start, end)];
  }
}

/**
 * Members are bound: `pack.source` may be handed on by itself. An index is a record's place in the
 * file, which is the order of the ids' UTF-8 bytes and stable for one version of the data.
 */
export class PackRecords {
  readonly container: Container;
  readonly #entities: Records<Entity>;
  readonly #sources: Records<Source>;
  readonly #claims: Records<Claim>;
  readonly #aliases: TextTable;
  readonly #metaTable: TextTable;
  #meta: PackMeta | undefined;

  /** @throws {RangeError} where sections are missing or do not fit together. */
  constructor(container: Container) {
    this.container = container;
    this.#entities = new Records(container, 'entities', decodeEntity);
    this.#sources = new Records(container, 'sources', decodeSource);
    this.#claims = new Records(container, 'claims', decodeClaim);
    this.#metaTable = new TextTable(container, 'pack.meta');
    this.#aliases = new TextTable(container, 'pack.aliases.ids');
    container.u32('pack.aliases.entities');
    for (const part of ['entities', 'offsets', 'claims']) container.u32(`pack.about.${part}`);
  }

  get #facts(): PackMeta {
    this.#meta ??= JSON.parse(this.#metaTable.at(0) ?? '') as PackMeta;
    return this.#meta;
  }

  /** Date of the newest story or pack in it. */
  get asOf(): PartialDate {
    return this.#facts.asOf;
  }

  /** Twelve hexadecimal digits: the same for the same contents. */
  get version(): string {
    return new TextTable(this.container, 'pack.version').at(0) ?? '';
  }

  /** Of stories and packs, by id. */
  get heads(): readonly PackHead[] {
    return this.#facts.heads;
  }

  /** By id. */
  get stories(): readonly Story[] {
    return this.#facts.stories;
  }

  get counts(): PackCounts {
    return this.#facts.counts;
  }

  /** What a story or pack gives; who is in several counts in each. */
  countsOf = (id: string): PackCounts => {
    const { heads, given } = this.#facts;
    const counts = given[heads.findIndex((head) => head.id === id)];
    if (!counts) throw new Error(`there is no pack "${id}"`);
    return counts;
  };

  /** @returns The head of the story or pack that an id belongs to; of a foreign id, the only one. */
  headOf = (id: string): PackHead | undefined => {
    const { heads } = this.#facts;
    return (
      heads.find((head) => head.id === homeOf(id)) ?? (heads.length === 1 ? heads[0] : undefined)
    );
  };

  /** The id of a merged record leads to the entity that it has become. */
  entity = (id: EntityId): Entity | undefined => this.#entities.at(this.entityIndex(id));

  /** @returns `undefined` where there is no such index. */
  entityAt = (index: number): Entity | undefined => this.#entities.at(index);

  /** Cheaper than `entityAt` where the id is all that is wanted. */
  entityIdAt = (index: number): EntityId | undefined => this.#entities.ids.at(index);

  /** @returns -1 where there is no such entity; of a merged record, the index of what it became. */
  entityIndex = (id: EntityId): number => {
    const index = this.#entities.ids.find(id);
    if (index >= 0) return index;
    const alias = this.#aliases.find(id);
    return alias < 0 ? -1 : (this.container.u32('pack.aliases.entities')[alias] ?? -1);
  };

  claim = (id: ClaimId): Claim | undefined => this.#claims.at(this.claimIndexOf(id));

  claimAt = (index: number): Claim | undefined => this.#claims.at(index);

  claimIdAt = (index: number): ClaimId | undefined => this.#claims.ids.at(index);

  /** @returns -1 where there is no such claim. */
  claimIndexOf = (id: ClaimId): number => this.#claims.ids.find(id);

  /** @returns Twelve hexadecimal digits for what the record of an entity or claim says. */
  signatureOf = (id: EntityId | ClaimId): string | undefined => {
    const json =
      this.#entities.jsonAt(this.entityIndex(id)) ?? this.#claims.jsonAt(this.claimIndexOf(id));
    return json === undefined ? undefined : hashText(json);
  };

  source = (id: SourceId): Source | undefined => this.#sources.at(this.#sources.ids.find(id));

  /** @returns Claims about the entity or for which it is quoted, by id. */
  claimsAbout = (id: EntityId): Claim[] => {
    const owners = this.container.u32('pack.about.entities');
    const at = findSorted(owners, this.entityIndex(id));
    if (at < 0) return [];
    const offsets = this.container.u32('pack.about.offsets');
    const own = this.container.u32('pack.about.claims').subarray(offsets[at], offsets[at + 1]);
    return [...own].flatMap((index) => this.claimAt(index) ?? []);
  };

  /** @returns By id. */
  sourcesOf = (story: StoryId): Source[] => this.#sources.below(`${story}/`);

  /** @returns By id. */
  claimsOf = (story: StoryId): Claim[] => this.#claims.below(`${story}/`);

  /** Decodes one after the other: stop when there is enough. */
  allEntities = (): Generator<Entity> => this.#entities.range(0, this.#entities.ids.length);

  allClaims = (): Generator<Claim> => this.#claims.range(0, this.#claims.ids.length);

  allSources = (): Generator<Source> => this.#sources.range(0, this.#sources.ids.length);
}

/** @returns Index of a value in ascending ones, or -1. */
function findSorted(values: Uint32Array, wanted: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return values[low] === wanted ? low : -1;
}
