import { Button, Group, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { CORRECTION_SOURCES, type CandidateFacts, type Correction, type CorrectionSource } from '#libs/contracts';
import { useCorrect } from './queries.js';
import { useFacts } from '../candidate-frame/queries.js';
import { ApiError } from '../../../api/api-error.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from '../correction-draft/corrections.module.css';
import {
  correctionOf,
  correctionDraftOf,
  faultTexts,
  startOfKind,
  type CorrectionDraft,
  type Fact,
  type CorrectionStart,
} from '../correction-draft/correction-draft.js';
import { FactFields } from '../correction-draft/fact-fields.js';
import { CorrectionPreview } from './correction-preview.js';
import { CorrectionSaved } from './correction-saved.js';
import { useScores, type Scores } from './use-scores.js';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

const FACTS = ['position', 'skill', 'certificate', 'language', 'education'] as const satisfies readonly Fact[];

interface Props {
  candidateId: string;
  /** The fact that the form opens with. */
  start: CorrectionStart;
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
      {saved && <CorrectionSaved correction={saved.correction} before={saved.before} now={scores} onClose={onClose} />}
    </section>
  );
}

interface WritingProps extends Omit<Props, 'candidateId' | 'isOpenWhich'> {
  facts: CandidateFacts;
  isOpenWhich: boolean;
  /** True once the scores before the correction are loaded. */
  isReady: boolean;
  onSaved: (correction: Correction) => void;
}

/** A fact that marked lines state has its reason in them. */
const isOfLines = (start: CorrectionStart): boolean =>
  ('part' in start && start.part !== undefined) || ('marked' in start && start.marked !== undefined);

/** Message keys for problem codes whose text is meant for programs. */
const MESSAGE_BY_CODE: Readonly<Record<string, 'changed' | 'alreadyCorrected'>> = {
  'fact-not-found': 'changed',
  'already-corrected': 'alreadyCorrected',
};

interface Values extends CorrectionDraft {
  source: CorrectionSource;
  reason: string;
}

function Writing({ facts, start, isOpenWhich, isReady, onSaved, onClose }: WritingProps) {
  const t = useTranslations('corrections');
  const tCommon = useTranslations('common');
  const save = useCorrect(facts.candidateId);
  const form = useValidatedForm<Values>(
    {
      initialValues: {
        ...correctionDraftOf(start, facts),
        ...{ source: 'document', reason: isOfLines(start) ? t('statedByLines') : '' },
      },
      rules: { reason: required },
      faults: ({ source, reason, ...draft }) => {
        const correction = correctionOf(draft, facts, { source, reason });
        return Array.isArray(correction) ? faultTexts(t, correction) : {};
      },
    },
    save,
  );
  const draft = form.values;
  const place = useRef<HTMLFormElement>(null);
  // The button that opened the form is gone: the keyboard goes on in the first field.
  useEffect(() => place.current?.querySelector<HTMLElement>('input[data-path]')?.focus(), []);
  const choose = (fact: Fact): void =>
    form.setValues(correctionDraftOf(fact === start.fact ? start : startOfKind(fact), facts));
  const submit = form.onSubmit(({ source, reason, ...draft }) => {
    const correction = correctionOf(draft, facts, { source, reason });
    if (!Array.isArray(correction)) save.mutate(correction, { onSuccess: onSaved });
  });
  return (
    <form ref={place} onSubmit={submit} noValidate>
      <Stack gap={10}>
        {isOpenWhich && (
          <SegmentedControl
            size="xs"
            className={classes['facts']}
            aria-label={t('about')}
            value={draft.fact}
            onChange={(next) => choose(FACTS.find((one) => one === next) ?? draft.fact)}
            data={FACTS.map((value) => ({ value, label: t(`facts.${value}`) }))}
          />
        )}
        <FactFields
          draft={draft}
          facts={facts}
          errors={form.errors}
          onChange={form.setValues}
          onStart={form.setValues}
        />
        <CorrectionPreview draft={draft} facts={facts} />
        <div className={classes['pair']}>
          <Select
            size="xs"
            label={t('source')}
            {...form.getInputProps('source')}
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
            {...form.getInputProps('reason')}
          />
        </div>
        {form.errors['draft'] && (
          <p className={classes['fault']} role="alert">
            {form.errors['draft']}
          </p>
        )}
        {form.problem && <ProblemAlert error={form.problem} words={wordsFor(t, form.problem)} />}
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
  const known = error instanceof ApiError ? MESSAGE_BY_CODE[error.code] : undefined;
  return known ? t(known) : error.message;
}
