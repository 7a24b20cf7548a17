import { Loader, Text } from '@mantine/core';
import { useState } from 'react';
import { useCustomSkills, useCustomSkillsVersions } from './queries.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { When } from '../../../ui/text/when.js';
import { isOwn, spokenId } from './skill-entry.js';
import classes from './skill-versions.module.css';
import { useTranslations } from 'use-intl';

/** Versions of the list, newest first; each opens to what it held. Nothing where there is none yet. */
export function SkillVersions({ current }: { current: number | null }) {
  const t = useTranslations('skills');
  const versions = useCustomSkillsVersions();
  const [open, setOpen] = useState<number | null>(null);
  const items = versions.data?.pages.flatMap((page) => page.items) ?? [];
  if (current === null) return null;
  return (
    <section className={classes['history']} aria-label={t('history')}>
      <h2>{t('history')}</h2>
      {versions.isPending && <LoadingRows rows={2} />}
      {versions.error && <ProblemAlert error={versions.error} retry={() => void versions.refetch()} />}
      <ol className={classes['versions']}>
        {items.map(({ number, entries, note, author, createdAt }) => (
          <li key={number}>
            <button
              type="button"
              aria-expanded={open === number}
              onClick={() => setOpen(open === number ? null : number)}
            >
              <b>{t('version', { number })}</b>
              {number === current && ` ${t('inUse')}`}
              <small>
                <When at={createdAt} /> · {t('entries', { n: entries })} ·{' '}
                {author === null ? t('byKey') : t('byPerson')}
                {note && ` · ${note}`}
              </small>
            </button>
            {open === number && <Held number={number} />}
          </li>
        ))}
      </ol>
      <ShowMore of={versions} />
    </section>
  );
}

/** Summarizes a version in a line. */
function Held({ number }: { number: number }) {
  const t = useTranslations('skills');
  const tCommon = useTranslations('common');
  const version = useCustomSkills(number);
  if (version.isPending) return <Loader size="xs" aria-label={tCommon('loading')} />;
  if (version.isLoadingError) return <ProblemAlert error={version.error} retry={() => void version.refetch()} />;
  const { entries } = version.data;
  const lines = entries.map((entry) => {
    const spellings = entry.aliases?.length ? ` (${entry.aliases.join(', ')})` : '';
    return `${isOwn(entry) ? entry.name : spokenId(entry.id)}${spellings}`;
  });
  return (
    <Text size="sm" px={14} pb="xs">
      {lines.length === 0 ? t('empty') : lines.join(' · ')}
    </Text>
  );
}
