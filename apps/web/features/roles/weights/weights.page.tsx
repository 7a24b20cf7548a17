import { Alert, Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { KnownVerdict, Role, WeightsVersion } from '#libs/contracts';
import { useWeights } from '../role/queries.js';
import { useSetReferenceCandidates } from './queries.js';
import { RoleActions } from '../role/role-actions.js';
import { useRoleInView } from '../role/role-frame.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useCommandKeys } from '../../../ui/hooks/use-keys.js';
import { RankStabilitySection } from '../weights-preview/rank-stability-section.js';
import { ReferenceCandidateList } from '../weights-preview/reference-candidate-list.js';
import { ScoreDistribution } from '../weights-preview/score-distribution.js';
import { weightsContentOf, useWeightsDraft } from './use-weights-draft.js';
import { useWeightsPreview } from '../weights-preview/use-weights-preview.js';
import { WeightsVersions } from './weights-versions.js';
import { WeightsForm } from './weights-form.js';
import { RankChanges } from '../weights-preview/rank-changes.js';
import classes from '../weights-preview/weights.module.css';
import { useLastReady } from '../../../ui/hooks/use-last-ready.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { useTranslations } from 'use-intl';

const SaveDialog = lazyComponent(() => import('./save-weights-dialog.js'), 'SaveWeightsDialog', null, 'weights');

const MOST_KNOWN = 5;

/**
 * Weights in daylight: sliders, immediate rank changes, and the effect on all candidates. Nothing takes effect before
 * it is saved.
 */
export function WeightsPage() {
  const role = useRoleInView();
  return <WeightsOfRole key={role.id} role={role} />;
}

function WeightsOfRole({ role }: { role: Role }) {
  const active = useWeights(role.id, role.weights.id);
  const ready = useMemo(() => (active.data ? { role, active: active.data } : null), [role, active.data]);
  // Weights were activated: until they are here, the role is shown as it was.
  const tuned = useLastReady(ready);
  if (active.isLoadingError) return <ProblemAlert error={active.error} retry={() => void active.refetch()} />;
  return tuned === null ? <LoadingPage /> : <Tuning {...tuned} />;
}

function Tuning({ role, active }: { role: Role; active: WeightsVersion }) {
  const t = useTranslations('weights');
  const tCommon = useTranslations('common');
  const saved = useMemo(() => weightsContentOf(active), [active]);
  const draft = useWeightsDraft(role.id, active);
  const whatIf = useWeightsPreview(role, saved, draft.content);
  const know = useSetReferenceCandidates(role.id);
  const [isSaving, setIsSaving] = useState(false);
  useCommandKeys([['mod+s', () => draft.isChanged && setIsSaving(true)]], { inFields: true });
  const { preview } = whatIf;
  const known = preview?.referenceCandidates ?? [];
  const knowThem = (items: readonly { applicationId: string; verdict: KnownVerdict }[]) =>
    know.mutate({ items: items.slice(-MOST_KNOWN).map(({ applicationId, verdict }) => ({ applicationId, verdict })) });
  const others = (applicationId: string) => known.filter((one) => one.applicationId !== applicationId);

  return (
    <main className={classes['page']}>
      <RoleActions>
        <Chip tone={draft.isChanged ? 'accent' : 'quiet'}>
          {draft.isChanged ? t('draft', { number: active.number }) : t('saved', { number: active.number })}
        </Chip>
        <Button variant="default" disabled={!draft.isChanged} onClick={draft.discard}>
          {t('discard')}
        </Button>
        <Button disabled={!draft.isChanged} onClick={() => setIsSaving(true)}>
          {t('save')}
        </Button>
      </RoleActions>
      <div className={classes['left']}>
        {draft.isOvertaken && (
          <Alert color="yellow" mb="sm">
            {t('changedMeanwhile', { number: active.number, name: active.name })}
            <Button size="compact-xs" variant="default" mt={6} onClick={draft.discard}>
              {t('theirs')}
            </Button>
          </Alert>
        )}
        <WeightsForm role={role} saved={saved} content={draft.content} onChange={draft.change} />
        <ReferenceCandidateList
          roleId={role.id}
          known={known}
          onForget={(applicationId) => knowThem(others(applicationId))}
        />
        {know.error && <ProblemAlert error={know.error} />}
      </div>
      <div className={classes['middle']}>
        {whatIf.isOfOtherVersion && <EmptyState title={t('roleChanges')} />}
        {whatIf.error && <ProblemAlert error={whatIf.error} retry={whatIf.retry} />}
        {whatIf.isPending && <LoadingPage />}
        {preview && (
          <RankChanges
            roleId={role.id}
            preview={preview}
            onKnow={(applicationId, verdict) => knowThem([...others(applicationId), { applicationId, verdict }])}
          />
        )}
      </div>
      <div className={classes['right']}>
        {preview && <ScoreDistribution preview={preview} />}
        {preview && <RankStabilitySection roleId={role.id} weightsId={active.id} preview={preview} />}
        <WeightsVersions roleId={role.id} roleVersionId={active.roleVersionId} />
      </div>
      <footer className={classes['foot']}>
        <span>
          <kbd>Ctrl</kbd> <kbd>S</kbd> {tCommon('save')}
        </span>
        {preview && (
          <span aria-live="polite">
            {whatIf.tookMs === null
              ? t('onServer', { people: tCommon('people', { n: preview.applications }) })
              : t('reranked', {
                  people: tCommon('people', { n: preview.applications }),
                  ms: whatIf.tookMs < 1 ? 0 : Math.round(whatIf.tookMs),
                })}
            {preview.waiting > 0 && ` · ${t('waiting', { n: preview.waiting })}`}
          </span>
        )}
        <span className={classes['push']}>{t('nothingSaved')}</span>
      </footer>
      {isSaving && (
        <SaveDialog
          roleId={role.id}
          content={draft.content}
          onClose={() => setIsSaving(false)}
          onSaved={() => {
            setIsSaving(false);
            draft.discard();
          }}
        />
      )}
    </main>
  );
}
