import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { CandidateFacts, NewCorrection, ReportedCorrection } from '#libs/contracts';
import { useFacts } from '../../candidates/candidate-frame/queries.js';
import {
  correctionOf,
  correctionDraftOf,
  faultTexts,
  startOfKind,
  type CorrectionDraft,
  type Fact,
  type CorrectionFault,
} from '../../candidates/correction-draft/correction-draft.js';
import { FactFields } from '../../candidates/correction-draft/fact-fields.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

const FACTS = ['position', 'skill', 'certificate', 'language', 'education'] as const satisfies readonly Fact[];

interface Props {
  candidateId: string;
  /** Receives the chosen fact; null while it is incomplete. */
  onChange: (fact: ReportedCorrection | null) => void;
}

/** The fact that a candidate means who told it in words alone. */
export function FactChoice({ candidateId, onChange }: Props) {
  const t = useTranslations('requests');
  const facts = useFacts(candidateId);
  return (
    <section aria-label={t('which')}>
      <Text size="sm" fw={600}>
        {t('which')}
      </Text>
      <Text size="xs" c="dimmed" mb="xs">
        {t('whichHint')}
      </Text>
      {facts.isPending && <LoadingRows rows={2} />}
      {facts.error && <ProblemAlert error={facts.error} retry={() => void facts.refetch()} />}
      {facts.data && <Writing facts={facts.data} onChange={onChange} />}
    </section>
  );
}

function Writing({ facts, onChange }: { facts: CandidateFacts; onChange: Props['onChange'] }) {
  const t = useTranslations('requests');
  const tCorrections = useTranslations('corrections');
  const [draft, setDraft] = useState<CorrectionDraft>(() => correctionDraftOf({ fact: 'skill' }, facts));
  const [faults, setFaults] = useState<readonly CorrectionFault[]>([]);
  const write = (next: CorrectionDraft) => {
    const drafted = correctionOf(next, facts, { source: 'candidate', reason: '' });
    setDraft(next);
    // What is needed is not complained of before it could be typed.
    setFaults(Array.isArray(drafted) ? drafted.filter(({ code }) => code === 'no-date') : []);
    onChange(Array.isArray(drafted) ? null : reportedFrom(drafted));
  };
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="xs"
        aria-label={t('which')}
        value={draft.fact}
        onChange={(next) => write(correctionDraftOf(startOfKind(FACTS.find((one) => one === next) ?? 'skill'), facts))}
        data={FACTS.map((value) => ({ value, label: tCorrections(`facts.${value}`) }))}
      />
      <FactFields
        draft={draft}
        facts={facts}
        errors={faultTexts(tCorrections, faults)}
        onChange={(part) => write({ ...draft, ...part })}
        onStart={write}
      />
    </>
  );
}

/** Returns the correction without source and reason: the source is known, and the reason is the text of the request. */
function reportedFrom({ source: _source, reason: _reason, ...fact }: NewCorrection): ReportedCorrection {
  return { ...fact, words: '' } as ReportedCorrection;
}
