import { NativeSelect, Text } from '@mantine/core';
import type { AtsChoices, AtsRole, ChangedAtsRole, DecisionKind } from '#libs/contracts';
import { atsRole as said } from './messages.js';
import { words } from '../../../i18n/index.js';
import classes from './role-ats.module.css';
import { Moves } from './stage-moves.js';

const KINDS = Object.keys(said.decisions.kinds) as DecisionKind[];
/** Reasons that people give when they decline, by their codes. */
const DECLINED: readonly [code: string, label: string][] = Object.entries(words.shortlist.reasons.decline);

interface Props {
  wish: AtsRole;
  choices: AtsChoices;
  product: string;
  wanted: ChangedAtsRole;
  onChange: (part: Partial<ChangedAtsRole>) => void;
}

/** Which decision is which stage, there and back. */
export function Maps({ wish: { can }, choices, product, wanted, onChange }: Props) {
  const { stages, rejectionReasons } = choices;
  return (
    <>
      {can.move && (
        <Moves choices={choices} product={product} moves={wanted.moves} onChange={(moves) => onChange({ moves })} />
      )}
      {stages.length > 0 && (
        <fieldset className={classes['map']}>
          <legend>{said.decisions.title(product)}</legend>
          <Text size="xs" c="dimmed">
            {said.decisions.hint}
          </Text>
          {stages.map(({ id, name }) => (
            <NativeSelect
              key={id}
              size="xs"
              label={said.decisions.of(name)}
              value={wanted.decisions[id] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChange({
                  decisions: having(
                    wanted.decisions,
                    id,
                    KINDS.find((kind) => kind === value),
                  ),
                })
              }
              data={[
                { value: '', label: said.decisions.nothing },
                ...KINDS.map((kind) => ({ value: kind, label: said.decisions.kinds[kind] })),
              ]}
            />
          ))}
        </fieldset>
      )}
      {rejectionReasons.length > 0 && (
        <fieldset className={classes['map']}>
          <legend>{said.reasons.title(product)}</legend>
          {rejectionReasons.map(({ id, name }) => (
            <NativeSelect
              key={id}
              size="xs"
              label={said.reasons.of(name)}
              value={wanted.reasons[id] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChange({ reasons: having(wanted.reasons, id, value || undefined) })
              }
              data={[
                { value: '', label: said.reasons.other },
                ...DECLINED.map(([value, label]) => ({ value, label })),
                // One that was set by program and has no name here stays.
                ...unnamed(wanted.reasons[id]),
              ]}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

function unnamed(code: string | undefined): { value: string; label: string }[] {
  return code === undefined || DECLINED.some(([known]) => known === code) ? [] : [{ value: code, label: code }];
}

/** The map with another value for a name; undefined: without it. */
function having<Value>(
  map: Readonly<Record<string, Value>>,
  name: string,
  value: Value | undefined,
): Record<string, Value> {
  const others = Object.fromEntries(Object.entries(map).filter(([key]) => key !== name));
  return value === undefined ? others : { ...others, [name]: value };
}
