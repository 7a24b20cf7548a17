import { Button, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Candidate, ErasedKind, ErasureReport } from '#libs/contracts';
import { NAMES } from '#libs/wording';
import classes from './erasure.module.css';
import { useLocale, useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

/** A user has to check each of these. */
const TO_LOOK_AT = new Set([
  'shared documents',
  'candidates without a name',
  'candidates with the same address',
  'notes about others',
]);

interface Props {
  report: ErasureReport;
  /** The applications of the candidate before the erasure. */
  applications: Candidate['applications'];
}

/** The report of an erasure: what was removed, and what stays and why. Its reader keeps it. */
export function ErasureReportView({ report, applications }: Props) {
  const t = useTranslations('candidate.data.report');
  const tCandidate = useTranslations('candidate');
  const names = NAMES[useLocale()].erased;
  const formats = useFormats();
  const roles = new Map(applications.map(({ roleId, roleTitle }) => [roleId, roleTitle]));
  return (
    <section className={classes['report']} aria-label={t('title')}>
      <h1>{t('done')}</h1>
      <Text c="dimmed" size="sm">
        {formats.instant(report.erasedAt)} · {report.candidateIds.join(', ')}
      </Text>
      <h2>{report.alreadyErased ? t('doneBefore') : t('removed')}</h2>
      <List size="sm">
        {Object.entries(report.removed).map(([kind, count]) => (
          <List.Item key={kind}>{t('counted', { kind: names[kind as ErasedKind], n: count })}</List.Item>
        ))}
      </List>
      {report.remaining.length > 0 && <h2>{t('stays')}</h2>}
      <List size="sm">
        {report.remaining.map(({ kind, count, why, ids }) => (
          <List.Item key={kind}>
            {t('left', { kind, n: count, why })}
            {TO_LOOK_AT.has(kind) && <div className={classes['ids']}>{ids.join(', ')}</div>}
          </List.Item>
        ))}
      </List>
      <div className={classes['buttons']}>
        <Button variant="default" onClick={() => window.print()}>
          {t('print')}
        </Button>
        {[...roles].map(([id, title]) => (
          <Button key={id} component={Link} to={`/roles/${id}`} variant="default">
            {tCandidate('applications.open', { role: title })}
          </Button>
        ))}
        {roles.size === 0 && (
          <Button component={Link} to="/" variant="default">
            {tCandidate('gone.toRoles')}
          </Button>
        )}
      </div>
    </section>
  );
}
