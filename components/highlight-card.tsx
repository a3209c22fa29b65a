/**
 * The card of one highlight: asks for what it shows, and shows that it asks. A claim, an entity,
 * or the choice between namesakes; links inside a card open in its place.
 */

import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ClaimId, EntityId, PartialDate } from '../lib/dataset/types.ts';
import type { ClaimRequest, HighlightTarget } from '../lib/protocol.ts';
import { createClaimRequest } from '../lib/reading/create-requests.ts';
import type {
  AppearanceReason,
  ClaimComparison,
  EntityDetails,
  Mention,
  Reading,
} from '../lib/reading/types.ts';
import type { Result } from '../lib/result.ts';
import { ClaimCard } from './claim-card.tsx';
import { EntityCard } from './entity-card.tsx';
import { useMessages } from './messages.tsx';
import { NamesakeChoice } from './namesake-choice.tsx';
import type { QuietTools } from './quiet-block.tsx';

export interface HighlightCardProps {
  target: HighlightTarget;
  reading: Reading;
  /** The words of the page at the highlight. */
  written: string;
  published?: PartialDate | undefined;
  describeEntity(id: EntityId): Promise<Result<EntityDetails>>;
  compareClaim(request: ClaimRequest): Promise<Result<ClaimComparison>>;
  quiet: QuietTools;
  onOpenPanel?: ((id: ClaimId | EntityId) => void) | undefined;
  onClose(): void;
}

type Content =
  | {
      kind: 'claim';
      comparison: ClaimComparison;
      how?: AppearanceReason | undefined;
      isLinked: boolean;
    }
  | { kind: 'entities'; entities: EntityDetails[]; how: Mention['how'] };

export function HighlightCard(props: HighlightCardProps): VNode {
  const { t } = useMessages();
  const [content, setContent] = useState<Content | 'asking' | 'failed'>('asking');
  const show = (asked: Promise<Content | undefined>) => {
    asked.then(
      (found) => setContent(found ?? 'failed'),
      () => setContent('failed'),
    );
  };
  useEffect(() => show(askFor(props)), []);
  const onOpenClaim = (id: ClaimId) => show(askForClaim(props, id, 'linked'));
  if (content === 'asking') return <p class="card card-waiting">{t('card.waiting')}</p>;
  if (content === 'failed') return <p class="card card-waiting">{t('card.failed')}</p>;
  const { onOpenPanel, onClose, written, reading, quiet } = props;
  if (content.kind === 'claim') {
    const { isLinked, ...claim } = content;
    // A linked claim stands nowhere under this highlight.
    const tools = isLinked ? { ...quiet, place: undefined } : quiet;
    return <ClaimCard {...claim} {...{ onOpenClaim, onOpenPanel, onClose }} quiet={tools} />;
  }
  const [details] = content.entities;
  if (!details || content.entities.length > 1) {
    return (
      <NamesakeChoice {...content} {...{ written, onOpenClaim, onOpenPanel, onClose, quiet }} />
    );
  }
  const spelling = reading.spelledDifferently.find(({ entity }) => entity === details.id);
  return (
    <EntityCard
      {...{ details, written, spelling, onOpenClaim, onOpenPanel, onClose, quiet }}
      how={content.how}
    />
  );
}

async function askFor(props: HighlightCardProps): Promise<Content | undefined> {
  const { target, reading } = props;
  if (target.kind === 'appearance') {
    const appearance = reading.appearances[target.index];
    return appearance && askForClaim(props, appearance.claim, appearance.how);
  }
  const mention = reading.mentions[target.index];
  if (!mention) return undefined;
  const described = await Promise.all(mention.entities.map((id) => props.describeEntity(id)));
  const entities = described.flatMap((result) => (result.ok ? [result.value] : []));
  return entities.length > 0 ? { kind: 'entities', entities, how: mention.how } : undefined;
}

async function askForClaim(
  { reading, published, compareClaim }: HighlightCardProps,
  id: ClaimId,
  how?: AppearanceReason | 'linked',
): Promise<Content | undefined> {
  const compared = await compareClaim(createClaimRequest(id, reading, published));
  if (!compared.ok) return undefined;
  const isLinked = how === 'linked';
  return { kind: 'claim', comparison: compared.value, how: isLinked ? undefined : how, isLinked };
}
