import { Button, TextInput } from '@mantine/core';
import { useRename } from './queries.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { settings } from '../settings/messages.js';
import { words } from '../../../i18n/index.js';
import classes from '../settings/settings.module.css';

const said = settings.you;

export function ProfileForm({ name: given, email }: { name: string; email: string }) {
  const rename = useRename();
  const form = useValidatedForm({ initialValues: { name: given }, rules: { name: required } }, rename);
  const name = form.values.name.trim();
  const submit = form.onSubmit(() => rename.mutate({ name }));
  return (
    <form className={classes['card']} noValidate onSubmit={submit}>
      <TextInput
        className={classes['field'] ?? ''}
        label={said.name}
        autoComplete="name"
        required
        maxLength={200}
        {...form.getInputProps('name')}
      />
      <TextInput
        className={classes['field'] ?? ''}
        label={said.email}
        description={said.emailHint}
        value={email}
        readOnly
      />
      {form.problem && <ProblemAlert error={form.problem} />}
      <div className={classes['foot']}>
        <Button type="submit" loading={rename.isPending} disabled={name === given}>
          {words.common.save}
        </Button>
        {rename.isSuccess && name === given && <span role="status">{settings.saved}</span>}
      </div>
    </form>
  );
}
