import { Button, Group, Radio, Switch, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { CandidateRights, CurrentCandidateRights } from '#libs/contracts';
import { faultAt } from '../../../api/field-errors.js';
import { useSetRights } from './queries.js';
import { NumberField } from '../../../ui/fields/number-field.js';
import { onDemand } from '../../../ui/lazy/lazy-component.js';
import { Part } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import classes from '../../platform/settings/settings.module.css';
import { useTranslations } from 'use-intl';

const Places = onDemand(() => import('./jurisdictions.js'), 'Places', null, 'rights');
const DEMANDS = ['never', 'listed', 'always'] as const satisfies readonly CandidateRights['requireNotice'][];
/** The default when a user turns it on. */
const DAYS = 30;

/** All of it in one form: it is one resource, and saved at once. */
export function RightsForm({ current }: { current: CurrentCandidateRights }) {
  const t = useTranslations('rights');
  const tCommon = useTranslations('common');
  const set = useSetRights();
  const { changedBy: _changedBy, changedAt, ...before } = current;
  const [rights, setRights] = useState<CandidateRights>(before);
  const change = (part: Partial<CandidateRights>) => {
    setRights((now) => ({ ...now, ...part }));
    if (set.isError) set.reset();
  };
  const fault = (path: string) => faultAt(set.error, path);
  const isChanged = JSON.stringify(rights) !== JSON.stringify(before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate(rights);
  };
  return (
    <form onSubmit={submit}>
      <Part title={t('notice')} hint={t('noticeHint')}>
        <div className={classes['card']}>
          <Radio.Group
            label={t('demanded')}
            value={rights.requireNotice}
            onChange={(next) => change({ requireNotice: DEMANDS.find((one) => one === next) ?? 'never' })}
          >
            <Group gap="lg" mt={6}>
              {DEMANDS.map((value) => (
                <Radio key={value} value={value} label={t(`demands.${value}`)} />
              ))}
            </Group>
          </Radio.Group>
          {rights.requireNotice === 'listed' && (
            <Places
              places={rights.jurisdictions}
              error={fault('jurisdictions') ?? fault('jurisdictions.0')}
              onChange={(jurisdictions) => change({ jurisdictions })}
            />
          )}
          <TextInput
            className={classes['field'] ?? ''}
            label={t('defaultPlace')}
            description={t('defaultPlaceHint')}
            maxLength={20}
            value={rights.defaultJurisdiction ?? ''}
            error={fault('defaultJurisdiction')}
            onChange={({ currentTarget: { value } }) => change({ defaultJurisdiction: value.trim() || null })}
          />
        </div>
      </Part>
      <Part title={t('explanations')} hint={t('explanationsHint')}>
        <div className={classes['card']}>
          <Switch
            label={t('isDue')}
            checked={rights.explanationDays !== null}
            onChange={({ currentTarget: { checked } }) =>
              change({ explanationDays: checked ? (before.explanationDays ?? DAYS) : null })
            }
          />
          <div className={classes['pair']}>
            {rights.explanationDays !== null && (
              <Days
                label={t('days')}
                value={rights.explanationDays}
                onChange={(explanationDays) => change({ explanationDays })}
              />
            )}
            <Days label={t('linkDays')} value={rights.linkDays} onChange={(linkDays) => change({ linkDays })} />
          </div>
          <TextInput
            className={classes['field'] ?? ''}
            label={t('contact')}
            description={t('contactHint')}
            maxLength={300}
            value={rights.contact ?? ''}
            error={fault('contact')}
            onChange={({ currentTarget: { value } }) => change({ contact: value || null })}
          />
        </div>
      </Part>
      {set.error && <ProblemAlert error={set.error} />}
      <div className={classes['foot']}>
        <Button type="submit" loading={set.isPending} disabled={!isChanged}>
          {tCommon('save')}
        </Button>
        {!isChanged && changedAt === null && <span>{t('never')}</span>}
        {!isChanged && changedAt !== null && (
          <span role="status">
            {t('changed')} <When at={changedAt} />
          </span>
        )}
      </div>
    </form>
  );
}

function Days({ label, value, onChange }: { label: string; value: number; onChange: (days: number) => void }) {
  return (
    <NumberField
      label={label}
      min={1}
      max={365}
      required
      value={value}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}
