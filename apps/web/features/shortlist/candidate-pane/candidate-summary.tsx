import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Application, Working } from '#libs/contracts';
import { useReveal } from '../hidden-identities/queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { visibleName } from '../list/visible-name.js';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';
import { knownOr } from '../../../i18n/translate.js';

interface Props {
  application: Application;
  identitiesHidden: boolean;
  onChoose: (applicationId: string) => void;
}

/** Shows the name of a candidate, the benchmark, the arrival, and the score with its coverage. */
export function CandidateSummary({ application, identitiesHidden, onChoose }: Props) {
  const t = useTranslations('shortlist');
  const tCommon = useTranslations('common');
  const reveal = useReveal();
  const { candidateId, working, supersededBy, mode, source, receivedAt } = application;
  return (
    <div className="working-head">
      <div>
        <h2>
          {mode === 'erased' ? (
            t('person.erased')
          ) : (
            <Link to={`/candidates/${candidateId}`} title={visibleName(tCommon, application)}>
              {visibleName(tCommon, application)}
            </Link>
          )}
        </h2>
        <Text c="dimmed" size="sm">
          {working ? working.benchmark.sentence : waitingFor(t, application)}
        </Text>
        <Text c="dimmed" size="xs">
          {t('person.applied')} <When at={receivedAt} />{' '}
          {t('person.through', { source: knownOr(t, `choices.${source}`, source) })}
        </Text>
        {identitiesHidden && mode !== 'erased' && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            loading={reveal.isPending}
            onClick={() => reveal.mutate(application.id)}
          >
            {t('hiddenIdentities.reveal')}
          </Button>
        )}
        {reveal.error && <ProblemAlert error={reveal.error} />}
        {supersededBy && (
          <Button size="compact-sm" variant="default" mt="xs" onClick={() => onChoose(supersededBy)}>
            {t('person.openTheOne')}
          </Button>
        )}
      </div>
      {working && <Score working={working} />}
    </div>
  );
}

function Score({ working }: { working: Working }) {
  const t = useTranslations('shortlist');
  const tTerms = useTranslations('terms');
  const { score, low, high, lane, rank, coverage } = working;
  return (
    <div className="score">
      <b>{score === null ? '–' : Math.round(score)}</b>
      <Text c="dimmed" size="xs">
        {rank !== null && `${t('person.place', { rank })} · `}
        {tTerms(`lanes.${lane}`)}
      </Text>
      <Text c="dimmed" size="xs">
        {low !== null &&
          high !== null &&
          low !== high &&
          `${t('person.range', { low: Math.round(low), high: Math.round(high) })} · `}
        {t('person.known', { percent: coverage })}
      </Text>
    </div>
  );
}

function waitingFor(t: Translate<'shortlist'>, application: Application): string {
  if (application.mode === 'erased') return t('person.waiting.erased');
  if (application.state === 'superseded') return t('person.waiting.superseded');
  if (application.state === 'notice-pending') return t('person.waiting.noticePending');
  return application.state === 'by-people' ? t('person.waiting.byPeople') : t('person.waiting.reading');
}
