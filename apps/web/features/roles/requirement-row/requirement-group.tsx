import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Expression } from '#libs/contracts';
import { nameAtStart } from '#libs/wording';
import { Chip } from '../../../ui/text/chip.js';
import { NumberField } from '../../../ui/fields/number-field.js';
import { described } from '../criteria-content/criteria-changes.js';
import {
  grouped,
  partsOf,
  renamed,
  withParts,
  type DraftCriterion,
  type Group,
} from '../criteria-content/criteria-content.js';
import { dragging, type Dragged } from './dragging.js';
import classes from './requirement-group.module.css';
import { Others } from './move-menu.js';
import { useTranslations } from 'use-intl';

const MODES = ['any', 'all', 'atLeast', 'nth'] as const;

interface Props {
  criterion: DraftCriterion;
  group: Group;
  others: readonly DraftCriterion[];
  /** Left out for users who only read. */
  onChange?: (criterion: DraftCriterion) => void;
  onOut: (place: number) => void;
  onMove: (place: number, into: string) => void;
  onDrag: (dragged: Dragged | null) => void;
}

/** Edits the members of a group, and how many of them are enough. */
export function RequirementGroup({ criterion, group, others, onChange, onOut, onMove, onDrag }: Props) {
  const t = useTranslations('criteria');
  const tDescribed = useTranslations('criteria.described');
  const parts = partsOf(group);
  const change = (expression: Expression) => onChange?.(renamed({ ...criterion, expression }));
  return (
    <div className={classes['parts']}>
      {onChange ? (
        <Enough label={criterion.label} group={group} onChange={change} />
      ) : (
        <Chip>{t(`modes.${group.test}`)}</Chip>
      )}
      <ul aria-label={criterion.label}>
        {parts.map((part, place) => (
          <li
            key={`${place} ${part.label}`}
            {...(onChange && dragging({ id: criterion.id, place, category: criterion.category }, onDrag))}
          >
            {onChange ? (
              <Part
                part={part}
                others={others}
                onOut={() => onOut(place)}
                onJoin={(into) => onMove(place, into)}
                onRemove={() =>
                  change(
                    withParts(
                      group,
                      parts.filter((_, at) => at !== place),
                    ),
                  )
                }
              />
            ) : (
              <span className={classes['part']}>{nameAtStart(described(tDescribed, part))}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PartProps {
  part: Expression;
  others: readonly DraftCriterion[];
  onOut: () => void;
  onJoin: (into: string) => void;
  onRemove: () => void;
}

function Part({ part, others, onOut, onJoin, onRemove }: PartProps) {
  const t = useTranslations('criteria');
  const tDescribed = useTranslations('criteria.described');
  return (
    <Menu position="bottom-start" width={280} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes['part']!} aria-label={t('part', { label: part.label })} title={t('drag')}>
          {nameAtStart(described(tDescribed, part))}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Menu.Item onClick={onOut}>{t('outOf')}</Menu.Item>
        <Menu.Item onClick={onRemove}>{t('removePart')}</Menu.Item>
        <Others others={others} onJoin={onJoin} />
      </Menu.Dropdown>
    </Menu>
  );
}

interface EnoughProps {
  label: string;
  group: Group;
  onChange: (group: Expression) => void;
}

function Enough({ label, group, onChange }: EnoughProps) {
  const t = useTranslations('criteria');
  const parts = partsOf(group);
  const n = 'n' in group ? group.n : 1;
  return (
    <span className={classes['enough']}>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <UnstyledButton
            className={classes['mode']!}
            aria-label={`${t('modeOf', { label })}: ${t(`modes.${group.test}`)}`}
          >
            {t(`modes.${group.test}`)} <IconChevronDown size={12} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {MODES.map((mode) => (
            <Menu.Item key={mode} onClick={() => onChange(grouped(parts, mode, mode === 'nth' ? 2 : n))}>
              {t(`modes.${mode}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {'n' in group && (
        <NumberField
          size="xs"
          w={56}
          aria-label={group.test === 'nth' ? t('whichOne') : t('howMany')}
          min={1}
          max={parts.length}
          value={group.n}
          onChange={(value) => value !== null && value >= 1 && onChange(grouped(parts, group.test, Math.round(value)))}
        />
      )}
    </span>
  );
}
