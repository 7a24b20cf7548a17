import { Skeleton, Text } from '@mantine/core';
import type { Role, RoleMember } from '#libs/contracts';
import { useMemberChoices, useMembers, useRemoveMember } from './queries.js';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { LoadError } from '../../../ui/feedback/load-error.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { Section } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { When } from '../../../ui/text/when.js';
import { useTranslations } from 'use-intl';

const AddMember = lazyComponent(
  () => import('./add-member.js'),
  'AddMember',
  <Skeleton height={50} mt="sm" />,
  'roleSettings',
);

/** Lists the members of a role, and adds and removes them. */
export function RoleMembersSection({ role, mayEdit }: { role: Role; mayEdit: boolean }) {
  const t = useTranslations('roleSettings');
  const members = useMembers(role.id);
  const choices = useMemberChoices(role.id, mayEdit);
  const items = members.data?.items ?? [];
  return (
    <Section title={t('members')} hint={t('membersHint')}>
      {members.isPending && <LoadingRows rows={2} />}
      {members.error && <ProblemAlert error={members.error} retry={() => void members.refetch()} />}
      {members.data && items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noMembers')}
        </Text>
      )}
      {items.length > 0 && (
        <ul className={rows['items']} aria-label={t('members')}>
          {items.map((one) => (
            <Member key={one.id} roleId={role.id} member={one} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      <LoadError what="members" of={choices} />
      {mayEdit && <AddMember roleId={role.id} choices={choices.data?.items ?? []} />}
    </Section>
  );
}

function Member({ roleId, member, mayEdit }: { roleId: string; member: RoleMember; mayEdit: boolean }) {
  const t = useTranslations('roleSettings');
  const { id, name, email, kind, via, ended, addedAt } = member;
  const takeOut = useRemoveMember(roleId, id);
  return (
    <li>
      <div className={rows['what']}>
        <b>{name}</b>
        <small>
          {email !== null && `${email} · `}
          <When at={addedAt} />
        </small>
      </div>
      <div className={rows['side']}>
        <Chip>{via === 'api-key' ? t('key') : t(`kinds.${kind}`)}</Chip>
        {ended && <Chip tone="quiet">{t('ended')}</Chip>}
        {mayEdit && (
          <ConfirmButton
            label={t('takeOut')}
            confirm={t('takeOutOf', { name })}
            consequence={t('takeOutWhy', { name })}
            mutation={takeOut}
          />
        )}
      </div>
    </li>
  );
}
