/**
 * Every surface in every state, with invented data: what the gallery shows and what the tests run
 * axe over. A scene is added here first, then looked at.
 */
import type { VNode } from 'preact';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { ClaimCard } from '../claim-card.tsx';
import { EntityCard } from '../entity-card.tsx';
import { NamesakeChoice } from '../namesake-choice.tsx';
import { OptionsView, type OptionsViewProps } from '../options-view.tsx';
import { PanelView, type PanelViewProps } from '../panel-view.tsx';
import { PopupView, type PopupViewProps } from '../popup-view.tsx';
import { WelcomeView, type WelcomeViewProps } from '../welcome-view.tsx';
import { libraryPages, noteCards, notePanels } from './note-scenes.tsx';
import { type Press, pressed } from './press.ts';
import { agreementWithoutPage, sampleAgreement, wideAgreement } from './sample-agreement.ts';
import { sampleChanges } from './sample-changes.ts';
import {
  agreeingClaim,
  claimWithoutPage,
  differingClaim,
  onlyHereClaim,
  ownSourceClaim,
} from './sample-claims.ts';
import { mayor, mayorSpelling, member, namesakes, utility } from './sample-entities.ts';
import {
  noOwnPacks,
  ownPacks,
  packRefused,
  packRemoved,
  packsAtWork,
  packsBuilding,
} from './sample-packs.ts';
import { sampleMutes, sampleQuiet } from './sample-quiet.ts';
import {
  mutedReading,
  ownSourceReading,
  quietReading,
  sampleData,
  sampleHits,
  sampleReading,
} from './sample-reading.ts';
import { timelines } from './sample-timelines.ts';

export interface Scene {
  id: string;
  surface: 'card' | 'popup' | 'panel' | 'page';
  view: VNode;
  /** Buttons and tabs pressed before looking, in order. */
  press: Press[];
}

const ignore = () => {};
const cardCalls = {
  onOpenPanel: ignore,
  onOpenClaim: ignore,
  onClose: ignore,
  quiet: {
    ...sampleQuiet,
    place: {
      words: 'Lindqvist',
      sentence: 'Lindqvist said so.',
      page: 'https://daily.example/a',
      host: 'daily.example',
    },
  },
};
const READY = {
  status: 'ready',
  reading: sampleReading,
  title: 'Water returns to Nordby',
  isCapped: false,
} as const;

const popup: PopupViewProps = {
  host: 'daily.example',
  isOn: true,
  page: READY,
  data: sampleData,
  search: { query: '', onQuery: ignore },
  onSwitch: ignore,
  onSwitchOn: ignore,
  onGrant: ignore,
  onRetry: ignore,
  onJump: ignore,
  onOpenClaim: ignore,
  onOpenEntity: ignore,
  onOpenPanel: ignore,
  onBack: ignore,
  quiet: sampleQuiet,
  onReadAnyway: ignore,
  onOpenSettings: ignore,
  onOpenMuted: ignore,
};

const panel: PanelViewProps = { ...popup, title: 'Water returns to Nordby', onBack: ignore };

const sampleNews = {
  sites: 3,
  countries: 2,
  byCountry: { NO: ['daily.example', 'post.example'], SE: ['gazette.example'] },
};

const options: OptionsViewProps = {
  scope: 'news',
  news: sampleNews,
  onChoose: ignore,
  sitesOn: ['daily.example', 'a-site-with-quite-a-long-name.news.example'],
  sitesOff: ['shop.example'],
  onRemoveSite: ignore,
  data: sampleData,
  settings: { ...DEFAULT_SETTINGS, mutes: sampleMutes },
  version: '0.1.0',
  onChange: ignore,
  onUnmute: async () => {},
  onImport: async () => [],
  isSynced: false,
  onSync: async () => {},
  memory: { release: '2025-05-20', isOn: true, pages: 37 },
  onForget: ignore,
  onOpenShortcuts: ignore,
  ownPacks,
};

const welcome: WelcomeViewProps = {
  scope: 'news',
  news: sampleNews,
  onChoose: ignore,
  onStart: ignore,
};

const cards: Record<string, VNode> = {
  'claim-differs': (
    <ClaimCard
      comparison={differingClaim}
      how={{ rule: 'cues', words: ['homes', 'without water'] }}
      {...cardCalls}
    />
  ),
  'claim-agrees': (
    <ClaimCard
      comparison={agreeingClaim}
      how={{ rule: 'wording', words: [], like: 'The council will pay if it is lent the money.' }}
      {...cardCalls}
    />
  ),
  'claim-only-here': <ClaimCard comparison={onlyHereClaim} {...cardCalls} />,
  'claim-own-source': <ClaimCard comparison={ownSourceClaim} {...cardCalls} />,
  'claim-without-page': <ClaimCard comparison={claimWithoutPage} {...cardCalls} />,
  'entity-person': (
    <EntityCard
      details={mayor}
      how={{ rule: 'surname-after-full-name', name: 'Lindqvist' }}
      spelling={mayorSpelling}
      {...cardCalls}
    />
  ),
  'entity-likely': (
    <EntityCard
      details={mayor}
      how={{ rule: 'likely-spelling', name: 'Mara Lindqvist' }}
      written="Marah Lindkwist"
      {...cardCalls}
    />
  ),
  'entity-organisation': (
    <EntityCard
      details={utility}
      how={{ rule: 'full-name', name: 'Valley Water' }}
      {...cardCalls}
    />
  ),
  namesakes: (
    <NamesakeChoice
      written="Jonas Berg"
      entities={namesakes}
      how={{ rule: 'full-name', name: 'Jonas Berg' }}
      {...cardCalls}
    />
  ),
};

