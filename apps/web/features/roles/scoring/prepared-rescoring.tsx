import { Button, Group, Progress, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Rescoring, RescoringPreview } from '#libs/contracts';
import { nameAtStart } from '#libs/wording';
import { useCanRecruit, useIsAdmin } from '../../../api/session.js';
import { useActivateRescoring, useCancelRescoring, useRescoringPreview } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { RankDelta, riseOf } from '../weights-preview/rank-delta.js';
import { When } from '../../../ui/text/when.js';
import { ScoreDistribution } from '../weights-preview/score-distribution.js';
import classes from './scoring.module.css';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';
import type { Translate } from '../../../i18n/translate.js';

const TONES = {
  assessing: 'accent',
  ready: 'warn',
  activating: 'accent',
  active: 'good',
  cancelled: 'quiet',
  superseded: 'quiet',
} as const;

/** New scores that are being prepared: how far they are, who would move, and the choice. Afterwards: what became of them. */
export function PreparedRescoring({
  roleId,
  rescoring,
  active,
}: {
  roleId: string;
  rescoring: Rescoring;
  /** The active version of the related words; null for the built-in ones alone. */
  active: number | null;
}) {
  const t = useTranslations('scoring');
  const formats = useFormats();
  const { state, done, total, roleVersion, relatedWords, requestedAt, endedAt } = rescoring;
  const isOpen = state === 'assessing' || state === 'ready';
  const isMoving = state === 'assessing' || state === 'activating';
  return (
    <section className={classes['part']} data-open={isOpen ? '' : undefined} aria-label={t('latest')}>
      <Group gap="xs">
        <Title order={2} size="h5">
          {t('under', { number: roleVersion.number, day: formats.day(roleVersion.asOf) })}
        </Title>
        <Chip tone={TONES[state]}>{t(`states.${state}`)}</Chip>
        <Text size="xs" c="dimmed" ml="auto">
          <When at={endedAt ?? requestedAt} />
        </Text>
      </Group>
      {isMoving && (
        <>
          <Progress
            value={total === 0 ? 100 : (100 * done) / total}
            my="xs"
            animated
            aria-label={t('progress', { done, total })}
          />
          <Text size="xs" c="dimmed" aria-live="polite">
            {t('progress', { done, total })}
          </Text>
        </>
      )}
      {isOpen && <Choice roleId={roleId} previews={relatedWords === active ? undefined : relatedWords} />}
      {isOpen && <Preview roleId={roleId} rescoring={rescoring} />}
    </section>
  );
}

interface ChoiceProps {
  roleId: string;
  /** Related words that are not active: they are previewed here, and activated for all roles at once. Left out: the active ones. */
  previews?: number | null | undefined;
}

function Choice({ roleId, previews }: ChoiceProps) {
  const t = useTranslations('scoring');
  const activate = useActivateRescoring(roleId);
  const cancel = useCancelRescoring(roleId);
  const mayEdit = useCanRecruit();
  const isAdmin = useIsAdmin();
  if (!mayEdit) return null;
  const error = activate.error ?? cancel.error;
  const isPreview = previews !== undefined;
  return (
    <>
      <Group gap="xs" my="sm">
        {!isPreview && (
          <Button loading={activate.isPending} onClick={() => activate.mutate()} title={t('activateHint')}>
            {t('activate')}
          </Button>
        )}
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()} title={t('cancelHint')}>
          {t('cancel')}
        </Button>
        <Text size="xs" c="dimmed">
          {isPreview ? (
            <>
              {previews === null ? t('previewsBuiltIn') : t('previewsWords', { number: previews })}{' '}
              {isAdmin && <Link to="/settings/words">{t('toWords')}</Link>}
            </>
          ) : (
            t('activateHint')
          )}
        </Text>
      </Group>
      {error && <ProblemAlert error={error} />}
    </>
  );
}

