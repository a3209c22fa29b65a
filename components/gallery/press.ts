/**
 * What is pressed in a scene before it is looked at, named by key: buttons are called otherwise in
 * each language.
 */
import type { Messages } from '../../lib/messages/create-messages.ts';
import type { MessageKey, MessageParameters } from '../../lib/messages/message-keys.ts';

/** A button's name as key and fillers, the same in every language. */
export type Press = { [K in MessageKey]: readonly [K, ...MessageParameters[K]] }[MessageKey];

/** Filler for what does not matter: a name is told by what stands before it. */
export const ANY = '\uE002';
/** As it stands in a name: in a line from right to left between isolates, where a number has none. */
const WRITTEN_ANY = /\u2068?\uE002/;

/** What the name of a button to press begins with, in the language of the messages. */
export function startOfName([key, ...fillers]: Press, messages: Messages): string {
  const [start = ''] = messages.t<MessageKey>(key, ...fillers).split(WRITTEN_ANY);
  return start;
}

/** Scenes that begin as another and have something pressed. */
export const pressed: Record<string, { from: string; press: Press[] }> = {
  'panel-sources': { from: 'panel-agreement', press: [['popup.tabs.sources']] },
  'panel-sources-story': {
    from: 'panel-agreement',
    press: [['popup.tabs.sources'], ['agreement.inStory', ANY]],
  },
  'panel-sources-list': {
    from: 'panel-agreement',
    press: [['popup.tabs.sources'], ['agreement.list']],
  },
  'panel-sources-wide': { from: 'panel-agreement-wide', press: [['popup.tabs.sources']] },
  'panel-sources-without-page': {
    from: 'panel-agreement-without-page',
    press: [['popup.tabs.sources']],
  },
  'panel-sources-none': { from: 'panel-agreement-none', press: [['popup.tabs.sources']] },
  'panel-sources-waiting': { from: 'panel-agreement-waiting', press: [['popup.tabs.sources']] },
  'card-claim-unfolded': {
    from: 'card-claim-differs',
    press: [['card.showMore', 1], ['card.why']],
  },
  'popup-changes-open': { from: 'popup-changes', press: [['changes.since', 5]] },
  'card-claim-quiet': { from: 'card-claim-differs', press: [['mute.openLabel', ANY]] },
  'card-entity-quiet': { from: 'card-entity-person', press: [['mute.openLabel', ANY]] },
  'card-namesakes-quiet': { from: 'card-namesakes', press: [['mute.openLabel', ANY]] },
  'card-entity-report': {
    from: 'card-entity-person',
    press: [['mute.openLabel', ANY], ['report.open']],
  },
  'card-entity-muted': {
    from: 'card-entity-person',
    press: [
      ['mute.openLabel', ANY],
      ['mute.entity', 'Mara Lindqvist'],
    ],
  },
  'card-note-preview': { from: 'card-note-write', press: [['annotate.modePreview']] },
  'panel-entity-report': { from: 'panel-entity', press: [['report.open']] },
  'card-namesake-shown': {
    from: 'card-namesakes',
    press: [['namesakes.showLabel', 'Jonas Berg', 'Councillor in Nordby']],
  },
  'popup-differences': { from: 'popup-ready', press: [['popup.tabs.differences']] },
  'popup-not-mentioned': { from: 'popup-ready', press: [['popup.tabs.notMentioned']] },
  'popup-spelling': { from: 'popup-ready', press: [['popup.tabs.spelled']] },
  'page-welcome-person': { from: 'page-welcome', press: [['welcome.exampleName']] },
  'page-welcome-claim': { from: 'page-welcome', press: [['welcome.exampleClaim']] },
};