const SILENT = [
  'not-html',
  'no-article',
  'too-long',
  'nothing-known',
  'switched-off',
  'no-answer',
  'failed',
] as const;

const popups: Record<string, VNode> = {
  ready: <PopupView {...popup} />,
  'own-source': <PopupView {...popup} page={{ ...READY, reading: ownSourceReading }} />,
  quiet: <PopupView {...popup} page={{ ...READY, reading: quietReading, isCapped: true }} />,
  'given-up': <PopupView {...popup} page={{ ...READY, givenUp: ['following'] }} />,
  'given-up-all': (
    <PopupView
      {...popup}
      page={{ ...READY, reading: quietReading, givenUp: ['following', 'cards', 'highlights'] }}
    />
  ),
  'given-up-silent': (
    <PopupView
      {...popup}
      page={{ status: 'silent', reason: 'no-article', givenUp: ['following'] }}
    />
  ),
  search: <PopupView {...popup} search={{ query: 'nord', hits: sampleHits, onQuery: ignore }} />,
  'search-none': <PopupView {...popup} search={{ query: 'zzz', hits: [], onQuery: ignore }} />,
  changes: <PopupView {...popup} changes={sampleChanges} />,
  muted: <PopupView {...popup} page={{ ...READY, muted: 2 }} />,
  'all-muted': <PopupView {...popup} page={{ ...READY, reading: mutedReading, muted: 7 }} />,
  reading: <PopupView {...popup} page={{ status: 'reading' }} />,
  'no-permission': <PopupView {...popup} isOn={false} page={{ status: 'no-permission' }} />,
  ...Object.fromEntries(
    SILENT.map((reason) => [
      reason,
      <PopupView
        key={reason}
        {...popup}
        host={reason === 'not-html' ? '' : popup.host}
        isOn={reason !== 'switched-off'}
        page={{ status: 'silent', reason }}
      />,
    ]),
  ),
};

const panels: Record<string, VNode> = {
  lists: <PanelView {...panel} />,
  claim: (
    <PanelView
      {...panel}
      selection={{
        status: 'claim',
        comparison: differingClaim,
        how: { rule: 'cues', words: ['homes', 'without water'] },
        places: [0],
      }}
    />
  ),
  entity: (
    <PanelView
      {...panel}
      selection={{
        status: 'entity',
        details: mayor,
        how: { rule: 'full-name', name: 'Mara Lindqvist' },
        spelling: mayorSpelling,
        places: [0, 2],
      }}
    />
  ),
  'entity-of-packs': (
    <PanelView
      {...panel}
      selection={{
        status: 'entity',
        details: member,
        how: { rule: 'title-and-surname', name: 'Ada Berg' },
        places: [1],
      }}
    />
  ),
  ...Object.fromEntries(
    Object.entries(timelines).map(([name, comparison]) => [
      `timeline-${name}`,
      <PanelView key={name} {...panel} selection={{ status: 'claim', comparison, places: [0] }} />,
    ]),
  ),
  agreement: <PanelView {...panel} sources={{ agreements: [sampleAgreement], onShow: ignore }} />,
  'agreement-wide': (
    <PanelView {...panel} sources={{ agreements: [wideAgreement], onShow: ignore }} />
  ),
  'agreement-without-page': (
    <PanelView {...panel} sources={{ agreements: [agreementWithoutPage], onShow: ignore }} />
  ),
  'agreement-none': <PanelView {...panel} sources={{ agreements: [], onShow: ignore }} />,
  'agreement-waiting': <PanelView {...panel} sources={{ agreements: undefined, onShow: ignore }} />,
  'entity-muted': (
    <PanelView
      {...panel}
      quiet={{ ...sampleQuiet, mutes: [{ kind: 'entity', id: mayor.id, name: mayor.name }] }}
      selection={{ status: 'entity', details: mayor, places: [] }}
    />
  ),
  loading: <PanelView {...panel} selection={{ status: 'loading' }} />,
  unknown: <PanelView {...panel} selection={{ status: 'unknown' }} />,
};

const pages: Record<string, VNode> = {
  options: <OptionsView {...options} />,
  'options-empty': (
    <OptionsView
      {...options}
      scope="click"
      news={undefined}
      sitesOn={[]}
      sitesOff={[]}
      data={undefined}
      settings={DEFAULT_SETTINGS}
      isSynced={undefined}
      memory={{ isOn: false, pages: 0 }}
      onOpenShortcuts={undefined}
      ownPacks={noOwnPacks}
    />
  ),
  'options-pack-read': <OptionsView {...options} ownPacks={packsAtWork} />,
  'options-pack-built': <OptionsView {...options} ownPacks={packsBuilding} />,
  'options-pack-refused': <OptionsView {...options} ownPacks={packRefused} />,
  'options-pack-removed': <OptionsView {...options} ownPacks={packRemoved} />,
  welcome: <WelcomeView {...welcome} />,
  'welcome-done': <WelcomeView {...welcome} scope="click" outcome="done" isButtonHidden />,
  'welcome-refused': <WelcomeView {...welcome} outcome="refused" />,
};

const plain: Scene[] = [
  ...toScenes('card', { ...cards, ...noteCards }),
  ...toScenes('popup', popups),
  ...toScenes('panel', { ...panels, ...notePanels(panel) }),
  ...toScenes('page', { ...pages, ...libraryPages }),
];

export const scenes: Scene[] = [
  ...plain,
  ...Object.entries(pressed).flatMap(([id, { from, press }]) =>
    plain.filter((scene) => scene.id === from).map((scene) => ({ ...scene, id, press })),
  ),
];

function toScenes(surface: Scene['surface'], views: Record<string, VNode>): Scene[] {
  return Object.entries(views).map(([name, view]) => ({
    id: `${surface}-${name}`,
    surface,
    view,
    press: [],
  }));
}
