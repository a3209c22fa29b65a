/** Settings: where it reads, how it marks, what is muted, the data, and privacy in plain words. */
import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { DataDescription } from '../lib/protocol.ts';
import type { Mute } from '../lib/settings/mutes.ts';
import { licenceName } from './licence-name.ts';
import { Logo } from './logo.tsx';
import { MarkSettings, type MarkSettingsProps } from './mark-settings.tsx';
import { MemorySwitch, type MemorySwitchProps } from './memory-switch.tsx';
import { useMessages } from './messages.tsx';
import { MutedList } from './muted-list.tsx';
import { OwnPackList, type OwnPackListProps } from './own-pack-list.tsx';
import { describePackCounts } from './pack-counts.ts';
import { ScopeChoice, type ScopeChoiceProps } from './scope-choice.tsx';
import { SettingsTransfer, type SettingsTransferProps } from './settings-transfer.tsx';

export interface OptionsViewProps
  extends ScopeChoiceProps,
    MarkSettingsProps,
    MemorySwitchProps,
    SettingsTransferProps {
  /** Hosts switched on one by one, and hosts switched off; in order. */
  sitesOn: readonly string[];
  sitesOff: readonly string[];
  onRemoveSite(host: string, list: 'on' | 'off'): void;
  onUnmute(mute: Mute): Promise<unknown>;
  /** To the browser's own page of keyboard shortcuts; absent where there are none. */
  onOpenShortcuts?: (() => void) | undefined;
  data?: DataDescription | undefined;
  ownPacks: OwnPackListProps;
  /** Of the extension. */
  version: string;
}

export function OptionsView(props: OptionsViewProps): VNode {
  const { t, locale, direction } = useMessages();
  return (
    <div class="surface page" lang={locale} dir={direction}>
      <header class="page-header">
        <Logo />
        <h1 class="page-title">
          {t('extName')} · {t('options.title')}
        </h1>
      </header>
      <main>
        <Section title={t('options.sites')} hint={t('options.sitesHint')}>
          <ScopeChoice scope={props.scope} news={props.news} onChoose={props.onChoose} />
          <SiteList
            title={t('options.sitesOn')}
            empty={t('options.noSitesOn')}
            hosts={props.sitesOn}
            onRemove={(host) => props.onRemoveSite(host, 'on')}
          />
          <SiteList
            title={t('options.sitesOff')}
            empty={t('options.noSitesOff')}
            hosts={props.sitesOff}
            onRemove={(host) => props.onRemoveSite(host, 'off')}
          />
        </Section>
        <Section title={t('options.marks')} hint={t('options.marksHint')}>
          <MarkSettings settings={props.settings} onChange={props.onChange} />
        </Section>
        <Section id="muted" title={t('options.muted')} hint={t('options.mutedHint')}>
          <MutedList mutes={props.settings.mutes} onUnmute={props.onUnmute} />
        </Section>
        {props.onOpenShortcuts && (
          <Section title={t('options.keyboard')} hint={t('options.keyboardHint')}>
            <button type="button" class="button button-main" onClick={props.onOpenShortcuts}>
              {t('options.shortcuts')}
            </button>
          </Section>
        )}
        <Section title={t('options.file')} hint={t('options.fileHint')}>
          <SettingsTransfer {...props} />
        </Section>
        <Section id="own-packs" title={t('ownPacks.title')} hint={t('ownPacks.hint')}>
          <OwnPackList {...props.ownPacks} />
        </Section>
        <DataSection {...props} release={props.memory?.release} />
        <Section title={t('options.privacy')}>
          <ul class="plain">
            <li>{t('options.privacyNetwork')}</li>
            <li>{t('options.privacyReading')}</li>
            <li>{t('options.privacyStored')}</li>
            <li>{t('options.privacyNotes')}</li>
            <li>{t('options.privacyMeaning')}</li>
          </ul>
          <MemorySwitch {...props} />
        </Section>
      </main>
    </div>
  );
}

function SiteList(props: {
  title: string;
  empty: string;
  hosts: readonly string[];
  onRemove(host: string): void;
}): VNode {
  const { t } = useMessages();
  return (
    <>
      <h3 class="section-title">{props.title}</h3>
      {props.hosts.length === 0 && <p class="meta">{props.empty}</p>}
      <ul class="sites">
        {props.hosts.map((host) => (
          <li key={host} class="site">
            <bdi dir="ltr">{host}</bdi>
            <button
              type="button"
              class="button"
              aria-label={t('options.removeLabel', host)}
              onClick={() => props.onRemove(host)}
            >
              {t('options.remove')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function DataSection(props: {
  data?: DataDescription | undefined;
  release: string | undefined;
  version: string;
}): VNode {
  const messages = useMessages();
  const { t, date } = messages;
  const { data } = props;
  if (!data) {
    return (
      <Section title={t('options.data')}>
        <p>{t('options.noData')}</p>
      </Section>
    );
  }
  const hint = t(
    'options.dataHint',
    t('data.people', data.people),
    t('data.organisations', data.organisations),
    t('data.claims', data.claims),
    t('data.sources', data.sources),
  );
  return (
    <Section title={t('options.data')} hint={hint}>
      <h3 class="section-title">{t('options.packs')}</h3>
      {data.packs.length > 1 && <p class="meta">{t('ownPacks.order')}</p>}
      <ol class="packs">
        {data.packs.map((pack) => (
          <li key={pack.id} class="pack">
            <b>
              <bdi>{pack.title}</bdi>
            </b>
            {pack.isOwn && <span class="meta"> · {t('ownPacks.yours')}</span>}
            <p class="meta">{describePackCounts(pack.counts, messages)}</p>
            <p class="meta">
              <bdi>{pack.attribution}</bdi> ·{' '}
              {t('options.packMeta', licenceName(pack.licence), date(pack.asOf))}
              {pack.mayHaveChanged && ` (${t('entity.mayHaveChanged')})`}
            </p>
          </li>
        ))}
      </ol>
      <p class="meta">
        {t('extName')} {props.version} ·{' '}
        {t('options.version', date(data.asOf), data.version.slice(0, 8))}
        {props.release !== undefined && ` · ${t('changes.released', date(props.release))}`}
      </p>
      <p class="meta">
        <a class="link" href="/third-party-notices.txt">
          {t('options.notices')}
        </a>
      </p>
    </Section>
  );
}

function Section(props: {
  /** To be led to from elsewhere. */
  id?: string;
  title: string;
  hint?: string;
  children: ComponentChildren;
}): VNode {
  const headingId = useId();
  return (
    <section id={props.id} class="page-section" aria-labelledby={headingId}>
      <h2 id={headingId} class="page-heading">
        {props.title}
      </h2>
      {props.hint && <p class="page-hint">{props.hint}</p>}
      {props.children}
    </section>
  );
}
