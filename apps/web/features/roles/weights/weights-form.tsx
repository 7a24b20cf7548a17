import { Button, Menu, SegmentedControl, Slider, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { CATEGORIES, IMPORTANCE, KINDS, type Category, type Role, type WeightsContent } from '#libs/contracts';
import { movedThresholds } from '#libs/matching';
import { nameAtStart } from '#libs/wording';
import { usePresets } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadErrorItem } from '../../../ui/feedback/load-error.js';
import { LaneThresholdSlider } from './lane-threshold-slider.js';
import { rebalanced } from './rebalance.js';
import { weightsContentOf } from './use-weights-draft.js';
import classes from '../weights-preview/weights.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  role: Role;
  saved: WeightsContent;
  content: WeightsContent;
  onChange: (content: WeightsContent) => void;
}

/**
 * The sliders of the categories, below each what its requirements are (must, important, nice), and the scores at which
 * lanes begin.
 */
export function WeightsForm({ role, saved, content, onChange }: Props) {
  const t = useTranslations('weights');
  const scored = (category: Category): boolean =>
    role.criteria.some((one) => one.category === category && content.criteria[one.id]?.kind !== 'bonus');
  const weighable = CATEGORIES.filter(scored);
  const categories = CATEGORIES.filter((category) => role.criteria.some((one) => one.category === category));
  // Thresholds of the formula follow the weights, and others stay where a user put them.
  const changeWeights = (next: WeightsContent): void =>
    onChange({ ...next, thresholds: movedThresholds(role.criteria, content, next) });
  return (
    <section className={classes['counts']} aria-label={t('whatCounts')}>
      <header>
        <h2>{t('whatCounts')}</h2>
        <Presets roleId={role.id} onChoose={onChange} />
      </header>
      <p className={classes['hint']}>{t('shares')}</p>
      {categories.map((category) => (
        <CategorySlider
          key={category}
          category={category}
          role={role}
          saved={saved}
          content={content}
          isWeighable={weighable.includes(category)}
          onPoints={(points) =>
            changeWeights({ ...content, categories: rebalanced(content.categories, weighable, category, points) })
          }
          onChange={changeWeights}
        />
      ))}
      <LaneThresholdSlider
        criteria={role.criteria}
        saved={saved}
        content={content}
        onChange={(thresholds) => onChange({ ...content, thresholds })}
      />
    </section>
  );
}

interface SliderProps extends Props {
  category: Category;
  /** It has requirements that count toward its points. */
  isWeighable: boolean;
  onPoints: (points: number) => void;
}

function CategorySlider({ category, role, saved, content, isWeighable, onPoints, onChange }: SliderProps) {
  const t = useTranslations('weights');
  const tTerms = useTranslations('terms');
  const [isOpen, setIsOpen] = useState(false);
  const criteria = role.criteria.filter((one) => one.category === category);
  const [points, before] = [content.categories[category], saved.categories[category]];
  return (
    <div className={classes['category']}>
      <div className={classes['line']}>
        <b>{tTerms(`categories.${category}`)}</b>
        <span>
          {points}{' '}
          {points !== before && (
            <UnstyledButton title={t('resetOne')} onClick={() => onPoints(before)}>
              <Chip tone="accent">{points > before ? `+${points - before}` : `−${before - points}`}</Chip>
            </UnstyledButton>
          )}
        </span>
      </div>
      <Slider
        size="sm"
        value={points}
        onChange={onPoints}
        disabled={!isWeighable}
        label={null}
        marks={[{ value: before }]}
        thumbLabel={t('pointsOf', { category: tTerms(`categories.${category}`) })}
      />
      <UnstyledButton className={classes['more']} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? '▾' : '▸'} {t('criteria', { n: criteria.length })}
      </UnstyledButton>
      {isOpen && (
        <ul className={classes['criteria']}>
          {criteria.map(({ id, label }) => (
            <li key={id}>
              <span title={label}>{nameAtStart(label)}</span>
              <SegmentedControl
                size="xs"
                aria-label={t('kindOf', { label })}
                value={content.criteria[id]?.kind ?? 'required'}
                data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
                onChange={(next) => {
                  const kind = KINDS.find((one) => one === next) ?? 'required';
                  const kinds = { ...content.criteria, [id]: { kind, importance: IMPORTANCE[kind] } };
                  onChange(withRoom(role, { ...content, criteria: kinds }));
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A category whose every requirement is a bonus has no points: what it had goes to the others; one that gets its first has some again. */
function withRoom(role: Role, content: WeightsContent): WeightsContent {
  const weighable = CATEGORIES.filter((category) =>
    role.criteria.some((one) => one.category === category && content.criteria[one.id]?.kind !== 'bonus'),
  );
  const empty = CATEGORIES.find((one) => !weighable.includes(one) && content.categories[one] > 0);
  const [first] = weighable;
  if (empty === undefined || first === undefined) return content;
  const without = { ...content.categories, [empty]: 0 };
  const left = content.categories[first] + content.categories[empty];
  return { ...content, categories: rebalanced(without, weighable, first, weighable.length === 1 ? 100 : left) };
}

function Presets({ roleId, onChoose }: { roleId: string; onChoose: (content: WeightsContent) => void }) {
  const t = useTranslations('weights');
  const presets = usePresets(roleId);
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <Button size="compact-xs" variant="default">
          {t('presets')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <LoadErrorItem what="presets" of={presets} />
        {presets.data?.items.map((preset) => (
          <Menu.Item key={preset.id} onClick={() => onChoose(weightsContentOf(preset))}>
            <b>{preset.name}</b>
            <span className={classes['reason']}>{preset.reason}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
