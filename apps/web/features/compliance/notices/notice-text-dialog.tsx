import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { NoticeText } from '#libs/contracts';
import { useAddNoticeText, useNoticeStarters } from './queries.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { NoticePreview } from './notice-preview.js';
import classes from './notices.module.css';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';
import { jurisdictionName } from './notice-versions.js';

/** The parts of a starter that its user has to fill in. */
const BRACKETS = /\[[^\]]+\]/;

/** Writes a text, or the version after one, beside how candidates will read it. */
export function NoticeTextDialog({ after, onClose }: { after: NoticeText | null; onClose: () => void }) {
  const t = useTranslations('notices.form');
  const tCommon = useTranslations('common');
  const tNotices = useTranslations('notices');
  const formats = useFormats();
  const add = useAddNoticeText();
  const starters = useNoticeStarters(after === null).data?.items ?? [];
  const form = useValidatedForm(
    {
      initialValues: {
        jurisdiction: after?.jurisdiction ?? 'default',
        language: after?.language ?? 'en',
        text: after?.text ?? '',
        active: true,
      },
      rules: { jurisdiction: required, language: required, text: required },
    },
    add,
  );
  const draft = form.values;
  const isPhone = useMediaQuery('(max-width: 900px)');
  const begin = (at: string) => {
    const starter = starters[Number(at)];
    if (at !== '' && starter) form.setValues(starter);
  };
  const submit = form.onSubmit(({ jurisdiction, language, text, active }) =>
    add.mutate({ jurisdiction: jurisdiction.trim(), language: language.trim(), text, active }, { onSuccess: onClose }),
  );
  return (
    <Dialog onClose={onClose} title={after ? t('nextTitle') : t('title')} size="xl" fullScreen={isPhone ?? false}>
      <form noValidate onSubmit={submit} onInput={() => add.isError && add.reset()}>
        <Stack gap="sm">
          {after === null && (
            <div className={classes['two']}>
              <NativeSelect
                label={t('starter')}
                onChange={({ currentTarget: { value } }) => begin(value)}
                data={[
                  { value: '', label: t('blank') },
                  ...starters.map(({ jurisdiction, language }, at) => ({
                    value: String(at),
                    label: `${jurisdictionName(tNotices, jurisdiction)}, ${tNotices('language', { language: formats.language(language) })}`,
                  })),
                ]}
              />
              <Group gap="sm" align="start" grow>
                <TextInput
                  label={t('place')}
                  description={t('placeHint')}
                  required
                  maxLength={20}
                  {...form.getInputProps('jurisdiction')}
                />
                <TextInput
                  label={t('language')}
                  description={t('languageHint')}
                  required
                  maxLength={5}
                  {...form.getInputProps('language')}
                />
              </Group>
            </div>
          )}
          <div className={classes['two']}>
            <Textarea
              label={t('text')}
              description={t('textHint')}
              required
              autosize
              minRows={12}
              maxRows={24}
              maxLength={20_000}
              {...form.getInputProps('text')}
            />
            {draft.text.trim() !== '' && <NoticePreview text={draft.text} language={draft.language} />}
          </div>
          {BRACKETS.test(draft.text) && (
            <Text size="sm" c="var(--partial)">
              {t('brackets')}
            </Text>
          )}
          <Checkbox
            label={t('active')}
            description={t('activeHint')}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
          {form.problem && <ProblemAlert error={form.problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
