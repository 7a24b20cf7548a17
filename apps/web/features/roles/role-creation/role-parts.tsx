import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RolePart } from '#libs/contracts';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';
import { useCreateRole } from './queries.js';
import classes from './role-parts.module.css';

interface Props {
  /** The text that the places of the parts refer to. */
  page: string;
  parts: readonly RolePart[];
  confidential: boolean;
  onAllCreated: () => void;
}

/** The roles that a page describes. Each is created from its own part; the others stay on offer. */
export function RoleParts({ page, parts, confidential, onAllCreated }: Props) {
  const t = useTranslations('roles.form.problem');
  const create = useCreateRole();
  /** Ids of the roles that were created, by where their parts begin. */
  const [created, setCreated] = useState<Readonly<Record<number, string>>>({});
  const left = parts.filter(({ start }) => created[start] === undefined);
  const createFrom = async (chosen: readonly RolePart[]): Promise<void> => {
    for (const { title, start, end } of chosen) {
      const input = { page: { text: page.slice(start, end), format: 'text' as const, title } };
      const { id } = await create.mutateAsync({ ...input, ...(confidential && { confidential }) });
      setCreated((before) => ({ ...before, [start]: id }));
    }
    if (chosen.length === left.length) onAllCreated();
  };
  // What fails is shown below.
  const start = (chosen: readonly RolePart[]) => void createFrom(chosen).catch(() => undefined);
  return (
    <>
      <ul className={classes['parts']}>
        {parts.map((part) => (
          <li key={part.start}>
            <span>
              <b>{part.title}</b> <small>{t('lines', { n: countLines(page.slice(part.start, part.end)) })}</small>
            </span>
            {created[part.start] === undefined ? (
              <Button
                size="compact-xs"
                variant="default"
                disabled={create.isPending}
                aria-label={t('createOne', { title: part.title })}
                onClick={() => start([part])}
              >
                {t('create')}
              </Button>
            ) : (
              <Link to={`/roles/${created[part.start]}/criteria`}>{t('open', { title: part.title })}</Link>
            )}
          </li>
        ))}
      </ul>
      {create.error && <ProblemAlert error={create.error} />}
      {left.length > 1 && (
        <Button size="xs" loading={create.isPending} onClick={() => start(left)}>
          {t('createAll', { n: left.length })}
        </Button>
      )}
    </>
  );
}

const countLines = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;
