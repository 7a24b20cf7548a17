import { Button, TextInput } from '@mantine/core';
import { useRename } from './queries.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from '../settings/settings.module.css';
import { useTranslations } from 'use-intl';

export function ProfileForm({ name: given, email }: { name: string; email: string }) {
  const t = useTranslations('settings.you');
  const tCommon = useTranslations('common');
  const tSettings = useTranslations('settings');
  const rename = useRename();
  const form = useValidatedForm({ initialValues: { name: given }, rules: { name: required } }, rename);
  const name = form.values.name.trim();
  const submit = form.onSubmit(() => rename.mutate({ name }));
  return (
    <form className={classes['card']} noValidate onSubmit={submit}>
      <TextInput
        className={classes['field'] ?? ''}
        label={t('name')}
        autoComplete="name"
        required
        maxLength={200}
        {...form.getInputProps('name')}
      />
      <TextInput
        className={classes['field'] ?? ''}
        label={t('email')}
        description={t('emailHint')}
        value={email}
        readOnly
      />
      {form.problem && <ProblemAlert error={form.problem} />}
      <div className={classes['foot']}>
        <Button type="submit" loading={rename.isPending} disabled={name === given}>
          {tCommon('save')}
        </Button>
        {rename.isSuccess && name === given && <span role="status">{tSettings('saved')}</span>}
      </div>
    </form>
  );
}
