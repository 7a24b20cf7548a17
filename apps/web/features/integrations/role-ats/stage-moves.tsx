import { NativeSelect } from '@mantine/core';
import type { AtsChoices, AtsMoves, DecisionKind } from '#libs/contracts';
import { reasonsOf } from '../../../i18n/decision-reasons.js';
import classes from './role-ats.module.css';
import { useTranslations } from 'use-intl';

type Decided = DecisionKind | 'open';
type Move = NonNullable<AtsMoves[Decided]>;
const DECIDED = ['advance', 'hold', 'decline', 'open'] as const satisfies readonly Decided[];
const REJECTED = 'rejected';
const STAGE = 'stage:';

interface Props {
  choices: AtsChoices;
  product: string;
  moves: AtsMoves;
  onChange: (moves: AtsMoves) => void;
}

/** Chooses the stage that each decision moves the application to, and the reason for rejections there. */
export function StageMoves({ choices, product, moves, onChange }: Props) {
  const t = useTranslations('atsRole.moves');
  const set = (decided: Decided, move: Move | null) => {
    const others = Object.fromEntries(Object.entries(moves).filter(([key]) => key !== decided));
    onChange(move === null ? others : { ...others, [decided]: move });
  };
  return (
    <fieldset className={classes['map']}>
      <legend>{t('title', { name: product })}</legend>
      {DECIDED.map((decided) => {
        const move = moves[decided] ?? null;
        return (
          <div key={decided} className={classes['move']}>
            <NativeSelect
              size="xs"
              label={t(`when.${decided}`)}
              value={move === null ? '' : move.to === 'stage' ? `${STAGE}${move.stage}` : REJECTED}
              onChange={({ currentTarget: { value } }) => set(decided, moveOf(value))}
              data={[
                { value: '', label: t('nothing') },
                ...choices.stages.map(({ id, name }) => ({ value: `${STAGE}${id}`, label: t('to', { stage: name }) })),
                { value: REJECTED, label: t('reject') },
              ]}
            />
            {move?.to === REJECTED && (
              <Reasons decided={decided} move={move} choices={choices} onChange={(next) => set(decided, next)} />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

interface ReasonsProps {
  decided: Decided;
  move: Extract<Move, { to: typeof REJECTED }>;
  choices: AtsChoices;
  onChange: (move: Move) => void;
}

/** The reason there of a rejection: one for all, and others for some of the reasons that people give here. */
function Reasons({ decided, move, choices, onChange }: ReasonsProps) {
  const t = useTranslations('atsRole.moves');
  const tReasons = useTranslations('shortlist.reasons');
  const there = choices.rejectionReasons.map(({ id, name }) => ({ value: id, label: name }));
  const codes = decided === 'open' ? [] : reasonsOf(tReasons, decided);
  const withReason = (code: string, reason: string) => {
    const others = Object.fromEntries(Object.entries(move.reasons ?? {}).filter(([key]) => key !== code));
    onChange({ ...move, reasons: reason ? { ...others, [code]: reason } : others });
  };
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('reason', { decision: t(`when.${decided}`) })}
        value={move.reason ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...move, reason: value || null })}
        data={[{ value: '', label: t('noReason') }, ...there]}
      />
      {codes.map(({ code, name: label }) => (
        <NativeSelect
          key={code}
          size="xs"
          label={t('reasonFor', { code: label })}
          value={move.reasons?.[code] ?? ''}
          onChange={({ currentTarget: { value } }) => withReason(code, value)}
          data={[{ value: '', label: t('likeOthers') }, ...there]}
        />
      ))}
    </>
  );
}

function moveOf(chosen: string): Move | null {
  if (chosen === '') return null;
  return chosen === REJECTED ? { to: REJECTED, reason: null } : { to: 'stage', stage: chosen.slice(STAGE.length) };
}
