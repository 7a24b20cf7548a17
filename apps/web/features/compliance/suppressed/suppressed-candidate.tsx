import { Anchor, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { HeldCandidate, HeldSettlement } from '#libs/contracts';
import { KNOWN_BY_NAMES } from '#libs/wording';
import { useApplication } from '../../candidates/applications/queries.js';
import { useRole } from '../../roles/role/queries.js';
import rows from '../../../ui/layout/rows.module.css';
import { When } from '../../../ui/text/when.js';
import { held as said } from './messages.js';
import { Settle } from './resolve-suppressed.js';

type Settlement = HeldSettlement['settlement'];

/** Somebody who is held: what they sent, for which roles, and both ways on. */
export function HeldPerson({ person, onDone }: { person: HeldCandidate; onDone: (settlement: Settlement) => void }) {
  // What they sent is named there.
  const application = useApplication(person.applications[0]?.id ?? null);
  const [asking, setAsking] = useState<Settlement | null>(null);
  const documents = application.data?.documents ?? [];
  const name = documents.map(({ fileName }) => fileName).find((each) => each !== null) ?? said.noFile;
  return (
    <li>
      <div className={rows['what']}>
        <b>{application.isPending && person.applications.length > 0 ? '…' : name}</b>
        <small>
          {said.knownBy(person.matched.map((by) => KNOWN_BY_NAMES[by]).join(', '))} · <When at={person.heldAt} />
        </small>
        {person.applications.map(({ id, roleId, source }) => (
          <small key={id}>
            {said.for}{' '}
            <Anchor component={Link} to={`/roles/${roleId}`} inherit>
              <RoleTitle roleId={roleId} />
            </Anchor>
            , {said.by(source)}
          </small>
        ))}
        {documents.map(({ id, fileName }) => (
          <small key={id}>
            <Anchor href={`/api/v1/documents/${id}/content`} inherit>
              {said.download(fileName)}
            </Anchor>
          </small>
        ))}
      </div>
      {asking ? (
        <Settle
          name={name}
          candidateId={person.candidateId}
          settlement={asking}
          onDone={onDone}
          onLeave={() => setAsking(null)}
        />
      ) : (
        <Group gap="xs">
          <Button variant="default" aria-label={said.offersFor.release(name)} onClick={() => setAsking('release')}>
            {said.offers.release}
          </Button>
          <Button
            variant="subtle"
            c="var(--missing)"
            aria-label={said.offersFor.discard(name)}
            onClick={() => setAsking('discard')}
          >
            {said.offers.discard}
          </Button>
        </Group>
      )}
    </li>
  );
}

function RoleTitle({ roleId }: { roleId: string }) {
  return useRole(roleId).data?.title ?? said.role;
}
