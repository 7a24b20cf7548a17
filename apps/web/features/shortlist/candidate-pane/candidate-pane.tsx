import { Button, Progress, Text } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { CATEGORIES, type Application, type Working } from '#libs/contracts';
import { remarksOf } from '../../candidates/evidence/evidence.js';
import classes from '../score-breakdown/score-breakdown.module.css';
import { criterionTierOf } from '../score-breakdown/criterion-tier.js';
import { TierFilter } from '../score-breakdown/tier-filter.js';
import type { CriterionTier } from '../../../ui/text/tier-mark.js';
import { CriterionResult } from '../score-breakdown/criterion-result.js';
import { ScreeningAnswers } from './screening-answers.js';
import { Notes } from '../notes/notes.js';
import { CandidateSummary } from './candidate-summary.js';
import { pointsByCriterion } from '../score-breakdown/criterion-points.js';
import { DocumentRemarks } from '../score-breakdown/document-remarks.js';
import { DuplicateWarning } from './duplicate-warning.js';
import { isOfNotResume, NotResume } from '../../candidates/not-resume/not-resume.js';
import { Sentences } from '../score-breakdown/sentences.js';
import type { EvidenceReading } from '../score-breakdown/use-evidence-reading.js';
import { ScoreReasons } from '../score-breakdown/score-reasons.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

interface Props {
  application: Application;
  /** The open evidence, and the fact or outcome under correction. */
  reading: EvidenceReading;
  identitiesHidden: boolean;
  noteField: RefObject<HTMLTextAreaElement | null>;
  /** The decision buttons. */
  deciding: React.ReactNode;
  /** Leads to the previous and the next candidate, where the list is not in view. */
  way: React.ReactNode;
  /** Back to the list, where it is not in view. */
  onBack: () => void;
  /** To the document, where it is not in view. */
  onDocument: () => void;
  /** To another application, which counts instead of this one. */
  onChoose: (applicationId: string) => void;
}

/** Explains a score: strengths and gaps, then every criterion with its outcome, in the words of the server. */
export function CandidatePane(props: Props) {
  const t = useTranslations('shortlist');
  const tTerms = useTranslations('terms');
  const { application, reading, identitiesHidden, noteField, deciding, way, onBack, onDocument, onChoose } = props;
  const { topic, choose: onTopic } = reading;
  const { working } = application;
  const pane = useRef<HTMLElement>(null);
  // Another candidate begins at the top, with the name and the decisions.
  useLayoutEffect(() => void pane.current?.scrollTo(0, 0), [application.id]);
  const isErased = application.mode === 'erased';
  // Until a user says that it is a résumé, its words say nothing about requirements.
  const isOther = application.state === 'not-resume';
  return (
    <section ref={pane} className="pane working" aria-label={t('person.reasons')}>
      <div className="elsewhere">
        <Button className="back" size="compact-sm" variant="default" onClick={onBack}>
          {t('allCandidates')}
        </Button>
        {way}
        <Button className="to-document" size="compact-sm" variant="default" onClick={onDocument}>
          {t('toDocument')}
        </Button>
      </div>
      <CandidateSummary application={application} identitiesHidden={identitiesHidden} onChoose={onChoose} />
      {!isErased && deciding}
      {application.outOfDate && (
        <Text className="finding" size="sm" role="status">
          {tTerms(`outOfDate.${application.outOfDate.because}`)}.
        </Text>
      )}
      {/* What is open or typed belongs to one person. Keys of neighbours differ: equal ones are taken for the same part. */}
      {!isErased && <DuplicateWarning key={`same ${application.candidateId}`} application={application} />}
      {!isErased && (
        <NotResume
          key={`resume ${application.id}`}
          candidateId={application.candidateId}
          findings={application.findings}
        />
      )}
      {working && !isOther && <p className="summary">{working.summary}</p>}
      {working && <ScoreReasons working={working} chosen={topic} onChoose={onTopic} />}
      <DocumentRemarks
        candidateId={application.candidateId}
        remarks={remarksOf(application).filter(({ code }) => !isOfNotResume(code))}
        topic={topic}
        onTopic={onTopic}
      />
      {working && !isOther && (
        <>
          {working.score !== null && <Criteria application={application} working={working} reading={reading} />}
          <Sentences title={t('person.questions')} sentences={working.questions.map(({ sentence }) => sentence)} />
          <Sentences title={t('person.gains')} sentences={working.gains.map(({ sentence }) => sentence)} />
        </>
      )}
      {!isErased && <ScreeningAnswers answers={application.answers} />}
      {!isErased && <Notes key={`notes ${application.id}`} applicationId={application.id} field={noteField} />}
    </section>
  );
}

function Criteria({ application, working, reading }: Pick<Props, 'application' | 'reading'> & { working: Working }) {
  const t = useTranslations('shortlist');
  const tTerms = useTranslations('terms');
  const formats = useFormats();
  const { topic, correcting, choose, correct } = reading;
  const brought = useMemo(() => pointsByCriterion(working), [working]);
  const [tier, setTier] = useState<CriterionTier | null>(null);
  // The chosen criterion stays in view: a reason or a key may have led to it.
  const shown = working.criteria.filter((one) => tier === null || one.id === topic || criterionTierOf(one) === tier);
  const byCategory = CATEGORIES.map((category) => {
    const criteria = shown.filter((one) => one.category === category);
    if (criteria.length === 0) return null;
    const folded = working.categories.find((one) => one.category === category);
    return (
      <section key={category} className={classes['category']} aria-label={tTerms(`categories.${category}`)}>
        <header>
          <b>{tTerms(`categories.${category}`)}</b>
          {folded && (
            <>
              <Progress value={folded.value / 100} size="sm" w={120} aria-label={tTerms(`categories.${category}`)} />
              <b>{Math.round(folded.value / 100)}</b>
              <span className={classes['share']}>
                {t('person.points', { points: formats.points(folded.points), of: `${folded.weight}` })}
              </span>
            </>
          )}
        </header>
        {criteria.map((one) => (
          <CriterionResult
            key={one.id}
            application={application}
            criterion={one}
            brought={brought.get(one.id)}
            isChosen={one.id === topic}
            correcting={one.id === topic ? correcting : null}
            onChoose={() => choose(one.id)}
            onCorrect={correct}
          />
        ))}
      </section>
    );
  });
  return (
    <>
      <TierFilter criteria={working.criteria} tier={tier} onTier={setTier} />
      {byCategory}
      {shown.length === 0 && <p role="status">{t('person.noneOfTier')}</p>}
    </>
  );
}
