import { SegmentedControl, Textarea } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { OVERRIDE_OUTCOMES, type PhoneScreen } from '#libs/contracts';
import { nameAtStart } from '#libs/wording';
import sheet from '../../../ui/layout/sheet.module.css';
import type { PhoneOutcome } from './phone-answers.js';
import classes from './phone-screen.module.css';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

const NOT_ASKED = 'not-asked';

interface Props {
  question: PhoneScreen['questions'][number];
  outcome: PhoneOutcome['outcome'];
  /** Of the field for what was heard. */
  noteProps: GetInputPropsReturnType;
  onOutcome: (outcome: PhoneOutcome['outcome']) => void;
}

/** One thing to ask: what for, what each answer would do, and what was heard. */
export function PhoneQuestion({ question, outcome, noteProps, onOutcome }: Props) {
  const t = useTranslations('person.phone');
  const tTerms = useTranslations('terms');
  const formats = useFormats();
  const { label, sentence, points, changes } = question;
  const lacksNote = outcome !== null && String(noteProps.value).trim() === '' && !noteProps.error;
  return (
    <li>
      <p className={classes['asked']}>{sentence}</p>
      <p className={classes['why']}>
        {nameAtStart(label)} · {t('why', { points: formats.points(points) })}
      </p>
      <dl className={classes['changes']}>
        {OVERRIDE_OUTCOMES.map((one) => {
          const { points: more, lane } = changes[one];
          return (
            <div key={one} data-tone={more > 0 ? 'up' : more < 0 ? 'down' : undefined}>
              <dt>{t(`changes.${one}`)}</dt>
              <dd>
                <b>
                  {t('points', { sign: more > 0 ? '+' : more < 0 ? '−' : '±', points: formats.points(Math.abs(more)) })}
                </b>{' '}
                {lane && t('lane', { lane: tTerms(`lanes.${lane}`) })}
              </dd>
            </div>
          );
        })}
      </dl>
      <div className={sheet['tool']}>
        <SegmentedControl
          size="xs"
          aria-label={`${t('outcome')}: ${label}`}
          value={outcome ?? NOT_ASKED}
          onChange={(next) => onOutcome(OVERRIDE_OUTCOMES.find((known) => known === next) ?? null)}
          data={[
            { value: NOT_ASKED, label: t('notAsked') },
            ...OVERRIDE_OUTCOMES.map((value) => ({ value, label: tTerms(`overrides.${value}`) })),
          ]}
        />
        <Textarea
          size="xs"
          mt={6}
          autosize
          minRows={1}
          aria-label={`${t('heard')}: ${label}`}
          placeholder={t('note')}
          description={lacksNote ? t('noteNeeded') : undefined}
          {...noteProps}
        />
      </div>
      <div className={classes['lines']} aria-hidden />
    </li>
  );
}
