import { Alert, Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { KnownVerdict, Role, WeightsVersion } from '#libs/contracts';
import { useWeights } from '../role/queries.js';
import { useKnowPeople } from './queries.js';
import { RoleActions } from '../role/role-actions.js';
import { useRoleInView } from '../role/role-frame.js';
import { Chip } from '../../../ui/text/chip.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useCommandKeys } from '../../../ui/hooks/use-keys.js';
import { Firmness } from '../weights-preview/rank-stability.js';
import { ReferenceCandidates } from '../weights-preview/reference-candidates.js';
import { PoolEffects } from '../weights-preview/score-distribution.js';
import { SaveDialog } from './save-weights-dialog.js';
import { contentOf, useDraft } from './use-weights-draft.js';
import { useWhatIf } from '../weights-preview/use-weights-preview.js';
import { Versions } from './weights-versions.js';
import { WhatCounts } from './weights-form.js';
import { WhoMoves } from '../weights-preview/rank-changes.js';
import classes from '../weights-preview/weights.module.css';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { useTranslations } from 'use-intl';

const MOST_KNOWN = 5;

/**
 * Weights in daylight: sliders, immediate rank changes, and the effect on all candidates. Nothing takes effect before
 * it is saved.
 */
export function WeightsPage() {
  const role = useRoleInView();
  const active = useWeights(role.id, role.weights.id);
  if (active.isPending) return <LoadingPage />;
  if (active.isLoadingError) return <ProblemAlert error={active.error} retry={() => void active.refetch()} />;
  return <Tuning key={role.id} role={role} active={active.data} />;
}

function Tuning({ role, active }: { role: Role; active: WeightsVersion }) {
  const t = useTranslations('weights');
  const tCommon = useTranslations('common');
  const saved = useMemo(() => contentOf(active), [active]);
  const draft = useDraft(role.id, active);
  const whatIf = useWhatIf(role, saved, draft.content);
  const know = useKnowPeople(role.id);
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
        <WhatCounts role={role} saved={saved} content={draft.content} onChange={draft.change} />
        <ReferenceCandidates
          roleId={role.id}
          known={known}
          onForget={(applicationId) => knowThem(others(applicationId))}
        />
        {know.error && <ProblemAlert error={know.error} />}
      </div>
      <div className={classes['middle']}>
        {whatIf.isOfOtherVersion && <Empty title={t('roleChanges')} />}
        {whatIf.error && <ProblemAlert error={whatIf.error} retry={whatIf.retry} />}
        {whatIf.isPending && <LoadingPage />}
        {preview && (
          <WhoMoves
            roleId={role.id}
            preview={preview}
            onKnow={(applicationId, verdict) => knowThem([...others(applicationId), { applicationId, verdict }])}
          />
        )}
      </div>
      <div className={classes['right']}>
        {preview && <PoolEffects preview={preview} />}
        {preview && <Firmness roleId={role.id} weightsId={active.id} preview={preview} />}
        <Versions roleId={role.id} roleVersionId={active.roleVersionId} />
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
