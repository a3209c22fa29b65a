/**
 * To be rid of something, or to say that it is wrong: unfolded under what a card or the panel shows.
 * What is muted already says so, and offers the way back.
 */
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Report } from '../lib/report/describe-report.ts';
import type { Mute } from '../lib/settings/mutes.ts';
import { useMessages } from './messages.tsx';
import { type MuteCalls, type Muted, MutedNotice, MuteMenu } from './mute-menu.tsx';
import { ReportForm } from './report-form.tsx';

export interface QuietTools extends MuteCalls {
  /** What is muted now, where that is known. */
  mutes?: readonly Mute[] | undefined;
  /** The highlight from which it was opened. */
  place?: { words: string; sentence: string; page: string; host: string } | undefined;
  versions: Pick<Report, 'extension' | 'data'>;
  /** To the clipboard; rejects where the page does not let us. */
  copy(text: string): Promise<unknown>;
}

export interface QuietSubject {
  kind: 'entity' | 'claim';
  ids: readonly string[];
  name: string;
}

export function QuietMenu(props: {
  subject: QuietSubject;
  tools: QuietTools;
  onMuted(muted: Muted): void;
}): VNode {
  const { t } = useMessages();
  const [isReporting, setReporting] = useState(false);
  const formId = useId();
  const { subject, tools } = props;
  const { place, versions } = tools;
  const report = { records: subject.ids, words: place?.words ?? '', ...versions };
  return (
    <>
      {!isReporting && (
        <MuteMenu subject={{ ...subject, place }} calls={tools} onMuted={props.onMuted} />
      )}
      <button
        type="button"
        class="button menu-item"
        aria-expanded={isReporting}
        aria-controls={formId}
        onClick={() => setReporting(!isReporting)}
      >
        {t('report.open')}
      </button>
      <div id={formId} hidden={!isReporting}>
        {isReporting && (
          <ReportForm subject={{ kind: subject.kind, report, place }} copy={tools.copy} />
        )}
      </div>
    </>
  );
}

/** For the panel: the menu under a heading, or that it is muted. */
export function QuietSection(props: { subject: QuietSubject; tools: QuietTools }): VNode {
  const { t } = useMessages();
  const { subject, tools } = props;
  const [done, setDone] = useState<Muted>();
  const mute = tools.mutes?.find((one) => one.kind !== 'highlight' && subject.ids.includes(one.id));
  const muted =
    done ?? (mute && { text: t('mute.isMuted', subject.name), undo: () => tools.unmute([mute]) });
  return (
    <section class="block quiet">
      <h3 class="section-title">{t('mute.heading')}</h3>
      {muted ? (
        <MutedNotice
          muted={muted}
          takesFocus={done !== undefined}
          onUndone={() => setDone(undefined)}
        />
      ) : (
        <QuietMenu subject={subject} tools={tools} onMuted={setDone} />
      )}
    </section>
  );
}
