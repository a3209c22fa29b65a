/**
 * The card where a name fits several people and the page does not decide: each with what tells
 * them apart, in the order given, and nothing claimed. Looking at one is not a decision; nothing
 * is kept.
 */
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ClaimId, EntityId } from '../lib/dataset/types.ts';
import type { EntityDetails, Mention } from '../lib/reading/types.ts';
import { CardFrame } from './card-frame.tsx';
import { EntityCard } from './entity-card.tsx';
import { useMessages } from './messages.tsx';
import type { QuietTools } from './quiet-block.tsx';
import { describeMentionReason } from './reasons.ts';
import { RoleLine } from './role-line.tsx';

export interface NamesakeChoiceProps {
  /** What the page writes. */
  written: string;
  /** Two or more. */
  entities: readonly EntityDetails[];
  how?: Mention['how'] | undefined;
  onOpenPanel?: ((id: EntityId) => void) | undefined;
  onOpenClaim(id: ClaimId): void;
  onClose?: (() => void) | undefined;
  quiet?: QuietTools | undefined;
}

export function NamesakeChoice({ written, entities, how, ...on }: NamesakeChoiceProps): VNode {
  const messages = useMessages();
  const headingId = useId();
  const [chosen, setChosen] = useState<EntityDetails>();
  if (chosen) {
    return <EntityCard details={chosen} how={how} onBack={() => setChosen(undefined)} {...on} />;
  }
  return (
    <CardFrame
      name={written}
      headingId={headingId}
      heading={
        <>
          <p class="kicker kicker-entity">{messages.t('namesakes.kicker')}</p>
          <h2 id={headingId} class="card-title" tabIndex={-1}>
            {written}
          </h2>
          <p class="meta">{messages.t('namesakes.hint')}</p>
        </>
      }
      why={how && describeMentionReason(how, messages)}
      onClose={on.onClose}
      subject={{ kind: 'entity', ids: entities.map(({ id }) => id), name: written }}
      quiet={on.quiet}
    >
      <ul>
        {entities.map((details) => (
          <Namesake
            key={details.id}
            details={details}
            isNamed={details.name !== written}
            onShow={() => setChosen(details)}
          />
        ))}
      </ul>
    </CardFrame>
  );
}

function Namesake(props: {
  details: EntityDetails;
  /** The data has a name that says more than the page's own: it comes first. */
  isNamed: boolean;
  onShow(): void;
}): VNode {
  const { t } = useMessages();
  const { details, isNamed } = props;
  const role = details.roles.find(({ state }) => state !== 'ended') ?? details.roles[0];
  return (
    <li class="choice">
      <div>
        <b>
          <bdi>{isNamed ? details.name : details.summary}</bdi>
        </b>
        {isNamed && <p class="meta">{details.summary}</p>}
        <p class="meta">{role ? <RoleLine role={role} /> : details.name}</p>
      </div>
      <button
        type="button"
        class="button button-main"
        aria-label={t('namesakes.showLabel', details.name, details.summary)}
        onClick={props.onShow}
      >
        {t('namesakes.show')}
      </button>
    </li>
  );
}
