/**
 * What a reading found, as lists in tabs: the same that is highlighted on the page, for those who
 * cannot see the highlights, and what no highlight can show. Popup and panel share it.
 */
import type { VNode } from 'preact';
import type { ClaimId, EntityId } from '../lib/dataset/types.ts';
import { phraseCamps, phraseSummary } from '../lib/messages/phrase-comparison.ts';
import type { HighlightTarget } from '../lib/protocol.ts';
import type { ClaimOnPage, EntityOnPage, Reading } from '../lib/reading/types.ts';
import { AgreementView, type AgreementViewProps } from './agreement-view.tsx';
import { Icon } from './icon.tsx';
import { JumpButton } from './jump-button.tsx';
import { ListItem } from './list-item.tsx';
import { ListSection } from './list-section.tsx';
import { type Messages, useMessages } from './messages.tsx';
import { Quote } from './quote.tsx';
import { RelationIcon } from './relation-icon.tsx';
import { Tabs } from './tabs.tsx';

/** Claims and additions that show at first: a long article carries dozens. */
const CLAIM_LIMIT = 8;

export interface ReadingListsProps {
  reading: Reading;
  /** How much of the page the reader muted: then an empty list does not mean that nothing is known. */
  muted?: number | undefined;
  onJump(target: HighlightTarget): void;
  onOpenClaim(id: ClaimId): void;
  onOpenEntity(id: EntityId): void;
  /** Who says what: has a tab where there is room for it. */
  sources?: SourcesTab | undefined;
}

export interface SourcesTab extends Pick<AgreementViewProps, 'agreements'> {
  /** The tab was opened: from now on the agreements are wanted. */
  onShow(): void;
}

