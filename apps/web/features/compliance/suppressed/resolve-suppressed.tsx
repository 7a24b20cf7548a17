import { Button, Group, TextInput } from '@mantine/core';
import type { SuppressionResolution } from '#libs/contracts';
import { useResolveSuppressed } from './queries.js';
import { minLength } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from './suppressed.module.css';
import { useTranslations } from 'use-intl';

const SHORTEST_REASON = 3;

type Resolution = SuppressionResolution['resolution'];

interface Props {
  name: string;
  candidateId: string;
  resolution: Resolution;
  onDone: (resolution: Resolution) => void;
  onLeave: () => void;
}

/** Asks for the reason, which is kept beside the person. */
export function ResolveSuppressed({ name, candidateId, resolution, onDone, onLeave }: Props) {
  const t = useTranslations('suppressed');
  const resolve = useResolveSuppressed();
  const form = useValidatedForm(
    { initialValues: { reason: '' }, rules: { reason: minLength(SHORTEST_REASON) } },
    resolve,
  );
  const submit = form.onSubmit(({ reason }) =>
    resolve.mutate({ candidateId, resolution, reason }, { onSuccess: () => onDone(resolution) }),
  );
  return (
    <form
      className={classes['resolve']}
      aria-label={`${t(`confirm.${resolution}`)}: ${name}`}
      noValidate
      onSubmit={submit}
    >
      <TextInput
        size="xs"
        label={t(`asked.${resolution}`)}
        placeholder={t('reasonHint')}
        {...form.getInputProps('reason')}
        minLength={SHORTEST_REASON}
        maxLength={500}
        required
        autoFocus
      />
      {form.problem && <ProblemAlert error={form.problem} />}
      <Group gap="xs" mt="xs">
        <Button type="submit" {...(resolution === 'discard' && { color: 'red' })} loading={resolve.isPending}>
          {t(`confirm.${resolution}`)}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t('notNow')}
        </Button>
      </Group>
    </form>
  );
}
