import { Button, Switch } from '@mantine/core';
import type { CurrentRetentionPolicy } from '#libs/contracts';
import { useRetentionRuns, useSetRetentionPolicy } from './queries.js';
import { NumberField } from '../../../ui/fields/number-field.js';
import { Section } from '../../../ui/layout/section.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import classes from '../../platform/settings/settings.module.css';
import { RetentionPreviewSection } from './retention-preview-section.js';
import { useTranslations } from 'use-intl';

/** The default when a user turns it on. */
const MONTHS = 24;
const EVENT_BODY_DAYS = 90;

interface Values {
  isOn: boolean;
  months: number | null;
  noticeDays: number | null;
  deletesBodies: boolean;
  eventBodyDays: number | null;
}

/** The policy in words, as it would be with what stands in the form, and whom that would reach today. */
export function RetentionPolicyForm({ policy }: { policy: CurrentRetentionPolicy }) {
  const t = useTranslations('retention');
  const tCommon = useTranslations('common');
  const set = useSetRetentionPolicy();
  const form = useValidatedForm<Values>(
    {
      initialValues: {
        ...{ isOn: policy.months !== null, months: policy.months ?? MONTHS, noticeDays: policy.noticeDays },
        ...{ deletesBodies: policy.eventBodyDays !== null, eventBodyDays: policy.eventBodyDays ?? EVENT_BODY_DAYS },
      },
      rules: {
        months: (value, { isOn: asked }) => (asked ? required(value) : null),
        noticeDays: required,
        eventBodyDays: (value, { deletesBodies: asked }) => (asked ? required(value) : null),
      },
    },
    set,
  );
  const { isOn, months, noticeDays, deletesBodies, eventBodyDays } = form.values;
  const [open] = useRetentionRuns().data?.pages[0]?.items ?? [];
  const isAnnounced = open?.state === 'announced' || open?.state === 'confirmed';
  const wanted = {
    months: isOn ? months : null,
    noticeDays: noticeDays ?? 0,
    eventBodyDays: deletesBodies ? eventBodyDays : null,
  };
  const isChanged = (['months', 'noticeDays', 'eventBodyDays'] as const).some((name) => wanted[name] !== policy[name]);
  const submit = form.onSubmit(() => set.mutate(wanted));
  return (
    <Section
      title={t('policy')}
      hint={wanted.months === null ? t('off') : t('on', { n: wanted.months, notice: wanted.noticeDays })}
    >
      <form className={classes['card']} noValidate onSubmit={submit}>
        <Switch label={t('isOn')} {...form.getInputProps('isOn', { type: 'checkbox' })} />
        {isOn && (
          <div className={classes['pair']}>
            <NumberField
              label={t('months')}
              min={1}
              max={240}
              required
              value={form.values.months}
              {...form.getInputProps('months')}
            />
            <NumberField
              label={t('noticeDays')}
              min={1}
              max={90}
              required
              value={form.values.noticeDays}
              {...form.getInputProps('noticeDays')}
            />
          </div>
        )}
        {isOn && months !== null && months > 0 && <RetentionPreviewSection months={months} />}
        <Switch
          label={t('eventBodiesOn')}
          description={t('eventBodiesHint')}
          {...form.getInputProps('deletesBodies', { type: 'checkbox' })}
        />
        {deletesBodies && (
          <div className={classes['pair']}>
            <NumberField
              label={t('eventBodyDays')}
              min={1}
              max={3650}
              required
              value={form.values.eventBodyDays}
              {...form.getInputProps('eventBodyDays')}
            />
          </div>
        )}
        {form.problem && <ProblemAlert error={form.problem} />}
        <div className={classes['foot']}>
          <Button type="submit" loading={set.isPending} disabled={!isChanged}>
            {tCommon('save')}
          </Button>
          {isChanged && isAnnounced && <span>{t('cancels')}</span>}
          {!isChanged && policy.changedAt !== null && (
            <span>
              {t('changed')} <When at={policy.changedAt} />
            </span>
          )}
        </div>
      </form>
    </Section>
  );
}
