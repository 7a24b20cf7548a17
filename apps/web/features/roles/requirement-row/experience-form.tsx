import { Group, Radio, Text } from '@mantine/core';
import type { ExperienceLeaf, Expression } from '#libs/contracts';
import { NumberField } from '../../../ui/fields/number-field.js';
import { useTranslations } from 'use-intl';

const A_YEAR = 12;

interface Props {
  leaf: ExperienceLeaf;
  onChange: (leaf: Expression) => void;
}

/** The bands of experience that the role knows, and the one that it is about. */
export function ExperienceForm({ leaf, onChange }: Props) {
  const t = useTranslations('criteria');
  const change = (at: number, years: { from?: number; to?: number | null }) =>
    onChange({ ...leaf, benchmarks: leaf.benchmarks.map((one, place) => (place === at ? { ...one, ...years } : one)) });
  const months = (years: number): number => Math.max(0, Math.round(years * A_YEAR));
  return (
    <Radio.Group
      label={t('bands')}
      value={String(leaf.target)}
      onChange={(target) => onChange({ ...leaf, target: Number(target) })}
    >
      {leaf.benchmarks.map((band, at) => {
        const level = t(`levels.${band.level}`);
        return (
          <Group key={`${band.level} ${at}`} gap="xs" mt={6}>
            <Radio value={String(at)} label={level} aria-label={t('bandLooked', { level })} w={110} />
            <NumberField
              w={80}
              aria-label={t('from', { level })}
              min={0}
              max={50}
              value={band.from / A_YEAR}
              onChange={(years) => years !== null && change(at, { from: months(years) })}
            />
            <Text size="sm">–</Text>
            <NumberField
              w={100}
              aria-label={t('to', { level })}
              placeholder={t('openEnd')}
              min={0}
              max={50}
              value={band.to === null ? null : band.to / A_YEAR}
              onChange={(years) => change(at, { to: years === null ? null : months(years) })}
            />
          </Group>
        );
      })}
    </Radio.Group>
  );
}
