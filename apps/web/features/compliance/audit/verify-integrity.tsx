import { Button } from '@mantine/core';
import type { AuditVerification } from '#libs/contracts';
import { useVerifyAudit } from './queries.js';
import { Coded } from '../../../ui/text/inline-code.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { audit } from './messages.js';
import classes from './audit.module.css';

const said = audit.verify;

/** Computes the seals again, and says in words what came of it. */
export function Verify() {
  const verify = useVerifyAudit();
  return (
    <section className={classes['verify']} aria-label={said.title}>
      <div>
        <h2>{said.title}</h2>
        <p>{verify.isPending && verify.upTo > 0 ? said.going(verify.upTo) : said.hint}</p>
      </div>
      <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
        {said.label}
      </Button>
      {verify.error && <ProblemAlert error={verify.error} />}
      {verify.data && !verify.isPending && <Verdict of={verify.data} />}
    </section>
  );
}

function Verdict({ of: { upTo, head, waiting, fault } }: { of: AuditVerification }) {
  if (fault !== null)
    return (
      <div className={classes['verdict']} role="alert">
        <strong data-broken>{said.broken}</strong>
        <p>{fault.message}</p>
        {fault.number !== null && fault.number > 1 && <p>{said.upTo(fault.number - 1)}</p>}
      </div>
    );
  return (
    <div className={classes['verdict']} role="status">
      <strong>{upTo === 0 ? said.none : said.holds(upTo)}</strong>
      {waiting > 0 && <p>{said.waiting(waiting)}</p>}
      {head !== null && <CopyField label={said.head} description={<Coded text={said.headHint} />} value={head} />}
    </div>
  );
}
