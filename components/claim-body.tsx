/**
 * All that is known of one claim beside the open page: the page's words, the sources' words, this
 * page's own record, editors' notes, related claims. The card folds it, the panel shows it whole.
 */
import type { ComponentChildren, VNode } from 'preact';
import type { ClaimId, Note } from '../lib/dataset/types.ts';
import { phraseSaid } from '../lib/messages/phrase-comparison.ts';
import type { ClaimComparison, ComparedPage } from '../lib/reading/types.ts';
import { EvidenceList } from './evidence-list.tsx';
import { type MessageKey, useMessages } from './messages.tsx';
import { Quote } from './quote.tsx';
import { RelationIcon } from './relation-icon.tsx';

interface ClaimBodyProps {
  comparison: ClaimComparison;
  /** How many rows show at first; all without it. */
  limit?: number;
  /** Names of sources open the source where its address is known. */
  isLinked?: boolean;
  onOpenClaim(id: ClaimId): void;
}

export function ClaimBody({
  comparison,
  limit,
  isLinked = false,
  onOpenClaim,
}: ClaimBodyProps): VNode {
  const { t } = useMessages();
  return (
    <>
      {comparison.here && <PageRow here={comparison.here} differing={comparison.differing} />}
      <EvidenceList
        label={t('claim.otherSources')}
        rows={comparison.rows}
        limit={limit}
        isLinked={isLinked}
      />
      {comparison.ownRows.length > 0 && (
        <section>
          <Block title={t('claim.ownRecord')}>
            <p class="meta">{t('claim.ownRecordHint')}</p>
          </Block>
          <EvidenceList
            label={t('claim.ownRecord')}
            rows={comparison.ownRows}
            limit={limit}
            isLinked={isLinked}
          />
        </section>
      )}
      {comparison.notes.length > 0 && <Notes notes={comparison.notes} />}
      {comparison.links.length > 0 && <Links links={comparison.links} onOpenClaim={onOpenClaim} />}
    </>
  );
}

function PageRow(props: { here: ComparedPage; differing: ClaimComparison['differing'] }): VNode {
  const messages = useMessages();
  const { t } = messages;
  const { here } = props;
  return (
    <div class="row row-here">
      <RelationIcon sign="here" />
      <div>
        <p class="row-who">
          <b>{t('card.thisPage')}</b>{' '}
          {here.said && <span class="meta">{phraseSaid(here.said, messages)}</span>}
        </p>
        <Quote text={here.quote} cut={here.cut} differing={props.differing} />
        {here.attribution && <p class="row-why">{t('claim.attributedTo', here.attribution)}</p>}
        {here.alsoSays.map((also) => (
          <p class="row-why" key={also.start}>
            {also.said && t('claim.alsoSays', phraseSaid(also.said, messages))}{' '}
            <Quote text={also.quote} cut={also.cut} />
          </p>
        ))}
      </div>
    </div>
  );
}

function Notes(props: { notes: readonly Note[] }): VNode {
  const { t, date } = useMessages();
  return (
    <Block title={t('claim.notes')}>
      {props.notes.map((note) => (
        <p key={note.text}>
          <bdi>{note.text}</bdi>{' '}
          <span class="meta">
            {t('claim.asOf', date(note.asOf))} · {t('claim.sources', note.sources.length)}
          </span>
        </p>
      ))}
    </Block>
  );
}

const LINK: Record<string, (MessageKey & `claim.link.${string}`) | undefined> = {
  'later-version-of': 'claim.link.laterVersionOf',
  'part-of': 'claim.link.partOf',
  'conflicts-with': 'claim.link.conflictsWith',
};

function Links(props: { links: ClaimComparison['links']; onOpenClaim(id: ClaimId): void }): VNode {
  const { t } = useMessages();
  return (
    <Block title={t('claim.links')}>
      <ul>
        {props.links.map(({ relation, claim, text }) => {
          const key = LINK[relation];
          return (
            <li key={claim}>
              {key && <span class="meta">{t(key)}: </span>}
              <button type="button" class="link" onClick={() => props.onOpenClaim(claim)}>
                {text}
              </button>
            </li>
          );
        })}
      </ul>
    </Block>
  );
}

function Block(props: { title: string; children: ComponentChildren }): VNode {
  return (
    <div class="block">
      <h3 class="section-title">{props.title}</h3>
      {props.children}
    </div>
  );
}
