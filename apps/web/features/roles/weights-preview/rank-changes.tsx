import { ActionIcon } from '@mantine/core';
import { IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { KnownVerdict, PreviewMover, PreviewRow, WeightsPreview } from '#libs/contracts';
import { nameAtStart } from '#libs/wording';
import { RankDelta, riseOf } from './rank-delta.js';
import classes from './weights.module.css';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';
import type { Translate } from '../../../i18n/translate.js';

interface Props {
  roleId: string;
  preview: WeightsPreview;
  onKnow: (applicationId: string, verdict: KnownVerdict) => void;
}

/** The new order from the top with who rose and fell, and whom it moves furthest below that; each with why. */
export function RankChanges({ roleId, preview, onKnow }: Props) {
  const t = useTranslations('weights');
  const { rows, rises, falls, laneChanges, lanes } = preview;
  const changing = lanes.reduce((sum, { from, to, applications }) => sum + (from === to ? 0 : applications), 0);
  const movers = new Map([...rises, ...falls].map((one) => [one.applicationId, one]));
  const shown = new Set(rows.map(({ applicationId }) => applicationId));
  const further = [...rises, ...falls].filter(({ applicationId }) => !shown.has(applicationId));
  return (
    <section className={classes['moves']} aria-label={t('whoMoves')}>
      <h2>{t('whoMoves')}</h2>
      {movers.size === 0 && (
        <p className={classes['hint']}>
          {t(rows.some((row) => changeOf(row) !== 0) || changing > 0 ? 'sameOrder' : 'nobodyMoves')}
        </p>
      )}
      <RowList label={t('top')} rows={rows} {...{ roleId, movers, onKnow }} />
      {laneChanges.length > 0 && (
        <>
          <h2>{t('laneChanges')}</h2>
          <RowList label={t('laneChanges')} rows={laneChanges} {...{ roleId, movers, onKnow }} />
          {changing > laneChanges.length && (
            <p className={classes['hint']}>{t('laneChangesMore', { n: changing - laneChanges.length })}</p>
          )}
        </>
      )}
      {further.length > 0 && (
        <>
          <h2>{t('further')}</h2>
          <RowList label={t('further')} rows={further} {...{ roleId, movers, onKnow }} />
        </>
      )}
    </section>
  );
}

interface ListProps extends Pick<Props, 'roleId' | 'onKnow'> {
  label: string;
  rows: readonly PreviewRow[];
  /** Those who rise and fall most, by application. */
  movers: ReadonlyMap<string, PreviewMover>;
}

function RowList({ label, rows, movers, roleId, onKnow }: ListProps) {
  return (
    <ol aria-label={label}>
      {rows.map((row) => (
        <Row key={row.applicationId} roleId={roleId} row={row} mover={movers.get(row.applicationId)} onKnow={onKnow} />
      ))}
    </ol>
  );
}

interface RowProps extends Pick<Props, 'roleId' | 'onKnow'> {
  row: PreviewRow;
  mover: PreviewMover | undefined;
}

function Row({ roleId, row, mover, onKnow }: RowProps) {
  const t = useTranslations('weights');
  const tCommon = useTranslations('common');
  const tTerms = useTranslations('terms');
  const formats = useFormats();
  const { applicationId, before, after } = row;
  const name = row.name ?? row.fileName ?? tCommon('nameNotRead');
  const isInOtherLane = before.lane !== after.lane && (mover?.lanesDecidedBy.length ?? 0) === 0;
  const inWords = (): string => {
    if (isInOtherLane) return t('fromTo', { from: tTerms(`lanes.${before.lane}`), to: tTerms(`lanes.${after.lane}`) });
    if (mover) return whyInWords(t, tTerms, mover);
    if (riseOf(row) !== 0) return t('others');
    const change = changeOf(row);
    if (change === 0) return t('noChange');
    return t('scoreBy', { change: `${change > 0 ? '+' : '−'}${formats.points(Math.abs(change))}` });
  };
  const why = inWords();
  return (
    <li className={classes['mover']}>
      <span className={classes['rank']}>{after.rank ?? '–'}</span>
      <RankDelta before={before} after={after} />
      <span className={classes['who']}>
        <Link to={`/roles/${roleId}?application=${applicationId}`}>{name}</Link>
        <small title={why}>{why}</small>
      </span>
      <span className={classes['know']}>
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          aria-label={t('knowGood', { name })}
          title={t('knowGood', { name })}
          onClick={() => onKnow(applicationId, 'good')}
        >
          <IconThumbUp size={14} />
        </ActionIcon>
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          aria-label={t('knowNot', { name })}
          title={t('knowNot', { name })}
          onClick={() => onKnow(applicationId, 'not-right')}
        >
          <IconThumbDown size={14} />
        </ActionIcon>
      </span>
      <b>{after.score === null ? '–' : Math.round(after.score)}</b>
    </li>
  );
}

function whyInWords(
  t: Translate<'weights'>,
  tTerms: Translate<'terms'>,
  { before, after, because, lanesDecidedBy }: PreviewMover,
): string {
  if (before.lane !== after.lane && lanesDecidedBy.length > 0)
    return t('laneBecause', { lane: tTerms(`lanes.${after.lane}`), labels: named(lanesDecidedBy) });
  const isUp = riseOf({ before, after }) > 0;
  const same = because.filter((one) => (isUp ? one.after > one.before : one.after < one.before));
  if (same.length === 0) return named(because);
  return isUp ? t('weighsMore', { labels: named(same) }) : t('weighsLess', { labels: named(same) });
}

/** Points that a candidate gains under the draft, with one decimal. */
const changeOf = ({ before, after }: Pick<PreviewRow, 'before' | 'after'>): number =>
  Math.round(10 * ((after.score ?? 0) - (before.score ?? 0))) / 10;

const named = (criteria: readonly { label: string }[]): string =>
  criteria
    .slice(0, 2)
    .map(({ label }) => nameAtStart(label))
    .join(', ');
