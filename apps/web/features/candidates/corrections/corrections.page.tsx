import { CorrectionsList } from './corrections-list.js';
import { LazyCorrectFact } from './lazy-correct-fact.js';
import { Button, Group, Title } from '@mantine/core';
import { useState } from 'react';
import { useCandidateInView } from '../candidate-frame/candidate-frame.js';
import { useTranslations } from 'use-intl';

/** The corrections of a candidate, and the form for another one. */
export function CorrectionsPage() {
  const t = useTranslations('corrections');
  const { candidate } = useCandidateInView();
  const [isWriting, setIsWriting] = useState(false);
  return (
    <main className="page">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {t('list.title')}
        </Title>
        {!isWriting && <Button onClick={() => setIsWriting(true)}>{t('open')}</Button>}
      </Group>
      {isWriting && (
        <LazyCorrectFact
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
