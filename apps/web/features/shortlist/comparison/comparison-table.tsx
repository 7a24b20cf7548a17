import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState, type CSSProperties } from 'react';
import { nameAtStart } from '#libs/wording';
import type { Comparison as Compared } from '#libs/contracts';
import { Chip } from '../../../ui/text/chip.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { OutcomeMark } from '../../../ui/text/outcome-mark.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { DECISION_TONES, candidateName } from '../list/candidate-row.js';
import classes from './comparison.module.css';
import { useExistingCandidates } from './use-existing-candidates.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

interface Props {
  roleId: string;
  applicationIds: readonly string[];
  onClose: () => void;
  onOpen: (applicationId: string) => void;
}

/** Two to five candidates side by side, criterion by criterion. Equal criteria can be hidden. */
export function ComparisonTable({ roleId, applicationIds, onClose, onOpen }: Props) {
  const t = useTranslations('shortlist.comparison');
  const { query, gone, left } = useExistingCandidates(roleId, applicationIds);
  const [onlyApart, setOnlyApart] = useState(true);
  const { data } = query;
  return (
    <section className={classes['comparison']} aria-label={t('title')}>
      <Group mb="sm">
        <Button variant="default" onClick={onClose}>
          {t('back')}
        </Button>
        {data && (
          <Checkbox
            size="xs"
            label={t('onlyApart')}
            checked={onlyApart}
            onChange={({ currentTarget: { checked } }) => setOnlyApart(checked)}
          />
        )}
        {gone > 0 && (
          <Text size="sm" role="status">
            {t('gone', { n: gone })}
          </Text>
        )}
      </Group>
      {left.length === 1 && (
        <Button variant="default" onClick={() => onOpen(left[0]!)}>
          {t('openTheOther')}
        </Button>
      )}
      {query.error && !query.isFetching && gone === 0 ? (
        <ProblemAlert error={query.error} retry={() => void query.refetch()} />
      ) : data ? (
        <SideBySide of={data} onlyApart={onlyApart} onOpen={onOpen} />
      ) : (
        left.length > 1 && <LoadingPage />
      )}
    </section>
  );
}

interface TableProps {
  of: Compared;
  onlyApart: boolean;
  onOpen: (applicationId: string) => void;
}

function SideBySide({ of: { candidates: people, criteria }, onlyApart, onOpen }: TableProps) {
  const t = useTranslations('shortlist.comparison');
  const tCommon = useTranslations('common');
  const tShortlist = useTranslations('shortlist');
  const tTerms = useTranslations('terms');
  const formats = useFormats();
  const shown = criteria.filter(({ differs }) => differs || !onlyApart);
  return (
    <>
      <table style={{ '--people': people.length } as CSSProperties}>
        <thead>
          <tr>
            <td />
            {people.map((one) => (
              <th key={one.applicationId} scope="col">
                <button type="button" title={candidateName(tCommon, one)} onClick={() => onOpen(one.applicationId)}>
                  {candidateName(tCommon, one)}
                </button>
                <span className={classes['stands']}>
                  <b>{one.score === null ? '–' : Math.round(one.score)}</b>
                  <small>
                    {one.rank !== null && `${tShortlist('person.place', { rank: one.rank })} · `}
                    {tTerms(`lanes.${one.lane}`)}
                  </small>
                </span>
                {one.decision && (
                  <Chip tone={DECISION_TONES[one.decision]}>{tShortlist(`decided.${one.decision}`)}</Chip>
                )}
                <Button size="compact-xs" variant="default" onClick={() => onOpen(one.applicationId)}>
                  {t('open')}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('experience')}</th>
            {people.map((one) => (
              <td key={one.applicationId}>
                <span className={classes['sentence']}>{one.benchmark}</span>
              </td>
            ))}
          </tr>
          {shown.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">
                {nameAtStart(criterion.label)}
                <small>{t('worth', { points: formats.points(criterion.of) })}</small>
              </th>
              {criterion.candidates.map(({ outcome, points, sentence, evidence }, at) => (
                <td key={people[at]?.applicationId}>
                  <OutcomeMark outcome={outcome} /> <b>{formats.points(points)}</b>
                  <span className={classes['sentence']}>{sentence}</span>
                  {evidence && (
                    <q data-tier={evidence.tier}>
                      {evidence.tier !== 'exact' && <b>{tTerms(`tiers.${evidence.tier}`)}: </b>}
                      {evidence.quote}
                    </q>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p>{t('nothingApart')}</p>}
    </>
  );
}
