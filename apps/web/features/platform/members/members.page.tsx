import { Button } from '@mantine/core';
import { useState } from 'react';
import type { User } from '#libs/contracts';
import { useSession } from '../../../api/session.js';
import { useUsers } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { When } from '../../../ui/text/when.js';
import { AdminsOnly } from '../settings/admins-only.js';
import { PageHeader } from '../settings/page-header.js';
import { InviteDialog } from './invite-dialog.js';
import { MemberDialog } from './member-dialog.js';
import { useTranslations } from 'use-intl';

export function MembersPage() {
  return (
    <AdminsOnly>
      <People />
    </AdminsOnly>
  );
}

/** The members, active ones first. The address holds the selected one. */
function People() {
  const t = useTranslations('settings.people');
  const tSettings = useTranslations('settings');
  const users = useUsers();
  const me = useSession().data?.actor.id;
  const [address, change] = useAddressState();
  const [isInviting, setInviting] = useState(false);
  const all = users.data?.pages.flatMap(({ items }) => items) ?? [];
  const people = [...all].sort((a, b) => Number(a.disabledAt !== null) - Number(b.disabledAt !== null));
  const opened = people.find(({ id }) => id === address.get('person'));
  return (
    <>
      <PageHeader
        title={tSettings('pages.people')}
        hint={t('hint')}
        action={<Button onClick={() => setInviting(true)}>{t('invite')}…</Button>}
      />
      {users.isPending && <LoadingRows />}
      {users.error && <ProblemAlert error={users.error} retry={() => void users.refetch()} />}
      {people.length > 0 && (
        <ul className={rows['items']} aria-label={t('list')}>
          {people.map((user) => (
            <Row key={user.id} user={user} isMe={user.id === me} onOpen={() => change({ person: user.id })} />
          ))}
        </ul>
      )}
      <ShowMore of={users} />
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      {opened && (
        <MemberDialog
          key={opened.id}
          user={opened}
          isMe={opened.id === me}
          isLastAdmin={isLastAdmin(opened, people)}
          onClose={() => change({ person: null }, { replace: true })}
        />
      )}
    </>
  );
}

const administers = ({ kind, disabledAt }: User): boolean => kind === 'admin' && disabledAt === null;

const isLastAdmin = (user: User, people: readonly User[]): boolean =>
  administers(user) && people.filter(administers).length === 1;

function Row({ user, isMe, onOpen }: { user: User; isMe: boolean; onOpen: () => void }) {
  const t = useTranslations('settings.people');
  const { name, email, kind, disabledAt, hasPassword, lastSeenAt } = user;
  return (
    <li>
      <div className={rows['what']}>
        <button type="button" className={rows['opener']} aria-label={t('manage', { name })} onClick={onOpen}>
          {name}
        </button>
        {isMe && ` (${t('you')})`}
        <small>{email}</small>
      </div>
      <div className={rows['side']}>
        <span>
          {lastSeenAt === null ? (
            t('neverHere')
          ) : (
            <>
              {t('seen')} <When at={lastSeenAt} />
            </>
          )}
        </span>
        {disabledAt !== null && <Chip tone="quiet">{t('deactivated')}</Chip>}
        {disabledAt === null && !hasPassword && <Chip tone="warn">{t('invited')}</Chip>}
        <Chip tone={kind === 'admin' ? 'accent' : undefined}>{t(`kinds.${kind}`)}</Chip>
      </div>
    </li>
  );
}
