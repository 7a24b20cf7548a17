import { Button, Group, SegmentedControl, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { OWN_SKILLS_LIMIT, type CustomSkills } from '#libs/contracts';
import { Problem } from '../../../api/client.js';
import { useSaveCustomSkills } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { draftOf, EMPTY, entryOf, idOf, spoken, type Draft } from './skill-entry.js';
import { SaveProblem } from './save-problem.js';
import { SkillPicker, SkillsPicker } from './skill-picker.js';
import { useTranslations } from 'use-intl';

interface Props {
  current: CustomSkills;
  /** Place of the entry in the list; null adds one. */
  index: number | null;
  onDone: () => void;
}

/** One entry of the list. Saving it saves the list as the next version. */
export function SkillForm({ current, index, onDone }: Props) {
  const t = useTranslations('skills.form');
  const tCommon = useTranslations('common');
  const tSkills = useTranslations('skills');
  const entry = index === null ? undefined : current.entries[index];
  const [draft, setDraft] = useState<Draft>(entry ? draftOf(entry) : EMPTY);
  const [note, setNote] = useState('');
  const save = useSaveCustomSkills();
  const isPhone = useMediaQuery('(max-width: 600px)');
  const change = (part: Partial<Draft>) => {
    setDraft((old) => ({ ...old, ...part }));
    // What was wrong was wrong with what stood there.
    if (save.isError) save.reset();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const entries = [...current.entries];
    entries.splice(index ?? entries.length, index === null ? 0 : 1, entryOf(draft));
    save.mutate({ basedOn: current.number, entries, note: note || null }, { onSuccess: onDone });
  };
  const faults = faultsOf(save.error, index ?? current.entries.length);

  return (
    <Dialog
      onClose={onDone}
      title={entry ? tSkills('changeTitle', { name: 'name' in entry ? entry.name : spoken(entry.id) }) : tSkills('add')}
      fullScreen={isPhone ?? false}
      size="lg"
    >
      <form onSubmit={submit}>
        <Stack>
          {save.error && Object.keys(faults).length === 0 && <SaveProblem error={save.error} onRead={onDone} />}
          {!entry && (
            <SegmentedControl
              aria-label={t('what')}
              value={draft.own ? 'own' : 'more'}
              onChange={(kind) => setDraft({ ...EMPTY, own: kind === 'own' })}
              data={[
                { value: 'own', label: t('own') },
                { value: 'more', label: t('more') },
              ]}
            />
          )}
          {draft.own ? (
            <TextInput
              label={t('name')}
              description={t('nameHint')}
              required
              data-autofocus
              value={draft.name}
              error={faults['name'] ?? faults['id']}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
          ) : (
            <SkillPicker
              label={t('skill')}
              description={t('skillHint')}
              offers={({ own, isClass }) => !own && !isClass}
              value={draft.id}
              error={faults['id']}
              onChange={(id) => change({ id })}
            />
          )}
          <TagsInput
            label={draft.own ? t('otherSpellings') : t('spellings')}
            description={t('spellingsHint')}
            value={draft.aliases}
            maxTags={OWN_SKILLS_LIMIT.aliases}
            acceptValueOnBlur
            error={faults['aliases']}
            onChange={(aliases) => change({ aliases })}
          />
          {draft.own && (
            <>
              <SkillsPicker
                label={tSkills('toolOf')}
                description={t('toolOfHint')}
                offers={({ isClass }) => isClass}
                value={draft.classes}
                error={faults['classes']}
                onChange={(classes) => change({ classes })}
              />
              <SkillsPicker
                label={tSkills('showsToo')}
                description={t('showsTooHint')}
                offers={({ isClass, id }) => !isClass && id !== draft.id}
                value={draft.implies}
                error={faults['implies']}
                onChange={(implies) => change({ implies })}
              />
              <Text size="xs" c="dimmed">
                {draft.id
                  ? t('idStays', { id: draft.id })
                  : idOf(draft.name)
                    ? t('idWillBe', { id: idOf(draft.name) })
                    : t('idFromName')}
              </Text>
            </>
          )}
          <TextInput
            label={t('why')}
            description={t('whyHint')}
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onDone}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('save', { number: (current.number ?? 0) + 1 })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Faults of the entry in the form, by field: `entries.3.aliases.1` is one of `aliases`. */
function faultsOf(error: Error | null, index: number): Record<string, string> {
  if (!(error instanceof Problem)) return {};
  const faults: Record<string, string> = {};
  for (const { path, message } of error.errors) {
    const [list, at, field] = path.split('.');
    if (list === 'entries' && Number(at) === index && field)
      faults[field] = faults[field] ? `${faults[field]}; ${message}` : message;
  }
  return faults;
}