export function ReadingLists(props: ReadingListsProps): VNode {
  const { t } = useMessages();
  const { reading, sources, onOpenClaim } = props;
  return (
    <Tabs
      label={t('popup.tabsLabel')}
      onChoose={(id) => id === 'sources' && sources?.onShow()}
      tabs={[
        { id: 'page', label: t('popup.tabs.page'), content: <PageTab {...props} /> },
        {
          id: 'differences',
          label: t('popup.tabs.differences'),
          content: <DifferencesTab {...props} />,
        },
        {
          id: 'not-mentioned',
          label: t('popup.tabs.notMentioned'),
          content: <NotMentionedTab {...props} />,
        },
        {
          id: 'spelled',
          label: t('popup.tabs.spelled'),
          count: reading.spelledDifferently.length,
          content: <SpelledTab {...props} />,
        },
        ...(sources
          ? [
              {
                id: 'sources',
                label: t('popup.tabs.sources'),
                content: <AgreementView {...sources} onOpenClaim={onOpenClaim} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function PageTab(props: ReadingListsProps): VNode {
  const { t } = useMessages();
  const { muted = 0 } = props;
  const { claims, differences, entities } = props.reading;
  const isParted = ({ id }: ClaimOnPage) => differences.includes(id);
  const partedFirst = [...claims].sort((a, b) => Number(isParted(b)) - Number(isParted(a)));
  const people = entities.filter(({ kind }) => kind === 'person');
  const organisations = entities.filter(({ kind }) => kind === 'organisation');
  return (
    <>
      <ListSection
        title={t('list.claims')}
        empty={muted === 0 ? t('list.noClaims') : t('list.onlyMuted')}
        isEmpty={!claims.length}
        limit={CLAIM_LIMIT}
      >
        {partedFirst.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} {...props} />
        ))}
      </ListSection>
      <ListSection
        title={t('list.people')}
        empty={muted === 0 ? t('list.noEntities') : t('list.onlyMuted')}
        isEmpty={!people.length}
      >
        {people.map((entity) => (
          <EntityItem key={entity.id} entity={entity} {...props} />
        ))}
      </ListSection>
      <ListSection title={t('list.organisations')} isEmpty={!organisations.length}>
        {organisations.map((entity) => (
          <EntityItem key={entity.id} entity={entity} {...props} />
        ))}
      </ListSection>
    </>
  );
}

function DifferencesTab(props: ReadingListsProps): VNode {
  const { t } = useMessages();
  const { claims, differences } = props.reading;
  const parted = differences.flatMap((id) => claims.find((claim) => claim.id === id) ?? []);
  return (
    <ListSection
      title={t('popup.tabs.differences')}
      isTitleHidden
      empty={t('list.noDifferences')}
      isEmpty={!parted.length}
    >
      {parted.map((claim) => (
        <ClaimItem key={claim.id} claim={claim} {...props} />
      ))}
    </ListSection>
  );
}

function NotMentionedTab(props: ReadingListsProps): VNode {
  const messages = useMessages();
  const { t, date } = messages;
  const { notMentioned } = props.reading;
  return (
    <ListSection
      title={t('popup.tabs.notMentioned')}
      isTitleHidden
      hint={t('list.notMentionedHint')}
      empty={t('list.noNotMentioned')}
      isEmpty={!notMentioned.length}
      limit={CLAIM_LIMIT}
    >
      {notMentioned.map(({ claim, text, sourceCount, voiceCount, camps, evidence }) => (
        <ListItem
          key={claim}
          sign={<RelationIcon sign="silent" />}
          title={text}
          detail={
            <>
              <b>{phraseCamps(camps, messages)}</b> · {t('claim.sources', sourceCount)},{' '}
              {t('claim.voices', voiceCount)}
              <span class="item-quote">
                <Quote text={evidence.quote} />
              </span>
              <bdi>{evidence.sourceLabel}</bdi> · {t('claim.asOf', date(evidence.asOf))}
            </>
          }
          onOpen={() => props.onOpenClaim(claim)}
        />
      ))}
    </ListSection>
  );
}

function SpelledTab(props: ReadingListsProps): VNode {
  const { t, list } = useMessages();
  const { spelledDifferently, entities } = props.reading;
  return (
    <ListSection
      title={t('list.spelled')}
      empty={t('list.noSpelled')}
      isEmpty={!spelledDifferently.length}
    >
      {spelledDifferently.map(({ entity, name, here, elsewhere }) => (
        <ListItem
          key={`${entity} ${here}`}
          sign={<EntitySign kind={entities.find(({ id }) => id === entity)?.kind ?? 'person'} />}
          title={name}
          detail={t('list.writes', here, list(elsewhere.map(({ value }) => value)))}
          onOpen={() => props.onOpenEntity(entity)}
          action={
            <JumpButton
              name={name}
              kind="mention"
              places={entities.find(({ id }) => id === entity)?.mentions ?? []}
              onJump={props.onJump}
            />
          }
        />
      ))}
    </ListSection>
  );
}

function ClaimItem(props: ReadingListsProps & { claim: ClaimOnPage }): VNode {
  const messages = useMessages();
  const { claim } = props;
  return (
    <ListItem
      sign={<RelationIcon sign={claim.relation} />}
      title={claim.text}
      detail={phraseSummary(claim.summary, messages)}
      onOpen={() => props.onOpenClaim(claim.id)}
      action={
        <JumpButton
          name={claim.text}
          kind="appearance"
          places={claim.appearances}
          onJump={props.onJump}
        />
      }
    />
  );
}

function EntityItem(props: ReadingListsProps & { entity: EntityOnPage }): VNode {
  const messages = useMessages();
  const { entity, reading } = props;
  return (
    <ListItem
      sign={<EntitySign kind={entity.kind} />}
      title={entity.name}
      detail={describeEntityLine(entity, reading, messages)}
      onOpen={() => props.onOpenEntity(entity.id)}
      action={
        <JumpButton
          name={entity.name}
          kind="mention"
          places={entity.mentions}
          onJump={props.onJump}
        />
      }
    />
  );
}

function EntitySign(props: { kind: EntityOnPage['kind'] }): VNode {
  return (
    <span class="item-sign">
      <Icon name={props.kind} />
    </span>
  );
}

function describeEntityLine(entity: EntityOnPage, reading: Reading, messages: Messages): string {
  const { t, list, words } = messages;
  const summary = words(entity.summary);
  const differently = reading.spelledDifferently.find((spelled) => spelled.entity === entity.id);
  if (differently) return `${summary} · ${t('entity.spelledHere', differently.here)}`;
  if (entity.spellings.length === 0) return summary;
  return `${summary} · ${t('list.alsoWritten', list(entity.spellings))}`;
}
