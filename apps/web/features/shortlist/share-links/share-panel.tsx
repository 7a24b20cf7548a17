import { Button, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMakeShareLink } from './queries.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ShareLinkList } from './share-link-list.js';
import { useTranslations } from 'use-intl';

/** Lifetimes of a link in days, up to the longest that the server accepts. */
const DAYS = [7, 14, 30, 90] as const;
const A_DAY_MS = 24 * 60 * 60 * 1000;
/** The server counts too, and its clock may be ahead. */
const LESS_MS = 60_000;

interface Props {
  roleId: string;
  /** The candidate whose score breakdown is shared; null for the whole list. */
  person: { applicationId: string; name: string } | null;
  /** Filters are set, which a link to the list does not keep. */
  isNarrowed: boolean;
  onClose: () => void;
}

/** Share links for readers without an account: their content, their duration, and the existing ones. */
export function SharePanel({ roleId, person, isNarrowed, onClose }: Props) {
  const t = useTranslations('person.share');
  const make = useMakeShareLink(roleId);
  const form = useValidatedForm(
    {
      initialValues: { names: 'hidden' as 'hidden' | 'named', days: String(DAYS[1]), note: '' },
      fieldAt: (path) => (path === 'expiresAt' ? 'days' : undefined),
    },
    make,
  );
  const submit = form.onSubmit(({ names, days, note }) =>
    make.mutate({
      scope: person ? { applicationIds: [person.applicationId] } : 'shortlist',
      identitiesHidden: names === 'hidden',
      expiresAt: new Date(Date.now() + Number(days) * A_DAY_MS - LESS_MS).toISOString(),
      note: note.trim() || null,
    }),
  );
  return (
    <Dialog onClose={onClose} size="lg" title={person ? t('titlePerson', { name: person.name }) : t('titleList')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {person ? t('hintPerson') : t('hintList')}
        </Text>
        {isNarrowed && (
          <Text size="sm" fw={600}>
            {t('notNarrowed')}
          </Text>
        )}
        {make.data ? (
          <CopyField
            label={t('made')}
            description={t('madeOnce')}
            value={new URL(make.data.path, window.location.origin).href}
          />
        ) : (
          <form noValidate onSubmit={submit}>
            <Stack gap="sm">
              <SegmentedControl
                aria-label={t('names')}
                fullWidth
                styles={{ label: { whiteSpace: 'normal' } }}
                {...form.getInputProps('names')}
                data={[
                  { value: 'hidden', label: t('hidden') },
                  { value: 'named', label: t('named') },
                ]}
              />
              <Select
                label={t('expires')}
                {...form.getInputProps('days')}
                data={DAYS.map((value) => ({ value: String(value), label: t('days', { n: value }) }))}
                allowDeselect={false}
              />
              <TextInput
                label={t('note')}
                description={t('noteHint')}
                maxLength={300}
                {...form.getInputProps('note')}
              />
              {form.problem && <ProblemAlert error={form.problem} />}
              <Button type="submit" loading={make.isPending}>
                {t('make')}
              </Button>
            </Stack>
          </form>
        )}
        <ShareLinkList roleId={roleId} />
      </Stack>
    </Dialog>
  );
}
