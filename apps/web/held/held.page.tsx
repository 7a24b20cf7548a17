import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { HeldSettlement } from '#libs/contracts';
import { useHeld } from '../api/people.js';
import { useIsAdmin } from '../api/queries.js';
import { Empty } from '../ui/empty.js';
import { LoadingRows } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import rows from '../ui/rows.module.css';
import { ShowMore } from '../ui/show-more.js';
import { TabTitle } from '../ui/tab-title.js';
import { held as said } from '../words/en/held.js';
import { HeldPerson } from './held-person.js';

/** People who look like somebody who was erased, until an administrator has said whether they may come back. */
export function HeldPage() {
  const isAdmin = useIsAdmin();
  return (
    <main className="page narrow">
      <TabTitle of={[said.title]} />
      <Title order={1} size="h3" mb={4}>
        {said.title}
      </Title>
      <Text c="dimmed" size="sm" mb="md">
        {isAdmin ? said.hint : said.adminsOnly}
      </Text>
      {isAdmin && <HeldPeople />}
    </main>
  );
}

function HeldPeople() {
  const held = useHeld();
  const [done, setDone] = useState<HeldSettlement['settlement'] | null>(null);
  const people = held.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Text size="sm" mb="sm" role="status">
        {done && said.done[done]}
      </Text>
      {held.isPending && <LoadingRows rows={3} />}
      {held.error && <ProblemAlert error={held.error} retry={() => void held.refetch()} />}
      {held.data && people.length === 0 && (
        <Empty title={said.none}>
          <Text size="sm">{said.noneHint}</Text>
        </Empty>
      )}
      {people.length > 0 && (
        <ul className={rows['items']} aria-label={said.list}>
          {people.map((person) => (
            <HeldPerson key={person.candidateId} person={person} onDone={setDone} />
          ))}
        </ul>
      )}
      <ShowMore of={held} />
    </>
  );
}
