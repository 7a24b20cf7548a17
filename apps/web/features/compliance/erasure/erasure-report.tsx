import { Button, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Candidate, ErasedKind, ErasureReport } from '#libs/contracts';
import { ERASED_NAMES } from '#libs/wording';
import { candidate } from '../../candidates/candidate-frame/messages.js';
import classes from './erasure.module.css';

const said = candidate.data.report;

/** Of these somebody has to look at each. */
const TO_LOOK_AT = new Set([
  'shared documents',
  'candidates without a name',
  'candidates with the same address',
  'notes about others',
]);

interface Props {
  report: ErasureReport;
  /** Where they stood. */
  applications: Candidate['applications'];
}

/** What was removed, and what stays and why: to be kept by whoever answers for it. */
export function Erased({ report, applications }: Props) {
  const roles = new Map(applications.map(({ roleId, roleTitle }) => [roleId, roleTitle]));
  return (
    <section className={classes['report']} aria-label={said.title}>
      <h1>{said.done}</h1>
      <Text c="dimmed" size="sm">
        {new Date(report.erasedAt).toLocaleString('en')} · {report.candidateIds.join(', ')}
      </Text>
      <h2>{report.alreadyErased ? said.doneBefore : said.removed}</h2>
      <List size="sm">
        {Object.entries(report.removed).map(([kind, count]) => (
          <List.Item key={kind}>{said.counted(ERASED_NAMES[kind as ErasedKind], count)}</List.Item>
        ))}
      </List>
      {report.left.length > 0 && <h2>{said.stays}</h2>}
      <List size="sm">
        {report.left.map(({ kind, count, why, ids }) => (
          <List.Item key={kind}>
            {said.left(kind, count, why)}
            {TO_LOOK_AT.has(kind) && <div className={classes['ids']}>{ids.join(', ')}</div>}
          </List.Item>
        ))}
      </List>
      <div className={classes['buttons']}>
        <Button variant="default" onClick={() => window.print()}>
          {said.print}
        </Button>
        {[...roles].map(([id, title]) => (
          <Button key={id} component={Link} to={`/roles/${id}`} variant="default">
            {candidate.applications.open(title)}
          </Button>
        ))}
        {roles.size === 0 && (
          <Button component={Link} to="/" variant="default">
            {candidate.gone.toRoles}
          </Button>
        )}
      </div>
    </section>
  );
}
