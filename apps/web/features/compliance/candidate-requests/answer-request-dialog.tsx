import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import type { CandidateRequest, ReportedCorrection } from '#libs/contracts';
import { useResolveRequest } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from '../../../ui/layout/message-rows.module.css';
import { ReportedMistake } from './reported-mistake.js';
import { FactChoice } from './fact-choice.js';
import { useTranslations } from 'use-intl';

interface Props {
  request: CandidateRequest;
  onClose: () => void;
}

interface Values {
  /** Null: not chosen yet. */
  outcome: 'accepted' | 'refused' | 'answered' | null;
  /** The fact that is meant, where the candidate reported it in words alone. */
  correction: ReportedCorrection | null;
  reply: string;
}

/** Answers a candidate: whether it is so, and what they read on their page. A click beside it loses nothing. */
export function AnswerRequestDialog({ request, onClose }: Props) {
  const t = useTranslations('requests');
  const tCommon = useTranslations('common');
  const resolve = useResolveRequest(request);
  const form = useValidatedForm<Values>(
    {
      initialValues: { outcome: request.kind === 'person' ? 'answered' : null, correction: null, reply: '' },
      rules: { outcome: required, reply: required },
    },
    resolve,
  );
  const { outcome, correction } = form.values;
  const inWordsAlone = request.correction === null || request.correction.fact === 'other';
  const wantsFact = outcome === 'accepted' && inWordsAlone;
  const submit = form.onSubmit(({ outcome: chosen, reply }) => {
    if (chosen === null) return;
    resolve.mutate({ outcome: chosen, reply, ...(wantsFact && correction && { correction }) }, { onSuccess: onClose });
  });
  return (
    <Dialog onClose={onClose} size="lg" title={t('answerFor', { name: request.name ?? tCommon('nameNotRead') })}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <div className={classes['quoted']}>
            <ReportedMistake request={request} />
          </div>
          {request.kind === 'correction' && (
            <Radio.Group label={t('outcome')} {...form.getInputProps('outcome')}>
              <Stack gap="xs" mt={6}>
                <Radio value="accepted" label={t('outcomes.accepted')} description={t('acceptedHint')} />
                <Radio value="refused" label={t('outcomes.refused')} />
              </Stack>
            </Radio.Group>
          )}
          {wantsFact && (
            <FactChoice candidateId={request.candidateId} onChange={(fact) => form.setFieldValue('correction', fact)} />
          )}
          <Textarea
            label={t('reply')}
            description={t('replyHint')}
            required
            autosize
            minRows={3}
            maxLength={2000}
            {...form.getInputProps('reply')}
          />
          {form.problem && <ProblemAlert error={form.problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={resolve.isPending} disabled={wantsFact && correction === null}>
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
