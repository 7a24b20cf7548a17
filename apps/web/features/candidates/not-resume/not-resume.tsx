import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'use-intl';
import type { ApplicationFinding } from '#libs/contracts';
import { useCorrect, useUndoCorrection } from '../corrections/queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from './not-resume.module.css';

interface Props {
  candidateId: string;
  findings: readonly ApplicationFinding[];
}

/** Returns whether {@link NotResume} shows a remark. */
export const isOfNotResume = (code: string): boolean => code.startsWith('not-resume');

/** Asks whether a document is a résumé, with the lines that speak against it. The answer holds for every role and can be undone. */
export function NotResume({ candidateId, findings }: Props) {
  const t = useTranslations('shortlist.notResume');
  const correct = useCorrect(candidateId);
  const undo = useUndoCorrection(candidateId);
  const first = findings.find(({ code }) => code === 'not-resume');
  const saved = correct.data;
  // What was answered stays until it is left, so that it can be undone.
  if (!first && !saved) return null;
  const quotes = findings.flatMap(({ code, evidence }) =>
    isOfNotResume(code) ? evidence.map(({ quote }) => quote.replace(/\s+/g, ' ').trim()) : [],
  );
  // Without a kind it was a user who said so.
  const isOpen = first?.data['kind'] !== undefined;
  const answer = (resume: boolean): void =>
    correct.mutate({ fact: 'resume', resume, source: 'document', reason: t('reason') });
  const undoAnswer = (correctionId: string): void =>
    undo.mutate(
      { correctionId, reason: t('undoReason') },
      {
        onSuccess: () => {
          correct.reset();
          notifications.show({ message: t('undone') });
        },
      },
    );
  return (
    <section className={classes['question']} aria-label={t('title')}>
      <b>{isOpen && !saved ? t('title') : t('answered')}</b>
      {saved ? (
        <p role="status">{t(correct.variables?.fact === 'resume' && correct.variables.resume ? 'isOne' : 'isNone')}</p>
      ) : (
        <p>{first?.sentence}</p>
      )}
      {!saved && quotes.length > 0 && (
        <ul>
          {[...new Set(quotes)].map((quote) => (
            <li key={quote}>{quote}</li>
          ))}
        </ul>
      )}
      <Group gap={6}>
        {saved ? (
          <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={() => undoAnswer(saved.id)}>
            {t('undo')}
          </Button>
        ) : (
          <>
            {isOpen && (
              <Button size="compact-sm" variant="default" disabled={correct.isPending} onClick={() => answer(false)}>
                {t('refuse')}
              </Button>
            )}
            <Button size="compact-sm" variant="default" disabled={correct.isPending} onClick={() => answer(true)}>
              {t('confirm')}
            </Button>
          </>
        )}
      </Group>
      {(correct.error ?? undo.error) && <ProblemAlert error={(correct.error ?? undo.error)!} />}
    </section>
  );
}
