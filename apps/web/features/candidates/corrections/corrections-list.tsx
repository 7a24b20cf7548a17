import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Correction } from '#libs/contracts';
import { useCorrections, useTakeBack } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { When } from '../../../ui/text/when.js';
import { corrections as correctionWords } from '../correction-draft/messages.js';
import { words } from '../../../i18n/index.js';
import classes from '../correction-draft/corrections.module.css';

const said = correctionWords;

/** What people put right of a person, each to be taken back; those taken back stay to be read. */
export function CorrectionsList({ candidateId }: { candidateId: string }) {
  const corrections = useCorrections(candidateId);
  if (corrections.isPending) return <LoadingRows />;
  if (corrections.isLoadingError)
    return <ProblemAlert error={corrections.error} retry={() => void corrections.refetch()} />;
  const all = corrections.data.pages.flatMap(({ items }) => items);
  if (all.length === 0) return <Empty title={said.list.none}>{said.list.noneHint}</Empty>;
  return (
    <>
      <ul className={classes['list']} aria-label={said.list.title}>
        {all.map((one) => (
          <Told key={one.id} correction={one} candidateId={candidateId} />
        ))}
      </ul>
      <ShowMore of={corrections} />
    </>
  );
}

function Told({ correction, candidateId }: { correction: Correction; candidateId: string }) {
  const { id, fact, statement, source, reason, by, at, takenBack } = correction;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <li data-gone={takenBack !== null || undefined}>
      <div>
        <Chip>{said.facts[fact]}</Chip> {takenBack && <Chip tone="quiet">{said.list.takenBack}</Chip>}
        <p className={classes['said']}>{statement}</p>
        <small>
          {said.list.by(by.name)} · <When at={at} /> · {said.sources[source]} · {reason}
        </small>
        {takenBack && (
          <p>
            <small>
              {said.list.takenBack}: {said.list.by(takenBack.by.name)} · <When at={takenBack.at} /> · {takenBack.reason}
            </small>
          </p>
        )}
        {isAsking && <TakeBack correctionId={id} candidateId={candidateId} onClose={() => setIsAsking(false)} />}
      </div>
      {!takenBack && !isAsking && (
        <Button
          variant="default"
          aria-label={said.list.takeBackThe(statement.split('\n').join(', '))}
          onClick={() => setIsAsking(true)}
        >
          {said.list.takeBack}
        </Button>
      )}
    </li>
  );
}

interface TakeBackProps {
  correctionId: string;
  candidateId: string;
  onClose: () => void;
}

/** Asks for the reason, which is kept beside the correction. */
function TakeBack({ correctionId, candidateId, onClose }: TakeBackProps) {
  const takeBack = useTakeBack(candidateId);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    takeBack.mutate({ correctionId, reason }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        size="xs"
        mt={6}
        label={said.list.askWhy}
        required
        autoFocus
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      {takeBack.error && <ProblemAlert error={takeBack.error} />}
      <Group gap={6} mt={8}>
        <Button type="submit" loading={takeBack.isPending}>
          {said.list.takeBack}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
      </Group>
    </form>
  );
}
