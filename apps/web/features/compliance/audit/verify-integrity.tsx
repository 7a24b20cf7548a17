import { Button } from '@mantine/core';
import type { AuditVerification } from '#libs/contracts';
import { useVerifyAudit } from './queries.js';
import { InlineCode } from '../../../ui/text/inline-code.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from './audit.module.css';
import { useTranslations } from 'use-intl';

/** Computes the seals again, and reports the result in words. */
export function VerifyIntegrity() {
  const t = useTranslations('audit.verify');
  const verify = useVerifyAudit();
  return (
    <section className={classes['verify']} aria-label={t('title')}>
      <div>
        <h2>{t('title')}</h2>
        <p>{verify.isPending && verify.upTo > 0 ? t('going', { upTo: verify.upTo }) : t('hint')}</p>
      </div>
      <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('label')}
      </Button>
      {verify.error && <ProblemAlert error={verify.error} />}
      {verify.data && !verify.isPending && <Verdict of={verify.data} />}
    </section>
  );
}

function Verdict({ of: { upTo, checkpoint, waiting, fault } }: { of: AuditVerification }) {
  const t = useTranslations('audit.verify');
  if (fault !== null)
    return (
      <div className={classes['verdict']} role="alert">
        <strong data-broken>{t('broken')}</strong>
        <p>{fault.message}</p>
        {fault.number !== null && fault.number > 1 && <p>{t('upTo', { count: fault.number - 1 })}</p>}
      </div>
    );
  return (
    <div className={classes['verdict']} role="status">
      <strong>{upTo === 0 ? t('none') : t('holds', { count: upTo })}</strong>
      {waiting > 0 && <p>{t('waiting', { count: waiting })}</p>}
      {checkpoint !== null && (
        <CopyField label={t('checkpoint')} description={<InlineCode text={t('checkpointHint')} />} value={checkpoint} />
      )}
    </div>
  );
}
