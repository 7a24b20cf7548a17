import { NativeSelect } from '@mantine/core';
import type { AtsChoices, AtsMoves, DecisionKind } from '#libs/contracts';
import { atsRole } from './messages.js';
import { words } from '../../../i18n/index.js';
import classes from './role-ats.module.css';

const said = atsRole.moves;
type Decided = DecisionKind | 'open';
type Move = NonNullable<AtsMoves[Decided]>;
const DECIDED = Object.keys(said.when) as Decided[];
const REJECTED = 'rejected';
const STAGE = 'stage:';

interface Props {
  choices: AtsChoices;
  product: string;
  moves: AtsMoves;
  onChange: (moves: AtsMoves) => void;
}

/** Where each decision moves the application, and with which reason it is rejected there. */
export function Moves({ choices, product, moves, onChange }: Props) {
  const set = (decided: Decided, move: Move | null) => {
    const others = Object.fromEntries(Object.entries(moves).filter(([key]) => key !== decided));
    onChange(move === null ? others : { ...others, [decided]: move });
  };
  return (
    <fieldset className={classes['map']}>
      <legend>{said.title(product)}</legend>
      {DECIDED.map((decided) => {
        const move = moves[decided] ?? null;
        return (
          <div key={decided} className={classes['move']}>
            <NativeSelect
              size="xs"
              label={said.when[decided]}
              value={move === null ? '' : move.to === 'stage' ? `${STAGE}${move.stage}` : REJECTED}
              onChange={({ currentTarget: { value } }) => set(decided, moveOf(value))}
              data={[
                { value: '', label: said.nothing },
                ...choices.stages.map(({ id, name }) => ({ value: `${STAGE}${id}`, label: said.to(name) })),
                { value: REJECTED, label: said.reject },
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
  const there = choices.rejectionReasons.map(({ id, name }) => ({ value: id, label: name }));
  const codes = decided === 'open' ? [] : Object.entries(words.shortlist.reasons[decided]);
  const withReason = (code: string, reason: string) => {
    const others = Object.fromEntries(Object.entries(move.reasons ?? {}).filter(([key]) => key !== code));
    onChange({ ...move, reasons: reason ? { ...others, [code]: reason } : others });
  };
  return (
    <>
      <NativeSelect
        size="xs"
        label={said.reason(said.when[decided])}
        value={move.reason ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...move, reason: value || null })}
        data={[{ value: '', label: said.noReason }, ...there]}
      />
      {codes.map(([code, label]) => (
        <NativeSelect
          key={code}
          size="xs"
          label={said.reasonFor(label)}
          value={move.reasons?.[code] ?? ''}
          onChange={({ currentTarget: { value } }) => withReason(code, value)}
          data={[{ value: '', label: said.likeOthers }, ...there]}
        />
      ))}
    </>
  );
}

function moveOf(chosen: string): Move | null {
  if (chosen === '') return null;
  return chosen === REJECTED ? { to: REJECTED, reason: null } : { to: 'stage', stage: chosen.slice(STAGE.length) };
}
