import { Button, Group, Radio, Switch, TextInput } from '@mantine/core';
import type { CandidateRights, CurrentCandidateRights } from '#libs/contracts';
import { useSetRights } from './queries.js';
import { NumberField } from '../../../ui/fields/number-field.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { Section } from '../../../ui/layout/section.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import classes from '../../platform/settings/settings.module.css';
import { useTranslations } from 'use-intl';

const Places = lazyComponent(() => import('./jurisdictions.js'), 'Jurisdictions', null, 'rights');
const DEMANDS = ['never', 'listed', 'always'] as const satisfies readonly CandidateRights['requireNotice'][];
/** The default when a user turns it on. */
const DAYS = 30;

interface Values extends Pick<CandidateRights, 'requireNotice' | 'jurisdictions'> {
  defaultJurisdiction: string;
  contact: string;
  /** A decline starts a date by which its explanation is due. */
  isDue: boolean;
  explanationDays: number | null;
  linkDays: number | null;
}

/** All of it in one form: it is one resource, and saved at once. */
export function CandidateRightsForm({ current }: { current: CurrentCandidateRights }) {
  const t = useTranslations('rights');
  const tCommon = useTranslations('common');
  const set = useSetRights();
  const { changedBy: _changedBy, changedAt, ...before } = current;
  const form = useValidatedForm<Values>(
    {
      initialValues: {
        ...before,
        ...{ defaultJurisdiction: before.defaultJurisdiction ?? '', contact: before.contact ?? '' },
        ...{ isDue: before.explanationDays !== null, explanationDays: before.explanationDays ?? DAYS },
      },
      rules: {
        explanationDays: (value, { isDue }) => (isDue ? required(value) : null),
        linkDays: required,
      },
    },
    set,
  );
  const rights = rightsOf(form.values, before);
  const isChanged = JSON.stringify(rights) !== JSON.stringify(before);
  const submit = form.onSubmit((values) => set.mutate(rightsOf(values, before)));
  return (
    <form noValidate onSubmit={submit}>
      <Section title={t('notice')} hint={t('noticeHint')}>
        <div className={classes['card']}>
          <Radio.Group label={t('demanded')} {...form.getInputProps('requireNotice')}>
            <Group gap="lg" mt={6}>
              {DEMANDS.map((value) => (
                <Radio key={value} value={value} label={t(`demands.${value}`)} />
              ))}
            </Group>
          </Radio.Group>
          {form.values.requireNotice === 'listed' && (
            <Places
              places={form.values.jurisdictions}
              error={form.errors['jurisdictions']}
              onChange={(jurisdictions) => form.setFieldValue('jurisdictions', jurisdictions)}
            />
          )}
          <TextInput
            className={classes['field'] ?? ''}
            label={t('defaultPlace')}
            description={t('defaultPlaceHint')}
            maxLength={20}
            {...form.getInputProps('defaultJurisdiction')}
          />
        </div>
      </Section>
      <Section title={t('explanations')} hint={t('explanationsHint')}>
        <div className={classes['card']}>
          <Switch label={t('isDue')} {...form.getInputProps('isDue', { type: 'checkbox' })} />
          <div className={classes['pair']}>
            {form.values.isDue && (
              <NumberField
                label={t('days')}
                min={1}
                max={365}
                required
                value={form.values.explanationDays}
                {...form.getInputProps('explanationDays')}
              />
            )}
            <NumberField
              label={t('linkDays')}
              min={1}
              max={365}
              required
              value={form.values.linkDays}
              {...form.getInputProps('linkDays')}
            />
          </div>
          <TextInput
            className={classes['field'] ?? ''}
            label={t('contact')}
            description={t('contactHint')}
            maxLength={300}
            {...form.getInputProps('contact')}
          />
        </div>
      </Section>
      {form.problem && <ProblemAlert error={form.problem} />}
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

/** The policy as it is sent. */
function rightsOf({ isDue, ...values }: Values, before: CandidateRights): CandidateRights {
  const defaultJurisdiction = values.defaultJurisdiction.trim() || null;
  const explanationDays = isDue ? values.explanationDays : null;
  const linkDays = values.linkDays ?? before.linkDays;
  return { ...before, ...values, defaultJurisdiction, contact: values.contact || null, explanationDays, linkDays };
}
