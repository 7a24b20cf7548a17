import { Button, Group, SegmentedControl, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { OWN_SKILLS_LIMIT, type CustomSkills } from '#libs/contracts';
import { useSaveCustomSkills } from './queries.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { skillDraftOf, EMPTY_SKILL, entryOf, ownSkillIdOf, spokenId, type SkillDraft } from './skill-entry.js';
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
  const place = index ?? current.entries.length;
  const save = useSaveCustomSkills();
  const form = useValidatedForm<SkillDraft & { note: string }>(
    {
      initialValues: { ...(entry ? skillDraftOf(entry) : EMPTY_SKILL), note: '' },
      rules: {
        name: (name, { own }) => (own ? required(name) : null),
        id: (id, { own }) => (own ? null : required(id)),
      },
      fieldAt: (path, { own }) => fieldAt(path, place, own),
    },
    save,
  );
  const draft = form.values;
  const isPhone = useMediaQuery('(max-width: 600px)');
  const submit = form.onSubmit(({ note, ...values }) => {
    const entries = [...current.entries];
    entries.splice(place, index === null ? 0 : 1, entryOf(values));
    save.mutate({ basedOn: current.number, entries, note: note || null }, { onSuccess: onDone });
  });

  return (
    <Dialog
      onClose={onDone}
      title={
        entry ? tSkills('changeTitle', { name: 'name' in entry ? entry.name : spokenId(entry.id) }) : tSkills('add')
      }
      fullScreen={isPhone ?? false}
      size="lg"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          {form.problem && <SaveProblem error={form.problem} onRead={onDone} />}
          {!entry && (
            <SegmentedControl
              aria-label={t('what')}
              value={draft.own ? 'own' : 'more'}
              onChange={(kind) => form.setValues({ ...EMPTY_SKILL, own: kind === 'own' })}
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
              {...form.getInputProps('name')}
            />
          ) : (
            <SkillPicker
              label={t('skill')}
              description={t('skillHint')}
              offers={({ own, isClass }) => !own && !isClass}
              value={draft.id}
              {...form.getInputProps('id')}
            />
          )}
          <TagsInput
            label={draft.own ? t('otherSpellings') : t('spellings')}
            description={t('spellingsHint')}
            {...form.getInputProps('aliases')}
            maxTags={OWN_SKILLS_LIMIT.aliases}
            acceptValueOnBlur
          />
          {draft.own && (
            <>
              <SkillsPicker
                label={tSkills('toolOf')}
                description={t('toolOfHint')}
                offers={({ isClass }) => isClass}
                value={draft.classes}
                {...form.getInputProps('classes')}
              />
              <SkillsPicker
                label={tSkills('showsToo')}
                description={t('showsTooHint')}
                offers={({ isClass, id }) => !isClass && id !== draft.id}
                value={draft.implies}
                {...form.getInputProps('implies')}
              />
              <Text size="xs" c="dimmed">
                {draft.id
                  ? t('idStays', { id: draft.id })
                  : ownSkillIdOf(draft.name)
                    ? t('idWillBe', { id: ownSkillIdOf(draft.name) })
                    : t('idFromName')}
              </Text>
            </>
          )}
          <TextInput label={t('why')} description={t('whyHint')} maxLength={2000} {...form.getInputProps('note')} />
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

/** @param path of the server, such as `entries.3.aliases.1`. @returns undefined where it is not about the entry in the form */
function fieldAt(path: string, place: number, isOwn: boolean): string | undefined {
  const [list, at, field] = path.split('.');
  if (list !== 'entries' || Number(at) !== place) return undefined;
  // The id of a skill of one's own is made from its name.
  return field === 'id' && isOwn ? 'name' : field;
}
