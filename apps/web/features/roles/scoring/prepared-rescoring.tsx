import { Button, Group, Progress, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Rescoring, RescoringPreview } from '#libs/contracts';
import { dayName, LANE_NAMES, nameAtStart } from '#libs/wording';
import { useMayRecruit } from '../../../api/session.js';
import { useActivateRescoring, useCancelRescoring, useRescoringPreview } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { Shift } from '../weights-preview/rank-delta.js';
import { When } from '../../../ui/text/when.js';
import { PoolEffects } from '../weights-preview/score-distribution.js';
import { words } from '../../../i18n/index.js';
import classes from './scoring.module.css';
import { scoring as said } from './messages.js';

const TONES = {
  assessing: 'accent',
  ready: 'warn',
  activating: 'accent',
  active: 'good',
  cancelled: 'quiet',
  superseded: 'quiet',
} as const;

/** New scores that are being prepared: how far they are, who would move, and the choice. Afterwards: what became of them. */
export function Prepared({ roleId, rescoring }: { roleId: string; rescoring: Rescoring }) {
  const { state, done, total, roleVersion, askedAt, endedAt } = rescoring;
  const isOpen = state === 'assessing' || state === 'ready';
  const isMoving = state === 'assessing' || state === 'activating';
  return (
    <section className={classes['part']} data-open={isOpen ? '' : undefined} aria-label={said.latest}>
      <Group gap="xs">
        <Title order={2} size="h5">
          {said.under(roleVersion.number, dayName(roleVersion.asOf))}
        </Title>
        <Chip tone={TONES[state]}>{said.states[state]}</Chip>
        <Text size="xs" c="dimmed" ml="auto">
          <When at={endedAt ?? askedAt} />
        </Text>
      </Group>
      {isMoving && (
        <>
          <Progress
            value={total === 0 ? 100 : (100 * done) / total}
            my="xs"
            animated
            aria-label={said.progress(done, total)}
          />
          <Text size="xs" c="dimmed" aria-live="polite">
            {said.progress(done, total)}
          </Text>
        </>
      )}
      {isOpen && <Choice roleId={roleId} />}
      {isOpen && <Preview roleId={roleId} rescoring={rescoring} />}
    </section>
  );
}

function Choice({ roleId }: { roleId: string }) {
  const activate = useActivateRescoring(roleId);
  const cancel = useCancelRescoring(roleId);
  const mayEdit = useMayRecruit();
  if (!mayEdit) return null;
  const error = activate.error ?? cancel.error;
  return (
    <>
      <Group gap="xs" my="sm">
        <Button loading={activate.isPending} onClick={() => activate.mutate()} title={said.activateHint}>
          {said.activate}
        </Button>
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()} title={said.cancelHint}>
          {said.cancel}
        </Button>
        <Text size="xs" c="dimmed">
          {said.activateHint}
        </Text>
      </Group>
      {error && <ProblemAlert error={error} />}
    </>
  );
}

function Preview({ roleId, rescoring }: { roleId: string; rescoring: Rescoring }) {
  const preview = useRescoringPreview(roleId, rescoring);
  if (preview.isPending) return <LoadingRows rows={3} />;
  if (preview.isLoadingError) return <ProblemAlert error={preview.error} retry={() => void preview.refetch()} />;
  const { applications, changed, waiting, criteria, rises, falls } = preview.data;
  return (
    <>
      <Text size="sm">
        {changed === 0 ? said.nobodyChanged : said.changed(changed, applications)}
        {waiting > 0 && ` · ${said.waiting(waiting)}`}
      </Text>
      {criteria.added.length > 0 && <Text size="sm">{said.added(criteria.added.map(nameAtStart).join(' · '))}</Text>}
      {criteria.removed.length > 0 && (
        <Text size="sm">{said.removed(criteria.removed.map(nameAtStart).join(' · '))}</Text>
      )}
      <div className={classes['preview']}>
        <div>
          {rises.length === 0 && falls.length === 0 && <h3>{said.sameOrder}</h3>}
          <Movers roleId={roleId} title={said.rises} movers={rises} />
          <Movers roleId={roleId} title={said.falls} movers={falls} />
        </div>
        {applications > 0 && <PoolEffects preview={preview.data} />}
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
  if (movers.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ol className={classes['movers']} aria-label={title}>
        {movers.map(({ applicationId, name, fileName, before, after, ...why }) => (
          <li key={applicationId}>
            <Shift by={before.rank - after.rank} />
            <span>
              <Link to={`/roles/${roleId}?application=${applicationId}`}>
                {name ?? fileName ?? words.common.nameNotRead}
              </Link>
              <small>
                {said.lane(LANE_NAMES[before.lane], LANE_NAMES[after.lane])}
                {` · ${whyInWords({ ...why, isUp: after.rank < before.rank })}`}
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

/** What moved somebody, must-haves first. What went the other way moved nobody, and who kept their points was passed by others. */
function whyInWords({ because, lanesDecidedBy, isUp }: Why): string {
  const musts = lanesDecidedBy.map(({ label, before, after }) =>
    said.must[after ?? 'none'](nameAtStart(label), before === null),
  );
  const points = because
    .filter((one) => (one.after ?? 0) > (one.before ?? 0) === isUp)
    .map((one) => said.because(nameAtStart(one.label), one.before, one.after));
  const told = [...musts, ...points];
  return told.length === 0 ? said.othersMoved : told.join(' · ');
}
