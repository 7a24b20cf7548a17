import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { DueItem } from '#libs/contracts';
import { useMakeExplanationLink, useSettleExplanation } from '../../api/candidate-requests.js';
import { download } from '../../api/client.js';
import { CopyField } from '../../ui/copy-field.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { explanations as said } from '../../words/en/inbox.js';
import { words } from '../../words/index.js';
import classes from '../inbox.module.css';

/** The ways to give an explanation, each with how it is said that it was given; and why none is given. */
export function GiveDialog({ item: { applicationId, name }, onClose }: { item: DueItem; onClose: () => void }) {
  const called = name ?? words.common.nameNotRead;
  const settle = useSettleExplanation(applicationId);
  const link = useMakeExplanationLink(applicationId);
  const letter = useMutation({
    mutationFn: () =>
      download(`/applications/${applicationId}/explanation/letter`, { format: 'pdf' }, said.letterName(called)),
  });
  const [reason, setReason] = useState('');
  const given = (means: keyof typeof said.given) => (
    <Button
      variant="default"
      loading={settle.isPending}
      onClick={() => settle.mutate({ means }, { onSuccess: onClose })}
    >
      {said.given[means]}
    </Button>
  );
  const waive = (event: FormEvent) => {
    event.preventDefault();
    settle.mutate({ reason }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={said.giveFor(called)}
      closeOnClickOutside={!link.data && reason === ''}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <div className={classes['ways']}>
        {settle.error && <ProblemAlert error={settle.error} />}
        <Way title={said.link} hint={said.linkHint} error={link.error}>
          {link.data ? (
            <CopyField
              label={said.link}
              description={said.linkOnce}
              value={new URL(link.data.path, window.location.origin).href}
            />
          ) : (
            <Button loading={link.isPending} onClick={() => link.mutate()}>
              {said.makeLink}
            </Button>
          )}
          <div className={classes['did']}>{link.data && given('link')}</div>
        </Way>
        <Way title={said.letter} hint={said.letterHint} error={letter.error}>
          <div className={classes['did']}>
            <Button variant="default" loading={letter.isPending} onClick={() => letter.mutate()}>
              {said.takeLetter}
            </Button>
            {letter.isSuccess && given('letter')}
          </div>
        </Way>
        <Way title={said.talk} hint={said.talkHint} error={null}>
          {given('talk')}
        </Way>
        <Way title={said.waive} hint={said.waiveHint} error={null}>
          <form className={classes['did']} onSubmit={waive}>
            <TextInput
              label={said.reason}
              required
              maxLength={2000}
              value={reason}
              onChange={({ currentTarget: { value } }) => setReason(value)}
            />
            <Button type="submit" variant="default" loading={settle.isPending} disabled={reason.trim() === ''}>
              {said.waiveIt}
            </Button>
          </form>
        </Way>
      </div>
    </Modal>
  );
}

interface WayProps {
  title: string;
  hint: string;
  error: Error | null;
  children: ReactNode;
}

function Way({ title, hint, error, children }: WayProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p>{hint}</p>
      {error && <ProblemAlert error={error} />}
      {children}
    </section>
  );
}
