import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { OWN_SKILLS_LIMIT, type CustomSkillEntry, type CustomSkills } from '#libs/contracts';
import { nameAtStart } from '#libs/wording';
import { useCanRecruit, useIsAdmin } from '../../../api/session.js';
import { useCustomSkills, useSaveCustomSkills } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { PageHeader } from '../../platform/settings/page-header.js';
import { LineLabelsSection } from '../line-classes/line-labels-section.js';
import { isOwn, spokenId } from './skill-entry.js';
import { SaveProblem } from './save-problem.js';
import { SkillVersions } from './skill-versions.js';
import { useTranslations } from 'use-intl';

/** More than these want a field to find one by. */
const SkillForm = lazyComponent(() => import('./skill-form.js'), 'SkillForm', null, 'skills');
const SEEN_AT_A_GLANCE = 8;

/** The organization's custom skills: the list, its changes, and its history. */
export function CustomSkillsPage() {
  const t = useTranslations('skills');
  const skills = useCustomSkills();
  const mayChange = useCanRecruit();
  const isAdmin = useIsAdmin();
  const [open, setOpen] = useState<{ index: number | null } | null>(null);
  const current = skills.data;
  const isFull = (current?.entries.length ?? 0) >= OWN_SKILLS_LIMIT.entries;
  return (
    <>
      <PageHeader
        title={t('title')}
        hint={t('hint')}
        action={
          mayChange && (
            <Button onClick={() => setOpen({ index: null })} disabled={!current || isFull}>
              {t('add')}…
            </Button>
          )
        }
      />
      {skills.isPending && <LoadingRows />}
      {skills.error && <ProblemAlert error={skills.error} retry={() => void skills.refetch()} />}
      {current?.entries.length === 0 && (
        <EmptyState title={t('none')}>
          <Text size="sm">{mayChange ? t('noneHint') : t('noneForOthers')}</Text>
        </EmptyState>
      )}
      {current && current.entries.length > 0 && (
        <Entries current={current} onEdit={mayChange ? (index) => setOpen({ index }) : null} />
      )}
      {current && <SkillVersions current={current.number} />}
      {isAdmin && <LineLabelsSection />}
      {current && open && <SkillForm current={current} index={open.index} onDone={() => setOpen(null)} />}
    </>
  );
}

interface ListProps {
  current: CustomSkills;
  /** Null for those who may only look. */
  onEdit: ((index: number) => void) | null;
}

function Entries({ current, onEdit }: ListProps) {
  const t = useTranslations('skills');
  const [typed, setTyped] = useState('');
  const shown = current.entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => holds(entry, typed));
  return (
    <>
      {current.entries.length > SEEN_AT_A_GLANCE && (
        <TextInput
          aria-label={t('find')}
          placeholder={t('findHint')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          mb="sm"
        />
      )}
      <ul className={rows['items']} aria-label={t('title')}>
        {shown.map(({ entry, index }) => (
          <Entry key={entry.id} entry={entry} current={current} index={index} onEdit={onEdit} />
        ))}
      </ul>
      {shown.length === 0 && (
        <Text c="dimmed" size="sm" mt="sm">
          {t('noneHolds', { typed })}{' '}
          <Button variant="subtle" onClick={() => setTyped('')}>
            {t('showAll')}
          </Button>
        </Text>
      )}
    </>
  );
}

function holds(entry: CustomSkillEntry, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  const calls = [entry.id, ...(isOwn(entry) ? [entry.name] : []), ...(entry.aliases ?? [])];
  return calls.some((one) => one.toLowerCase().includes(wanted));
}

function Entry({ entry, current, index, onEdit }: ListProps & { entry: CustomSkillEntry; index: number }) {
  const t = useTranslations('skills');
  const [asking, setAsking] = useState(false);
  const save = useSaveCustomSkills();
  const name = isOwn(entry) ? entry.name : nameAtStart(spokenId(entry.id));
  const retire = () => {
    const entries = current.entries.filter((_, at) => at !== index);
    save.mutate({ basedOn: current.number, entries, note: t('retired', { name }) });
  };
  const readAgain = () => {
    save.reset();
    setAsking(false);
  };
  return (
    <li>
      <div className={rows['what']}>
        <b>{name}</b> <Chip>{isOwn(entry) ? t('ours') : t('more')}</Chip>
        <EntryDetails entry={entry} />
        {save.error && <SaveProblem error={save.error} onRead={readAgain} />}
      </div>
      {onEdit &&
        (asking ? (
          <Group gap="xs" role="group" aria-label={t('retireAsk', { name })}>
            <Text size="sm">{t('retireHint')}</Text>
            <Button color="red" loading={save.isPending} onClick={retire} autoFocus>
              {t('retire')}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('keep')}
            </Button>
          </Group>
        ) : (
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" onClick={() => onEdit(index)} aria-label={t('changeOne', { name })}>
              {t('change')}
            </Button>
            <Button
              variant="subtle"
              c="var(--missing)"
              onClick={() => setAsking(true)}
              aria-label={t('retireOne', { name })}
            >
              {t('retire')}
            </Button>
          </Group>
        ))}
    </li>
  );
}

/** Spellings, classes and what is implied, one line each. */
function EntryDetails({ entry }: { entry: CustomSkillEntry }) {
  const t = useTranslations('skills');
  const lines = [
    [t('alsoWritten'), entry.aliases ?? []],
    [t('toolOf'), isOwn(entry) ? (entry.classes ?? []).map(spokenId) : []],
    [t('showsToo'), isOwn(entry) ? (entry.implies ?? []).map(spokenId) : []],
  ] as const;
  return (
    <>
      {lines.map(([title, names]) =>
        names.length === 0 ? null : (
          <small key={title}>
            {title}: {names.join(', ')}
          </small>
        ),
      )}
    </>
  );
}
