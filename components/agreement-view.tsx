/** The agreement of each story on the page, as a grid or a list, with a key to signs and letters. */
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ClaimId } from '../lib/dataset/types.ts';
import type { Stance, StoryAgreement } from '../lib/reading/agreement-types.ts';
import { AgreementList } from './agreement-list.tsx';
import { AgreementMatrix } from './agreement-matrix.tsx';
import {
  type AgreementColumn,
  type AgreementScope,
  cellsOf,
  chooseTopics,
  listColumns,
} from './agreement-rows.ts';
import { Choice } from './choice.tsx';
import { FoldedList } from './folded-list.tsx';
import { useMessages } from './messages.tsx';
import { STANCE_LABELS, STANCES, StanceIcon } from './stance-icon.tsx';

/** Sources of which the key shows at first. */
const SOURCE_LIMIT = 6;

export interface AgreementViewProps {
  /** `undefined` while they are looked up. */
  agreements: readonly StoryAgreement[] | undefined;
  onOpenClaim(id: ClaimId): void;
}

export function AgreementView({ agreements, onOpenClaim }: AgreementViewProps): VNode {
  const { t } = useMessages();
  const known = agreements?.filter(({ topics }) => topics.length > 0);
  if (!known?.length) {
    return (
      <p class="silent silent-reading" role="status">
        {t(known ? 'agreement.none' : 'card.waiting')}
      </p>
    );
  }
  return (
    <>
      {known.map((agreement) => (
        <StorySection key={agreement.story} agreement={agreement} onOpenClaim={onOpenClaim} />
      ))}
    </>
  );
}

function StorySection(props: { agreement: StoryAgreement; onOpenClaim(id: ClaimId): void }): VNode {
  const { t, date, sequence } = useMessages();
  const { agreement, onOpenClaim } = props;
  const headingId = useId();
  const hasHere = chooseTopics(agreement, 'page').length > 0;
  const [scope, setScope] = useState<AgreementScope>(hasHere ? 'page' : 'story');
  const [view, setView] = useState<'grid' | 'list'>('grid');
  const topics = chooseTopics(agreement, hasHere ? scope : 'story');
  const columns = listColumns(agreement, t('card.thisPage'));
  const shared = { columns, topics, onOpenClaim };
  return (
    <section class="agreement" aria-labelledby={headingId}>
      <header class="agreement-head">
        <h2 class="item-title" id={headingId}>
          {agreement.title}
        </h2>
        <p class="meta">
          {sequence([
            t('claim.sources', agreement.sources.length),
            t('claim.voices', agreement.voiceCount),
          ])}
          {' · '}
          {t('claim.asOf', date(agreement.asOf))}
        </p>
        <div class="agreement-choices">
          {hasHere && (
            <Choice<AgreementScope>
              label={t('agreement.scope')}
              value={scope}
              options={[
                { value: 'page', label: t('agreement.onPage', countRows(agreement, 'page')) },
                { value: 'story', label: t('agreement.inStory', countRows(agreement, 'story')) },
              ]}
              onChoose={setScope}
            />
          )}
          <Choice<'grid' | 'list'>
            label={t('agreement.view')}
            value={view}
            options={[
              { value: 'grid', label: t('agreement.grid') },
              { value: 'list', label: t('agreement.list') },
            ]}
            onChoose={setView}
          />
        </div>
      </header>
      {view === 'list' ? (
        <AgreementList {...shared} />
      ) : (
        <AgreementMatrix key={scope} {...shared} title={agreement.title}>
          <Legend topics={topics} columns={columns} />
        </AgreementMatrix>
      )}
    </section>
  );
}

function countRows(agreement: StoryAgreement, scope: AgreementScope): number {
  return chooseTopics(agreement, scope).reduce((sum, { rows }) => sum + rows.length, 0);
}

/** The signs that the grid has, and whose letters these are. */
function Legend(props: {
  topics: StoryAgreement['topics'];
  columns: readonly AgreementColumn[];
}): VNode {
  const { t } = useMessages();
  const used = new Set<Stance>(
    props.topics.flatMap(({ rows }) => rows.flatMap(cellsOf).map(({ stance }) => stance)),
  );
  const sources = props.columns.filter(({ source }) => source);
  return (
    <div class="agreement-legend">
      <ul class="legend" aria-label={t('agreement.signs')}>
        {STANCES.filter((stance) => used.has(stance)).map((stance) => (
          <li key={stance}>
            <StanceIcon stance={stance} /> {t(STANCE_LABELS[stance])}
          </li>
        ))}
      </ul>
      <div class="key">
        <FoldedList label={t('agreement.key')} limit={SOURCE_LIMIT}>
          {sources.map(({ heading, label }) => (
            <li key={heading}>
              <b class="key-sign">{heading}</b> <bdi>{label}</bdi>
            </li>
          ))}
        </FoldedList>
      </div>
    </div>
  );
}
