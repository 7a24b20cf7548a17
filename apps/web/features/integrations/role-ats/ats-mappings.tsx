import { NativeSelect, Text } from '@mantine/core';
import { DECISION_KINDS, type AtsChoices, type AtsRole, type ChangedAtsRole } from '#libs/contracts';
import { DECISION_REASONS } from '../../../i18n/decision-reasons.js';
import classes from './role-ats.module.css';
import { StageMoves } from './stage-moves.js';
import { useTranslations } from 'use-intl';

interface Props {
  wish: AtsRole;
  choices: AtsChoices;
  product: string;
  wanted: ChangedAtsRole;
  onChange: (part: Partial<ChangedAtsRole>) => void;
}

/** Maps decisions to stages, and stages to decisions. */
export function AtsMappings({ wish: { can }, choices, product, wanted, onChange }: Props) {
  const t = useTranslations('atsRole');
  const tReasons = useTranslations('shortlist.reasons');
  const { stages, rejectionReasons } = choices;
  return (
    <>
      {can.move && (
        <StageMoves
          choices={choices}
          product={product}
          moves={wanted.moves}
          onChange={(moves) => onChange({ moves })}
        />
      )}
      {stages.length > 0 && (
        <fieldset className={classes['map']}>
          <legend>{t('decisions.title', { name: product })}</legend>
          <Text size="xs" c="dimmed">
            {t('decisions.hint')}
          </Text>
          {stages.map(({ id, name }) => (
            <NativeSelect
              key={id}
              size="xs"
              label={t('decisions.of', { stage: name })}
              value={wanted.decisions[id] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChange({
                  decisions: having(
                    wanted.decisions,
                    id,
                    DECISION_KINDS.find((kind) => kind === value),
                  ),
                })
              }
              data={[
                { value: '', label: t('decisions.nothing') },
                ...DECISION_KINDS.map((kind) => ({ value: kind, label: t(`decisions.kinds.${kind}`) })),
              ]}
            />
          ))}
        </fieldset>
      )}
      {rejectionReasons.length > 0 && (
        <fieldset className={classes['map']}>
          <legend>{t('reasons.title', { name: product })}</legend>
          {rejectionReasons.map(({ id, name }) => (
            <NativeSelect
              key={id}
              size="xs"
              label={t('reasons.of', { reason: name })}
              value={wanted.reasons[id] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChange({ reasons: having(wanted.reasons, id, value || undefined) })
              }
              data={[
                { value: '', label: t('reasons.other') },
                ...DECISION_REASONS.decline.map((value) => ({ value, label: tReasons(`decline.${value}`) })),
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
  return code === undefined || DECISION_REASONS.decline.some((known) => known === code)
    ? []
    : [{ value: code, label: code }];
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
