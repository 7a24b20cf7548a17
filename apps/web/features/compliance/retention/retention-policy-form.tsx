import { Button, Switch } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { CurrentRetentionPolicy } from '#libs/contracts';
import { useRetentionRuns, useSetRetentionPolicy } from './queries.js';
import { NumberField } from '../../../ui/fields/number-field.js';
import { Part } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import classes from '../../platform/settings/settings.module.css';
import { Preview } from './retention-preview.js';
import { useTranslations } from 'use-intl';

/** The default when a user turns it on. */
const MONTHS = 24;
const EVENT_BODY_DAYS = 90;

/** The policy in words, as it would be with what stands in the form, and whom that would reach today. */
export function PolicyForm({ policy }: { policy: CurrentRetentionPolicy }) {
  const t = useTranslations('retention');
  const tCommon = useTranslations('common');
  const set = useSetRetentionPolicy();
  const [isOn, setOn] = useState(policy.months !== null);
  const [months, setMonths] = useState<number | null>(policy.months ?? MONTHS);
  const [noticeDays, setNoticeDays] = useState<number | null>(policy.noticeDays);
  const [deletesBodies, setDeletesBodies] = useState(policy.eventBodyDays !== null);
  const [eventBodyDays, setEventBodyDays] = useState<number | null>(policy.eventBodyDays ?? EVENT_BODY_DAYS);
  const [open] = useRetentionRuns().data?.pages[0]?.items ?? [];
  const isAnnounced = open?.state === 'announced' || open?.state === 'confirmed';
  const wanted = {
    months: isOn ? months : null,
    noticeDays: noticeDays ?? 0,
    eventBodyDays: deletesBodies ? eventBodyDays : null,
  };
  const isWhole = noticeDays !== null && (!isOn || months !== null) && (!deletesBodies || eventBodyDays !== null);
  const isChanged = (['months', 'noticeDays', 'eventBodyDays'] as const).some((name) => wanted[name] !== policy[name]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate(wanted);
  };
  return (
    <Part
      title={t('policy')}
      hint={wanted.months === null ? t('off') : t('on', { n: wanted.months, notice: wanted.noticeDays })}
    >
      <form className={classes['card']} onSubmit={submit}>
        <Switch label={t('isOn')} checked={isOn} onChange={({ currentTarget: { checked } }) => setOn(checked)} />
        {isOn && (
          <div className={classes['pair']}>
            <NumberField label={t('months')} min={1} max={240} required value={months} onChange={setMonths} />
            <NumberField
              label={t('noticeDays')}
              min={1}
              max={90}
              required
              value={noticeDays}
              onChange={setNoticeDays}
            />
          </div>
        )}
        {isOn && months !== null && months > 0 && <Preview months={months} />}
        <Switch
          label={t('eventBodiesOn')}
          description={t('eventBodiesHint')}
          checked={deletesBodies}
          onChange={({ currentTarget: { checked } }) => setDeletesBodies(checked)}
        />
        {deletesBodies && (
          <div className={classes['pair']}>
            <NumberField
              label={t('eventBodyDays')}
              min={1}
              max={3650}
              required
              value={eventBodyDays}
              onChange={setEventBodyDays}
            />
          </div>
        )}
        {set.error && <ProblemAlert error={set.error} />}
        <div className={classes['foot']}>
          <Button type="submit" loading={set.isPending} disabled={!isChanged || !isWhole}>
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
    </Part>
  );
}
