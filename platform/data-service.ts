/**
 * Answers every question about the data: one index for all tabs. It holds nothing but the opened
 * data file, so the worker may be stopped at any moment and the next question opens it again.
 */
import type { AnnotationCalls, AnnotationLibraryCalls } from '../lib/annotations/store-calls.ts';
import { createPrecedence } from '../lib/dataset/precedence.ts';
import { homeOf } from '../lib/dataset/problem.ts';
import type { Pack } from '../lib/pack/open-pack.ts';
import type {
  ChangeCalls,
  ContentCalls,
  DataDescription,
  PageEvents,
  PanelCalls,
  PeopleFound,
} from '../lib/protocol.ts';
import { articleFromText } from '../lib/reading/article-from-text.ts';
import { compareClaimById, describeEntity, isPastAge } from '../lib/reading/describe.ts';
import { describeStory, parseStoryRequest } from '../lib/reading/describe-story.ts';
import { findInArticle } from '../lib/reading/find-in-article.ts';
import { parseArticle } from '../lib/reading/parse-article.ts';
import { parseClaimRequest } from '../lib/reading/parse-claim-request.ts';
import { readArticle, readArticleInTurns } from '../lib/reading/read-article.ts';
import { readPeople } from '../lib/reading/read-people.ts';
import { searchPack } from '../lib/reading/search-pack.ts';
import { ok } from '../lib/result.ts';
import { showBadge } from './badge.ts';
import type { Handlers } from './messaging.ts';
import { createMuteService } from './mute-service.ts';
import { anotherTurn, takeTurns } from './take-turns.ts';
import { createTextsAhead } from './texts-ahead.ts';

/** Claims whose quotes are read ahead: as much text as a short article. */
const WARM_UP_CLAIMS = 12;

export interface DataService {
  content: Handlers<
    Omit<ContentCalls, 'loadScript' | 'wakeAnnotator' | 'openLibrary' | keyof AnnotationCalls>
  >;
  events: Handlers<PageEvents>;
  panel: Handlers<Omit<PanelCalls, keyof AnnotationLibraryCalls | keyof ChangeCalls>>;
}

/**
 * @param loadPack - Opens the data; called at the first question of each worker's life.
 * @param today - ISO day, for "held until" and "may have changed".
 * @param tellPeople - Hands a page who is in its article.
 */
export function createDataService(
  loadPack: () => Promise<Pack>,
  today: () => string,
  tellPeople: (tabId: number, found: PeopleFound) => void,
): DataService {
  let opened: Promise<Pack> | undefined;
  const texts = createTextsAhead();
  /** An article has come in the life of this worker. */
  let hasRead = false;
  const pack = () => {
    opened ??= loadPack().catch((error: unknown) => {
      opened = undefined; // try again at the next question
      throw error;
    });
    return opened;
  };
  const describe: Handlers<Pick<PanelCalls, 'describeEntity' | 'compareClaim' | 'search'>> = {
    describeEntity: async (id) => describeEntity(await pack(), textOf(id), today()),
    compareClaim: async (untrusted) => compareClaimById(await pack(), parseClaimRequest(untrusted)),
    search: async (query) => searchPack(await pack(), textOf(query)),
  };
  return {
    content: {
      ...describe,
      ...createMuteService(pack),
      async wake() {
        const data = await pack();
        if (!hasRead) void warmUp(data, () => hasRead);
      },
      sendAhead: (piece) => texts.hold(piece),
      async readArticle(untrusted, { tabId }) {
        hasRead = true; // an article is here already: it is not kept waiting for a rehearsal
        const article = parseArticle(texts.complete(untrusted));
        if (!article.ok) return article;
        const data = await pack();
        const { ticket } = untrusted;
        if (tabId !== undefined && typeof ticket === 'number') {
          const people = readPeople(article.value, data);
          tellPeople(tabId, { ticket, people });
          await anotherTurn(); // it is on its way before the whole is begun
          const { mentions } = people;
          return ok(await takeTurns(readArticleInTurns(article.value, data, { mentions })));
        }
        return ok(await takeTurns(readArticleInTurns(article.value, data)));
      },
    },
    events: {
      async pageChanged(untrusted, { tabId }) {
        if (tabId === undefined || (untrusted ?? undefined) === undefined) return;
        await showBadge(tabId, Number.isSafeInteger(untrusted) ? (untrusted as number) : 0);
      },
    },
    panel: {
      ...describe,
      describeData: async () => describeData(await pack(), today()),
      async reopenData() {
        opened = undefined;
      },
      describeStory: async (untrusted) => describeStory(await pack(), parseStoryRequest(untrusted)),
    },
  };
}

/** What a content script sends is untrusted, whatever the types say. */
const textOf = (untrusted: unknown): string => (typeof untrusted === 'string' ? untrusted : '');

/**
 * Reads a little of what the data itself quotes, so that the engine is compiled and the first cues
 * are parsed while the page is still loading, and not when its article waits: first what finds
 * people, who are told first. A quote and a kind of work a turn: a first one takes long, and an
 * article that comes meanwhile waits for its end.
 */
async function warmUp(pack: Pack, isOver: () => boolean): Promise<void> {
  const [claim] = pack.allClaims();
  const claims = claim ? pack.claimsOf(homeOf(claim.id)).slice(0, WARM_UP_CLAIMS) : [];
  const quoted = claims.flatMap(({ evidence }) =>
    evidence.map(({ quote }) => articleFromText(quote)),
  );
  for (const works of [[readPeople], [findInArticle, readArticle]]) {
    for (const article of quoted) {
      for (const work of works) {
        if (isOver()) return;
        work(article, pack);
        await anotherTurn();
      }
    }
  }
}

function describeData(
  { asOf, version, counts, heads, stories, countsOf }: Pack,
  today: string,
): DataDescription {
  const compare = createPrecedence({ packs: heads, stories });
  const packs = heads.map((head) => {
    const { id, title, licence, attribution, asOf, isOwn = false } = head;
    const mayHaveChanged = isPastAge(head, today);
    return { id, title, licence, attribution, asOf, mayHaveChanged, isOwn, counts: countsOf(id) };
  });
  return { asOf, version, ...counts, packs: packs.sort((a, b) => compare(a.id, b.id)) };
}
