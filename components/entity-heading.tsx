/** Who it is: kicker, name, and the role that counts now. */
import type { VNode } from 'preact';
import type { EntityDetails } from '../lib/reading/types.ts';
import { useMessages } from './messages.tsx';
import { RoleLine } from './role-line.tsx';

interface EntityHeadingProps {
  details: EntityDetails;
  id: string;
  /** The page writes the name in a way that the data does not list. */
  isLikely?: boolean;
  /** Only the summary: the roles follow in full below. */
  hasRolesBelow?: boolean;
}

export function EntityHeading(props: EntityHeadingProps): VNode {
  const { t } = useMessages();
  const { details, isLikely = false } = props;
  const isPerson = details.kind === 'person';
  const kicker = isPerson ? t('entity.person') : t('entity.organisation');
  const likelyKicker = isPerson ? t('entity.likelyPerson') : t('entity.likelyOrganisation');
  const role = details.roles.find(({ state }) => state !== 'ended') ?? details.roles[0];
  return (
    <>
      <p class="kicker kicker-entity">{isLikely ? likelyKicker : kicker}</p>
      <h2 id={props.id} class="card-title" tabIndex={-1}>
        {details.name}
      </h2>
      <p class="meta">
        {role && !props.hasRolesBelow ? <RoleLine role={role} /> : details.summary}
      </p>
    </>
  );
}
