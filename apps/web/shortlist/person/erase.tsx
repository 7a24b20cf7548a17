import { Button, Group, List, Text } from '@mantine/core';
import { useState } from 'react';
import type { Application, ErasedKind, ErasureReport } from '#libs/contracts';
import { ERASED_NAMES } from '#libs/wording';
import { useErase } from '../../api/people.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

/** Erases a person, after asking in plain words. */
export function Erase({
  application,
  onErased,
}: {
  application: Application;
  onErased: (report: ErasureReport) => void;
}) {
  const erase = useErase(application.candidateId);
  const [asking, setAsking] = useState(false);
  const name = application.name ?? application.documents[0]?.fileName ?? 'this person';
  if (!asking) {
    return (
      <Button className="not-on-paper" size="compact-sm" variant="subtle" color="red" onClick={() => setAsking(true)}>
        Erase …
      </Button>
    );
  }
  return (
    <div className="asked" role="group" aria-label={`Erase ${name}?`}>
      <Text size="sm">
        Erase <b>{name}</b>, in all roles and with everybody merged with them? Files, texts, profile and scores are
        removed, and nobody can bring them back. Should they send something again, it is held until an administrator
        confirms it.
      </Text>
      {erase.error && <ProblemAlert error={erase.error} />}
      <Group gap="xs" mt="xs">
        <Button
          size="compact-sm"
          color="red"
          loading={erase.isPending}
          onClick={() => erase.mutate(undefined, { onSuccess: onErased })}
        >
          Erase for good
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsking(false)} autoFocus>
          Keep them
        </Button>
      </Group>
    </div>
  );
}

/** Of these somebody has to look at each. */
const TO_LOOK_AT = new Set([
  'shared documents',
  'candidates without a name',
  'candidates with the same address',
  'notes about others',
]);

/** What was removed, and what stays and why: to be kept by whoever answers for it. */
export function Erased({ report, onClose }: { report: ErasureReport; onClose: () => void }) {
  return (
    <section className="pane working" aria-label="Report of the erasure">
      <h2 role="status">The person was erased</h2>
      <Text c="dimmed" size="sm">
        {new Date(report.erasedAt).toLocaleString()} · {report.candidateIds.join(', ')}
      </Text>
      <h3>{report.alreadyErased ? 'It had been done before: nothing was left to remove' : 'Removed'}</h3>
      <List size="sm">
        {Object.entries(report.removed).map(([kind, count]) => (
          <List.Item key={kind}>
            {ERASED_NAMES[kind as ErasedKind]}: {count}
          </List.Item>
        ))}
      </List>
      {report.left.length > 0 && <h3>What stays</h3>}
      <List size="sm">
        {report.left.map(({ kind, count, why, ids }) => (
          <List.Item key={kind}>
            {kind}, {count}: {why}
            {TO_LOOK_AT.has(kind) && <div className="ids">{ids.join(', ')}</div>}
          </List.Item>
        ))}
      </List>
      <Button size="compact-sm" variant="default" mt="md" onClick={onClose} autoFocus>
        To the candidates
      </Button>
    </section>
  );
}
