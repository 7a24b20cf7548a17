import { CorrectionsList } from './corrections-list.js';
import { CorrectFact } from './lazy-correct-fact.js';
import { Button, Group, Title } from '@mantine/core';
import { useState } from 'react';
import { corrections as correctionWords } from '../correction-draft/messages.js';
import { useCandidateInView } from '../candidate-frame/candidate-frame.js';

const said = correctionWords;

/** What people put right of a person, and the way to say more. */
export function CorrectionsPage() {
  const { candidate } = useCandidateInView();
  const [isWriting, setIsWriting] = useState(false);
  return (
    <main className="page">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {said.list.title}
        </Title>
        {!isWriting && <Button onClick={() => setIsWriting(true)}>{said.open}</Button>}
      </Group>
      {isWriting && (
        <CorrectFact
          candidateId={candidate.id}
          start={{ fact: 'position', index: null }}
          isOpenWhich
          onClose={() => setIsWriting(false)}
        />
      )}
      <CorrectionsList candidateId={candidate.id} />
    </main>
  );
}
