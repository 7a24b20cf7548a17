import { Skeleton, Text } from '@mantine/core';
import type { Role, RoleMember } from '#libs/contracts';
import { useMemberChoices, useMembers, useTakeOut } from '../api/role-settings.js';
import { AskingButton } from '../ui/asking-button.js';
import { Chip } from '../ui/chip.js';
import { LoadingRows } from '../ui/loading.js';
import { NotRead } from '../ui/not-read.js';
import { onDemand } from '../ui/on-demand.js';
import { Part } from '../ui/part.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import rows from '../ui/rows.module.css';
import { When } from '../ui/when.js';
import { roleSettings as said } from '../words/en/role-settings.js';

const LetIn = onDemand(() => import('./let-in.js'), 'LetIn', <Skeleton height={50} mt="sm" />);

/** Who belongs to a role, with a way in and out. */
export function Members({ role, mayEdit }: { role: Role; mayEdit: boolean }) {
  const members = useMembers(role.id);
  const choices = useMemberChoices(role.id, mayEdit);
  const items = members.data?.items ?? [];
  return (
    <Part title={said.members} hint={said.membersHint}>
      {members.isPending && <LoadingRows rows={2} />}
      {members.error && <ProblemAlert error={members.error} retry={() => void members.refetch()} />}
      {members.data && items.length === 0 && (
        <Text size="sm" c="dimmed">
          {said.noMembers}
        </Text>
      )}
      {items.length > 0 && (
        <ul className={rows['items']} aria-label={said.members}>
          {items.map((one) => (
            <Member key={one.id} roleId={role.id} member={one} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      <NotRead what="members" of={choices} />
      {mayEdit && <LetIn roleId={role.id} choices={choices.data?.items ?? []} />}
    </Part>
  );
}

function Member({ roleId, member, mayEdit }: { roleId: string; member: RoleMember; mayEdit: boolean }) {
  const { id, name, email, kind, via, ended, addedAt } = member;
  const takeOut = useTakeOut(roleId, id);
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
        <Chip>{via === 'api-key' ? said.key : said.kinds[kind]}</Chip>
        {ended && <Chip tone="quiet">{said.ended}</Chip>}
        {mayEdit && (
          <AskingButton
            label={said.takeOut}
            confirm={said.takeOutOf(name)}
            consequence={said.takeOutWhy(name)}
            mutation={takeOut}
          />
        )}
      </div>
    </li>
  );
}
