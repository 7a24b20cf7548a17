import { Button, Group, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { CORRECTION_SOURCES, type CandidateFacts, type Correction, type CorrectionSource } from '#libs/contracts';
import { useCorrect } from './queries.js';
import { useFacts } from '../candidate-frame/queries.js';
import { Problem } from '../../../api/client.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from '../correction-draft/corrections.module.css';
import {
  correctionOf,
  draftOf,
  startOfKind,
  type Draft,
  type Fact,
  type Fault,
  type Start,
} from '../correction-draft/correction-draft.js';
import { FactFields } from '../correction-draft/fact-fields.js';
import { Preview } from './correction-preview.js';
import { Saved } from './correction-saved.js';
import { useScores, type Scores } from './use-scores.js';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

const FACTS = ['position', 'skill', 'certificate', 'language', 'education'] as const satisfies readonly Fact[];

interface Props {
  candidateId: string;
  /** What the form opens with. */
  start: Start;
  /** Another fact may be meant: the kinds are offered. */
  isOpenWhich?: boolean;
  onClose: () => void;
}

/** Puts a fact about a person right, where the eye is: what it will say, then what it has done to the scores, with the way back. */
export function CorrectFact({ candidateId, start, isOpenWhich = false, onClose }: Props) {
  const t = useTranslations('corrections');
  const facts = useFacts(candidateId);
  const { scores, isKnown } = useScores(candidateId);
  const [saved, setSaved] = useState<{ correction: Correction; before: Scores } | null>(null);
  return (
    <section className={classes['form']} aria-label={t('title')}>
      {facts.isPending && <LoadingRows rows={3} />}
      {facts.error && <ProblemAlert error={facts.error} retry={() => void facts.refetch()} />}
      {facts.data && !saved && (
        <Writing
          facts={facts.data}
          start={start}
          isOpenWhich={isOpenWhich}
          isReady={isKnown}
          onSaved={(correction) => setSaved({ correction, before: scores })}
          onClose={onClose}
        />
      )}
      {saved && <Saved correction={saved.correction} before={saved.before} now={scores} onClose={onClose} />}
    </section>
  );
}

interface WritingProps extends Omit<Props, 'candidateId' | 'isOpenWhich'> {
  facts: CandidateFacts;
  isOpenWhich: boolean;
  /** What the scores are before it is known. */
  isReady: boolean;
  onSaved: (correction: Correction) => void;
}

/** Where the server's words are for programs. */
const SAID_SO: Readonly<Record<string, 'changed' | 'saidAlready'>> = {
  'fact-not-found': 'changed',
  'already-corrected': 'saidAlready',
};

function Writing({ facts, start, isOpenWhich, isReady, onSaved, onClose }: WritingProps) {
  const t = useTranslations('corrections');
  const tCommon = useTranslations('common');
  const save = useCorrect(facts.candidateId);
  const [draft, setDraft] = useState<Draft>(() => draftOf(start, facts));
  const [source, setSource] = useState<CorrectionSource>('document');
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const change = (changes: Partial<Draft>): void => {
    setDraft({ ...draft, ...changes });
    setFaults([]);
  };
  const choose = (fact: Fact): void => {
    setDraft(draftOf(fact === start.fact ? start : startOfKind(fact), facts));
    setFaults([]);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const correction = correctionOf(draft, facts, { source, reason });
    if (Array.isArray(correction)) setFaults(correction);
    else save.mutate(correction, { onSuccess: onSaved });
  };
  const whole = faults.find(({ field }) => field === '');
  return (
    <form onSubmit={submit} noValidate={false}>
      <Stack gap={10}>
        {isOpenWhich && (
          <SegmentedControl
            size="xs"
            aria-label={t('about')}
            value={draft.fact}
            onChange={(next) => choose(FACTS.find((one) => one === next) ?? draft.fact)}
            data={FACTS.map((value) => ({ value, label: t(`facts.${value}`) }))}
          />
        )}
        <FactFields draft={draft} facts={facts} faults={faults} onChange={change} onStart={setDraft} />
        <Preview draft={draft} facts={facts} />
        <div className={classes['pair']}>
          <Select
            size="xs"
            label={t('source')}
            value={source}
            onChange={(next) => setSource(CORRECTION_SOURCES.find((one) => one === next) ?? 'document')}
            allowDeselect={false}
            data={CORRECTION_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
          />
          <Textarea
            size="xs"
            label={t('why')}
            description={t('whyHint')}
            required
            autosize
            minRows={1}
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
          />
        </div>
        {whole && (
          <p className={classes['fault']} role="alert">
            {t(`faults.${whole.code}`)}
          </p>
        )}
        {save.error && <ProblemAlert error={save.error} words={wordsFor(t, save.error)} />}
        <Group gap={6}>
          <Button type="submit" loading={save.isPending} disabled={!isReady}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <span className={classes['hint']}>{t('everywhere')}</span>
        </Group>
      </Stack>
    </form>
  );
}

function wordsFor(t: Translate<'corrections'>, error: Error): string {
  const known = error instanceof Problem ? SAID_SO[error.code] : undefined;
  return known ? t(known) : error.message;
}
