/** What somebody is, where, and for which day the sources say so. */
import type { VNode } from 'preact';
import type { EntityDetails } from '../lib/reading/types.ts';
import { useMessages } from './messages.tsx';
import { SourceNames } from './source-names.tsx';

export type Role = EntityDetails['roles'][number];

interface RoleLineProps {
  role: Role;
  isFull?: boolean;
  /** The pack that says so, where the facts are of several: named where the role names no source. */
  pack?: string | undefined;
}

export function RoleLine(props: RoleLineProps): VNode {
  const { t, date } = useMessages();
  const { role, isFull = false, pack } = props;
  const sources = role.sources.length === 0 && pack !== undefined ? [pack] : role.sources;
  const label = role.organisation ? t('entity.roleAt', role.label, role.organisation) : role.label;
  const when =
    role.state === 'ended' && role.end !== undefined
      ? t('entity.heldUntil', date(role.end))
      : t('entity.asOf', date(role.asOf));
  return (
    <>
      <bdi>{label}</bdi>
      <span class="meta">
        {' '}
        · {when}
        {role.state === 'may-have-changed' && ` (${t('entity.mayHaveChanged')})`}
        {sources.length > 0 && ' · '}
        <SourceNames sources={sources} isFull={isFull} />
      </span>
    </>
  );
}
