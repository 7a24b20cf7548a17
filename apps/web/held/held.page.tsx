import { Anchor, Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { HeldCandidate, HeldSettlement } from '#libs/contracts';
import { KNOWN_BY_NAMES } from '#libs/wording';
import { useHeld, useSettleHeld } from '../api/people.js';
import { useApplication, useIsAdmin, useRole } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { LoadingPage } from '../ui/loading.js';

type Settlement = HeldSettlement['settlement'];

const DONE: Record<Settlement, string> = {
  release: 'They may be here again: what they sent is being read and ranked.',
  discard: 'What they sent was erased.',
};

/** People who look like somebody who was erased, until an administrator has said whether they may come back. */
export function HeldPage() {
  const isAdmin = useIsAdmin();
  return (
    <main className="page">
      <Title order={1} size="h3" mb="xs">
        Held for confirmation
      </Title>
      {isAdmin ? <HeldPeople /> : <Text>An administrator decides whether people who were erased may come back.</Text>}
    </main>
  );
}

function HeldPeople() {
  const held = useHeld();
  const [done, setDone] = useState<Settlement | null>(null);
  if (held.isPending) return <LoadingPage />;
  if (held.error) return <ProblemAlert error={held.error} retry={() => void held.refetch()} />;
  const people = held.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <Text c="dimmed" size="sm" mb="md">
        They look like people whose data was erased here, and sent something again. They have no profile and no score
        before an administrator has said that they may be here.
      </Text>
      <Text size="sm" mb="sm" role="status">
        {done && DONE[done]}
      </Text>
      {people.length === 0 ? (
        <Text>Nobody is held.</Text>
      ) : (
        <ul className="own-skills" aria-label="Held people">
          {people.map((person) => (
            <Held key={person.candidateId} person={person} onDone={setDone} />
          ))}
        </ul>
      )}
      {held.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          loading={held.isFetchingNextPage}
          onClick={() => void held.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  );
}

function Held({ person, onDone }: { person: HeldCandidate; onDone: (settlement: Settlement) => void }) {
  // What they sent is named there.
  const application = useApplication(person.applications[0]?.id ?? null);
  const [asking, setAsking] = useState<Settlement | null>(null);
  const documents = application.data?.documents ?? [];
  const name = documents.map(({ fileName }) => fileName).find((each) => each !== null) ?? 'Sent without a file';
  return (
    <li>
      <div>
        <b>{application.isPending && person.applications.length > 0 ? '…' : name}</b>
        <span className="sentence">
          Known again by {person.matched.map((by) => KNOWN_BY_NAMES[by]).join(', ')} ·{' '}
          {new Date(person.heldAt).toLocaleString()}
        </span>
        <span className="sentence">
          {person.applications.map(({ id, roleId, source }) => (
            <span key={id}>
              For{' '}
              <Anchor component={Link} to={`/roles/${roleId}`} size="xs">
                <RoleTitle roleId={roleId} />
              </Anchor>
              , by {source}.{' '}
            </span>
          ))}
          {documents.map(({ id, fileName }) => (
            <Anchor key={id} href={`/api/v1/documents/${id}/content`} size="xs" mr="xs">
              Download {fileName ?? 'the document'}
            </Anchor>
          ))}
        </span>
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
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Let ${name} come back …`}
            onClick={() => setAsking('release')}
          >
            Let them come back …
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={`Discard ${name} …`}
            onClick={() => setAsking('discard')}
          >
            Discard …
          </Button>
        </Group>
      )}
    </li>
  );
}

const ASKED: Record<Settlement, { label: string; button: string; color: string }> = {
  release: { label: 'Why may they come back?', button: 'Let them come back', color: 'indigo' },
  discard: { label: 'Why is it discarded? It is erased, and cannot be brought back.', button: 'Discard', color: 'red' },
};

interface SettleProps {
  name: string;
  candidateId: string;
  settlement: Settlement;
  onDone: (settlement: Settlement) => void;
  onLeave: () => void;
}

/** Asks for the reason, which is kept beside the person. */
function Settle({ name, candidateId, settlement, onDone, onLeave }: SettleProps) {
  const settle = useSettleHeld();
  const [reason, setReason] = useState('');
  const { label, button, color } = ASKED[settlement];
  return (
    <form
      className="asked"
      aria-label={`${button}: ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        settle.mutate({ candidateId, settlement, reason }, { onSuccess: () => onDone(settlement) });
      }}
    >
      <TextInput
        size="xs"
        label={label}
        placeholder="For example: they wrote to us on 3 May and applied again"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        minLength={3}
        maxLength={500}
        required
        autoFocus
      />
      {settle.error && <ProblemAlert error={settle.error} />}
      <Group gap="xs" mt="xs">
        <Button type="submit" size="compact-sm" color={color} loading={settle.isPending}>
          {button}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onLeave}>
          Not now
        </Button>
      </Group>
    </form>
  );
}

function RoleTitle({ roleId }: { roleId: string }) {
  return useRole(roleId).data?.title ?? 'a role';
}
