import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { CandidateRequest, ReportedCorrection } from '#libs/contracts';
import { useResolveRequest } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from '../../../ui/layout/message-rows.module.css';
import { Reported } from './reported-mistake.js';
import { WhichFact } from './fact-choice.js';
import { useTranslations } from 'use-intl';

interface Props {
  request: CandidateRequest;
  onClose: () => void;
}

/** Answers a candidate: whether it is so, and what they read on their page. A click beside it loses nothing. */
export function AnswerRequestDialog({ request, onClose }: Props) {
  const t = useTranslations('requests');
  const tCommon = useTranslations('common');
  const resolve = useResolveRequest(request);
  const [isSo, setSo] = useState<boolean | null>(request.kind === 'person' ? false : null);
  const [fact, setFact] = useState<ReportedCorrection | null>(null);
  const [reply, setReply] = useState('');
  const inWordsAlone = request.correction === null || request.correction.fact === 'other';
  const wantsFact = isSo === true && inWordsAlone;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const outcome = request.kind === 'person' ? 'answered' : isSo ? 'accepted' : 'refused';
    resolve.mutate({ outcome, reply, ...(wantsFact && fact && { correction: fact }) }, { onSuccess: onClose });
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('answerFor', { name: request.name ?? tCommon('nameNotRead') })}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <div className={classes['quoted']}>
            <Reported request={request} />
          </div>
          {request.kind === 'correction' && (
            <Radio.Group
              label={t('outcome')}
              value={isSo === null ? null : String(isSo)}
              onChange={(next) => setSo(next === 'true')}
            >
              <Stack gap="xs" mt={6}>
                <Radio value="true" label={t('outcomes.accepted')} description={t('acceptedHint')} />
                <Radio value="false" label={t('outcomes.refused')} />
              </Stack>
            </Radio.Group>
          )}
          {wantsFact && <WhichFact candidateId={request.candidateId} onChange={setFact} />}
          <Textarea
            label={t('reply')}
            description={t('replyHint')}
            required
            autosize
            minRows={3}
            maxLength={2000}
            value={reply}
            onChange={({ currentTarget: { value } }) => setReply(value)}
          />
          {resolve.error && <ProblemAlert error={resolve.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button
              type="submit"
              loading={resolve.isPending}
              disabled={isSo === null || reply.trim() === '' || (wantsFact && fact === null)}
            >
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
