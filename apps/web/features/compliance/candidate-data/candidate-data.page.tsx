import { Alert, Anchor, Button, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { useExport } from './queries.js';
import { useErase } from './queries.js';
import { useIsAdmin } from '../../../api/session.js';
import { useLegalHolds } from '../retention/queries.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadError } from '../../../ui/feedback/load-error.js';
import { Section } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { firstFileName } from '../../../ui/text/first-file-name.js';
import { useCandidateInView } from '../../candidates/candidate-frame/candidate-frame.js';
import classes from '../erasure/erasure.module.css';
import { useTranslations } from 'use-intl';

/** Exports all data about a candidate, or deletes it, as candidates may request. */
export function CandidateDataPage() {
  const t = useTranslations('candidate.data');
  const isAdmin = useIsAdmin();
  if (!isAdmin)
    return (
      <main className="page">
        <EmptyState title={t('adminsOnly')} />
      </main>
    );
  return (
    <main className="page">
      <Export />
      <Erasure />
    </main>
  );
}

function Export() {
  const t = useTranslations('candidate.data');
  const { candidate } = useCandidateInView();
  const taking = useExport(candidate.id);
  return (
    <Section title={t('export')} hint={t('exportHint')}>
      <Button variant="default" loading={taking.isPending} onClick={() => taking.mutate(t('exportName'))}>
        {t('exportButton')}
      </Button>
      {taking.isSuccess && (
        <Text size="sm" mt="xs" role="status">
          {t('exported')}
        </Text>
      )}
      {taking.error && <ProblemAlert error={taking.error} />}
    </Section>
  );
}

function Erasure() {
  const t = useTranslations('candidate.data');
  const { candidate, onErased } = useCandidateInView();
  const holds = useLegalHolds();
  const [isAsking, setIsAsking] = useState(false);
  const roles = candidate.applications.map(({ roleId }) => roleId);
  const people = [candidate.id, ...candidate.mergedIds];
  const hold = holds.data?.pages
    .flatMap(({ items }) => items)
    .find(
      ({ candidateId, roleId, liftedAt }) =>
        liftedAt === null && (people.includes(candidateId ?? '') || roles.includes(roleId ?? '')),
    );
  return (
    <Section title={t('erase')} hint={t('eraseHint')}>
      <LoadError what="holds" of={holds} />
      {hold && (
        <Alert color="yellow" title={t('held')} mb="sm">
          {hold.reason ? t('heldHint', { reason: hold.reason }) : t('heldNoReason')}{' '}
          <Anchor component={Link} to="/settings/retention" size="sm">
            {t('toHolds')}
          </Anchor>
        </Alert>
      )}
      <div className={classes['both']}>
        <Listed title={t('goes')} items={GOING.map((what) => t(`going.${what}`))} />
        <Listed title={t('stays')} items={STAYING.map((what) => t(`staying.${what}`))} />
      </div>
      {isAsking ? (
        <Confirm onErased={onErased} onLeave={() => setIsAsking(false)} />
      ) : (
        <Button
          variant="default"
          c="var(--missing)"
          disabled={hold !== undefined || !holds.data}
          onClick={() => setIsAsking(true)}
        >
          {t('erase')}…
        </Button>
      )}
    </Section>
  );
}

const GOING = ['profile', 'scores', 'sent'] as const;
const STAYING = ['number', 'audit', 'documents', 'mark'] as const;

function Listed({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {items.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}

interface ConfirmProps {
  onErased: ReturnType<typeof useCandidateInView>['onErased'];
  onLeave: () => void;
}

/** Requires the name to be typed, because an erasure is final. */
function Confirm({ onErased, onLeave }: ConfirmProps) {
  const t = useTranslations('candidate.data');
  const tCommon = useTranslations('common');
  const { candidate } = useCandidateInView();
  const erase = useErase(candidate.id);
  const [typed, setTyped] = useState('');
  const name = candidate.name ?? firstFileName(candidate.documents) ?? tCommon('nameNotRead');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    erase.mutate(undefined, { onSuccess: onErased });
  };
  return (
    <form className="asked" aria-label={t('eraseAsk', { name })} onSubmit={submit}>
      <TextInput
        size="xs"
        label={t('eraseTyped', { name })}
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      {erase.error && <ProblemAlert error={erase.error} />}
      <div className={classes['buttons']}>
        <Button type="submit" color="red" disabled={typed.trim() !== name.trim()} loading={erase.isPending}>
          {t('eraseButton')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {tCommon('cancel')}
        </Button>
      </div>
    </form>
  );
}
