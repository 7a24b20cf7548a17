import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RelatedWords, RelatedWordsVersionView } from '#libs/contracts';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { Section } from '../../../ui/layout/section.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { Chip } from '../../../ui/text/chip.js';
import { When } from '../../../ui/text/when.js';
import { useActivateWords, useRelatedWordsVersions, useWordsOf } from './queries.js';
import { WordsPreview } from './words-preview.js';

/** Versions, newest first, and the built-in words: each can be previewed for a role, and activated for all. */
export function WordsVersions({ words }: { words: RelatedWords }) {
  const t = useTranslations('words');
  const versions = useRelatedWordsVersions(words.computation?.number ?? null);
  const items = versions.data?.pages.flatMap((page) => page.items) ?? [];
  if (versions.isPending) return <LoadingRows rows={2} />;
  if (versions.isLoadingError) return <ProblemAlert error={versions.error} retry={() => void versions.refetch()} />;
  return (
    <Section title={t('versions')} hint={t('versionsHint')}>
      <ul className={rows['items']} aria-label={t('versions')}>
        {items.map((version) => (
          <Version key={version.number} number={version.number} version={version} active={words.active} />
        ))}
        <Version number={null} version={null} active={words.active} />
      </ul>
      <ShowMore of={versions} />
    </Section>
  );
}

interface VersionProps {
  /** Null for the built-in words. */
  number: number | null;
  version: RelatedWordsVersionView | null;
  active: number | null;
}

function Version({ number, version, active }: VersionProps) {
  const t = useTranslations('words');
  const activate = useActivateWords(number);
  const [isOpen, setOpen] = useState(false);
  const isActive = number === active;
  const name = number === null ? t('builtIn') : t('version', { number });
  return (
    <li>
      <div className={rows['what']}>
        <b>{name}</b> {isActive && <Chip tone="good">{t('active')}</Chip>}
        {version && (
          <small>
            <When at={version.createdAt} /> · {t('from', { n: version.resumes })} · {t('words', { n: version.words })}
          </small>
        )}
        {number === null && <small>{t('builtInHint')}</small>}
        {isOpen && number !== null && <Words number={number} />}
      </div>
      <Group gap="xs">
        {number !== null && (
          <Button variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t('hideWords') : t('showWords')}
          </Button>
        )}
        {!isActive && <WordsPreview number={number} name={name} />}
        {!isActive && (
          <ConfirmButton
            label={t('activate')}
            consequence={t('activateHint', { name })}
            confirm={t('activateAll')}
            mutation={activate}
          />
        )}
      </Group>
    </li>
  );
}

/** Words of a version with the nearest of each: a user sees that they tell nothing of a candidate. */
function Words({ number }: { number: number }) {
  const t = useTranslations('words');
  const [typed, setTyped] = useState('');
  const found = useWordsOf(number, typed.trim().toLowerCase());
  return (
    <>
      <TextInput
        my="xs"
        aria-label={t('find')}
        placeholder={t('find')}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      {found.isLoadingError && <ProblemAlert error={found.error} retry={() => void found.refetch()} />}
      {found.data?.items.map(({ word, related }) => (
        <Text key={word} size="sm">
          <b>{word}</b> {related.map((one) => one.word).join(', ')}
        </Text>
      ))}
      {found.data && (
        <Text size="xs" c="dimmed">
          {t('shown', { shown: found.data.items.length, total: found.data.total })}
        </Text>
      )}
    </>
  );
}