function Preview({ roleId, rescoring }: { roleId: string; rescoring: Rescoring }) {
  const t = useTranslations('scoring');
  const preview = useRescoringPreview(roleId, rescoring);
  if (preview.isPending) return <LoadingRows rows={3} />;
  if (preview.isLoadingError) return <ProblemAlert error={preview.error} retry={() => void preview.refetch()} />;
  const { applications, changed, waiting, criteria, rises, falls } = preview.data;
  return (
    <>
      <Text size="sm">
        {changed === 0 ? t('nobodyChanged') : t('changed', { n: changed, of: applications })}
        {waiting > 0 && ` · ${t('waiting', { n: waiting })}`}
      </Text>
      {criteria.added.length > 0 && (
        <Text size="sm">{t('added', { labels: criteria.added.map(nameAtStart).join(' · ') })}</Text>
      )}
      {criteria.removed.length > 0 && (
        <Text size="sm">{t('removed', { labels: criteria.removed.map(nameAtStart).join(' · ') })}</Text>
      )}
      <div className={classes['preview']}>
        <div>
          {rises.length === 0 && falls.length === 0 && <h3>{t('sameOrder')}</h3>}
          <Movers roleId={roleId} title={t('rises')} movers={rises} />
          <Movers roleId={roleId} title={t('falls')} movers={falls} />
        </div>
        {applications > 0 && <ScoreDistribution preview={preview.data} />}
      </div>
    </>
  );
}

interface MoversProps {
  roleId: string;
  title: string;
  movers: RescoringPreview['rises'];
}

function Movers({ roleId, title, movers }: MoversProps) {
  const t = useTranslations('scoring');
  const tCommon = useTranslations('common');
  const tTerms = useTranslations('terms');
  if (movers.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ol className={classes['movers']} aria-label={title}>
        {movers.map(({ applicationId, name, fileName, before, after, ...why }) => (
          <li key={applicationId}>
            <RankDelta before={before} after={after} />
            <span>
              <Link to={`/roles/${roleId}?application=${applicationId}`}>
                {name ?? fileName ?? tCommon('nameNotRead')}
              </Link>
              <small>
                {before.lane === after.lane
                  ? tTerms(`lanes.${after.lane}`)
                  : t('lane', { from: tTerms(`lanes.${before.lane}`), to: tTerms(`lanes.${after.lane}`) })}
                {` · ${whyInWords(t, { ...why, isUp: riseOf({ before, after }) > 0 })}`}
              </small>
            </span>
            <b>{after.score === null ? '–' : Math.round(after.score)}</b>
          </li>
        ))}
      </ol>
    </>
  );
}

type Why = Pick<RescoringPreview['rises'][number], 'because' | 'lanesDecidedBy'> & { isUp: boolean };

const mustKey = (status: 'missed' | 'unknown', isNew: boolean) => (isNew ? (`${status}New` as const) : status);

function pointsInWords(t: Translate<'scoring'>, label: string, before: number | null, after: number | null): string {
  if (before === null) return t('because.added', { label, after: after ?? 0 });
  return after === null ? t('because.removed', { label, before }) : t('because.changed', { label, before, after });
}

/**
 * Returns what moved a candidate, must-haves first. Opposite changes moved no one, and candidates with unchanged points
 * were passed by others.
 */
function whyInWords(t: Translate<'scoring'>, { because, lanesDecidedBy, isUp }: Why): string {
  const musts = lanesDecidedBy.map(({ label, before, after }) =>
    t(`must.${after === 'missed' || after === 'unknown' ? mustKey(after, before === null) : (after ?? 'none')}`, {
      label: nameAtStart(label),
    }),
  );
  const points = because
    .filter((one) => (one.after ?? 0) > (one.before ?? 0) === isUp)
    .map(({ label, before, after }) => pointsInWords(t, nameAtStart(label), before, after));
  const changes = [...musts, ...points];
  return changes.length === 0 ? t('othersMoved') : changes.join(' · ');
}
