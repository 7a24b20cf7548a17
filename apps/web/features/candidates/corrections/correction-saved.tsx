import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import type { Correction } from '#libs/contracts';
import { useUndoCorrection } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { scrollIntoView } from '../../../ui/hooks/scroll-to.js';
import classes from '../correction-draft/corrections.module.css';
import type { ScoreNow, Scores } from './use-scores.js';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

interface Props {
  correction: Correction;
  /** Of the moment at which it was saved. */
  before: Scores;
  now: Scores;
  onClose: () => void;
}

/** The saved correction and its effect on the scores, with its undo. */
export function CorrectionSaved({ correction, before, now, onClose }: Props) {
  const t = useTranslations('corrections');
  const tCommon = useTranslations('common');
  const tTerms = useTranslations('terms');
  const undoing = useUndoCorrection(correction.candidateId);
  const [savedAt] = useState(Date.now);
  const place = useRef<HTMLDivElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What it came of was longer: where that ended there is something else now.
    close.current?.focus({ preventScroll: true });
    scrollIntoView(place.current);
  }, []);
  const undo = (): void =>
    undoing.mutate(
      { correctionId: correction.id, reason: t('undoneAtOnce') },
      {
        onSuccess: () => {
          notifications.show({ message: t('undone') });
          onClose();
        },
      },
    );
  const scored = [...before].filter(([, { score }]) => score !== null);
  return (
    <div ref={place} className={classes['saved']}>
      <div>
        <b>{t('saved')}</b>
        <Text size="sm" className={classes['statement'] ?? ''}>
          {correction.statement}
        </Text>
      </div>
      <div role="status">
        {scored.length === 0 ? (
          t('noScore')
        ) : (
          <ul>
            {scored.map(([applicationId, was]) => (
              <li key={applicationId}>{changeOf(t, tTerms, was, now.get(applicationId), savedAt)}</li>
            ))}
          </ul>
        )}
      </div>
      {undoing.error && <ProblemAlert error={undoing.error} />}
      <Group gap={6}>
        <Button ref={close} onClick={onClose}>
          {tCommon('close')}
        </Button>
        <Button variant="default" loading={undoing.isPending} onClick={undo}>
          {t('undo')}
        </Button>
      </Group>
    </div>
  );
}

/** @param savedAt milliseconds since 1970: what was asked before tells the old score */
function changeOf(
  t: Translate<'corrections'>,
  tTerms: Translate<'terms'>,
  was: ScoreNow,
  now: ScoreNow | undefined,
  savedAt: number,
): string {
  if (!now || now.isOutOfDate || now.askedAt < savedAt) return `${was.roleTitle}: ${t('beingMade')}`;
  const [from, to] = [whole(was.score), whole(now.score)];
  const lane =
    was.lane && now.lane && was.lane !== now.lane ? [tTerms(`lanes.${was.lane}`), tTerms(`lanes.${now.lane}`)] : null;
  const score =
    from === to && from !== null
      ? t('sameScore', { role: was.roleTitle, score: from })
      : t('newScore', { role: was.roleTitle, from: String(from ?? '–'), to: String(to ?? '–') });
  return lane ? `${score} · ${t('lane', { from: lane[0]!, to: lane[1]! })}` : score;
}

const whole = (score: number | null): number | null => (score === null ? null : Math.round(score));
