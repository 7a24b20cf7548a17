import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { NewRoleVersion } from '#libs/contracts';
import { useRequestRescoring } from '../scoring/queries.js';
import { useSaveVersion } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import type { Change } from '../criteria-content/criteria-changes.js';
import { ChangeList } from '../criteria-content/change-list.js';
import { isWarning } from '../criteria-draft/questions.js';
import { useTranslations } from 'use-intl';

interface Props {
  roleId: string;
  /** The version to save, without the note. */
  version: Extract<NewRoleVersion, { edited: unknown }>;
  changes: readonly Change[];
  /** The number of applications that will be scored again. */
  applications: number;
  onClose: () => void;
  onSaved: () => void;
}

/** Shows the changes, the number of applications and a field for the reason. The version is then saved, or prepared for review. */
export function SaveCriteriaDialog({ roleId, version, changes, applications, onClose, onSaved }: Props) {
  const t = useTranslations('criteria');
  const tCommon = useTranslations('common');
  const tLines = useTranslations('jobAdLines');
  const save = useSaveVersion(roleId);
  const ask = useRequestRescoring(roleId);
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const answered = version.edited.answeredQuestions?.length ?? 0;
  const warnings = version.edited.answeredQuestions?.filter(isWarning).length ?? 0;
  const reclassified = version.edited.lineClasses?.length ?? 0;
  const noted = note === '' ? version : { ...version, note };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(noted, { onSuccess: onSaved });
  };
  const error = save.error ?? ask.error;
  return (
    <Dialog onClose={onClose} title={t('saveTitle')} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          {changes.length > 0 && <ChangeList changes={changes} />}
          {changes.length === 0 && answered === 0 && reclassified === 0 && <Text size="sm">{t('saveNone')}</Text>}
          {answered > 0 && (
            <Text size="sm">
              {[t('answered', { n: answered }), ...(warnings > 0 ? [t('warnings', { n: warnings })] : [])].join(', ')}.
            </Text>
          )}
          {reclassified > 0 && <Text size="sm">{tLines('changed', { n: reclassified })}</Text>}
          <Text size="sm" c="dimmed">
            {applications === 0
              ? t('nobodyScored')
              : t('scoredAgain', { people: tCommon('people', { n: applications }) })}
          </Text>
          <Textarea
            label={t('note')}
            data-autofocus
            maxLength={2000}
            autosize
            minRows={2}
            value={note}
            onChange={({ currentTarget: { value } }) => setNote(value)}
          />
          {error && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            {applications > 0 && (
              <Button
                variant="default"
                loading={ask.isPending}
                onClick={() =>
                  ask.mutate({ role: noted }, { onSuccess: () => void navigate(`/roles/${roleId}/criteria/scoring`) })
                }
              >
                {t('lookFirst')}
              </Button>
            )}
            <Button type="submit" loading={save.isPending}>
              {t('saveNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
