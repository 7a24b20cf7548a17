import { Button, Group, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Application, MergeSuggestion, MergeSuggestionDetail } from '#libs/contracts';
import { MERGE_REASON_NAMES } from '#libs/wording';
import { useMerges, useSettleSuggestion, useSuggestion, useSuggestions, useUndoMerge } from '../../api/people.js';
import { useCandidate, useMayRecruit } from '../../api/queries.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

/** Who may be the same person, to be settled on the spot; and what was merged, to be taken back. For those who may. */
export function SamePerson({ application }: { application: Application }) {
  const mayMerge = useMayRecruit();
  const suggestions = useSuggestions(application.candidateId, mayMerge);
  const merges = useMerges(application.candidateId, mayMerge);
  if (!mayMerge) return null;
  const merged = merges.data?.items.filter(({ undoneAt }) => undoneAt === null) ?? [];
  return (
    <>
      {suggestions.data?.items.map((one) => (
        <Suggestion key={one.id} suggestion={one} application={application} />
      ))}
      {merged.map(({ id, mergedAt }) => (
        <Merged key={id} mergeId={id} mergedAt={mergedAt} />
      ))}
    </>
  );
}

function Suggestion({ suggestion, application }: { suggestion: MergeSuggestion; application: Application }) {
  const settle = useSettleSuggestion(suggestion.id);
  const [looking, setLooking] = useState(false);
  const detail = useSuggestion(suggestion.id, looking);
  const other = suggestion.candidateIds[0] === application.candidateId ? 1 : 0;
  const name = suggestion.names[other] ?? 'somebody whose name was not read';
  return (
    <section className="same-person" aria-label={`May be the same person as ${name}`}>
      <Group gap="xs">
        <Text size="sm">
          May be the same person as <b>{name}</b> (
          {suggestion.reasons.map((reason) => MERGE_REASON_NAMES[reason]).join(', ')})
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          aria-expanded={looking}
          aria-label={`Look at both, ${name} too`}
          onClick={() => setLooking(!looking)}
        >
          Look
        </Button>
        <Button
          size="compact-xs"
          aria-label={`Merge with ${name}`}
          loading={settle.isPending && settle.variables.settlement === 'merge'}
          disabled={settle.isPending}
          onClick={() => settle.mutate({ settlement: 'merge' })}
        >
          Merge
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${name} is not the same person`}
          loading={settle.isPending && settle.variables.settlement === 'different'}
          disabled={settle.isPending}
          onClick={() => settle.mutate({ settlement: 'different' })}
        >
          Not the same
        </Button>
      </Group>
      {settle.error && <ProblemAlert error={settle.error} />}
      {detail.error && <ProblemAlert error={detail.error} retry={() => void detail.refetch()} />}
      {looking && detail.data && <Both detail={detail.data} other={other} roleId={application.roleId} />}
    </section>
  );
}

/** What is known of who the two are, side by side, and the way to the other one. */
function Both({ detail, other, roleId }: { detail: MergeSuggestionDetail; other: 0 | 1; roleId: string }) {
  const [address, setAddress] = useSearchParams();
  const candidate = useCandidate(detail.candidateIds[other]);
  const theirs = candidate.data?.applications.find((each) => each.roleId === roleId);
  const open = (applicationId: string) => {
    const next = new URLSearchParams(address);
    next.set('application', applicationId);
    setAddress(next);
  };
  return (
    <>
      {detail.because.length > 0 && (
        <Text size="sm" mt="xs">
          Both have {detail.because.flatMap(({ shared }) => shared).join(', ')}.
        </Text>
      )}
      <div className="both">
        {detail.people.map((person, at) => (
          <div key={person.candidateId}>
            <b>{person.name ?? 'Name not read'}</b>
            <List size="xs">
              {[...person.emails, ...person.phones, ...person.links].map((each) => (
                <List.Item key={each}>{each}</List.Item>
              ))}
              {person.employers.map(({ employer, title, start, end, current }, row) => (
                <List.Item key={row}>
                  {[title, employer].filter((part) => part !== null).join(', ')}
                  {start && ` (${start} – ${current ? 'today' : (end ?? '?')})`}
                </List.Item>
              ))}
            </List>
            {at === other && theirs && (
              <Button size="compact-xs" variant="default" onClick={() => open(theirs.id)}>
                Open {person.name ?? 'the other one'}
              </Button>
            )}
          </div>
        ))}
      </div>
    </>
  );
}

function Merged({ mergeId, mergedAt }: { mergeId: string; mergedAt: string }) {
  const undo = useUndoMerge();
  return (
    <section className="same-person" aria-label="Merged">
      <Group gap="xs">
        <Text size="sm" role="status">
          Another candidate was merged into this person on {new Date(mergedAt).toLocaleDateString()}.
        </Text>
        <Button size="compact-xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate(mergeId)}>
          Undo the merge
        </Button>
      </Group>
      {undo.error && <ProblemAlert error={undo.error} />}
    </section>
  );
}
