import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { CandidateRequest, ReportedCorrection } from '#libs/contracts';
import { useSettleRequest } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { requests as said } from '../../platform/inbox/messages.js';
import { words } from '../../../i18n/index.js';
import classes from '../../../ui/layout/message-rows.module.css';
import { Reported } from './reported-mistake.js';
import { WhichFact } from './fact-choice.js';

interface Props {
  request: CandidateRequest;
  onClose: () => void;
}

/** Answers a candidate: whether it is so, and what they read on their page. A click beside it loses nothing. */
export function SettleDialog({ request, onClose }: Props) {
  const settle = useSettleRequest(request);
  const [isSo, setSo] = useState<boolean | null>(request.kind === 'person' ? false : null);
  const [fact, setFact] = useState<ReportedCorrection | null>(null);
  const [reply, setReply] = useState('');
  const inWordsAlone = request.correction === null || request.correction.fact === 'other';
  const wantsFact = isSo === true && inWordsAlone;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const outcome = request.kind === 'person' ? 'answered' : isSo ? 'accepted' : 'refused';
    settle.mutate({ outcome, reply, ...(wantsFact && fact && { correction: fact }) }, { onSuccess: onClose });
  };
  return (
    <Dialog onClose={onClose} size="lg" title={said.answerFor(request.name ?? words.common.nameNotRead)}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <div className={classes['quoted']}>
            <Reported request={request} />
          </div>
          {request.kind === 'correction' && (
            <Radio.Group
              label={said.outcome}
              value={isSo === null ? null : String(isSo)}
              onChange={(next) => setSo(next === 'true')}
            >
              <Stack gap="xs" mt={6}>
                <Radio value="true" label={said.outcomes.accepted} description={said.acceptedHint} />
                <Radio value="false" label={said.outcomes.refused} />
              </Stack>
            </Radio.Group>
          )}
          {wantsFact && <WhichFact candidateId={request.candidateId} onChange={setFact} />}
          <Textarea
            label={said.reply}
            description={said.replyHint}
            required
            autosize
            minRows={3}
            maxLength={2000}
            value={reply}
            onChange={({ currentTarget: { value } }) => setReply(value)}
          />
          {settle.error && <ProblemAlert error={settle.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.common.cancel}
            </Button>
            <Button
              type="submit"
              loading={settle.isPending}
              disabled={isSo === null || reply.trim() === '' || (wantsFact && fact === null)}
            >
              {said.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
