import { describe, expect, it } from '@jest/globals';
import type { Duty, Expression, PhraseLeaf, RoleContent } from '#libs/contracts';
import { withThings } from './earlier-role.js';
import { readRole } from '../role/read-role.js';

const PAGE = `Bookkeeper

Responsibilities
- Reconcile supplier invoices in SAP
- Prepare payroll for forty employees

Requirements
- Experience with fixed assets or intercompany accounts
- 3+ years of experience as a bookkeeper
`;

/** Duties and free phrases as readers before `role/15` wrote them: words with weights, no things. */
function asBefore(expression: Expression): Expression {
  const old = JSON.stringify(expression, (_, value: Partial<Duty & PhraseLeaf> | null) => {
    if (!value?.things) return value;
    const { things, actions, ...rest } = value;
    return rest;
  });
  return JSON.parse(old) as Expression;
}

describe('a role of an earlier reader', () => {
  const role = readRole(PAGE);
  const before: RoleContent = {
    ...role,
    criteria: role.criteria.map((one) => ({ ...one, expression: asBefore(one.expression) })),
  };

  it('says who does what like one that is read today', () => {
    expect(JSON.stringify(before)).not.toContain('"things"');
    const upgraded = withThings(before);
    const dutiesOf = ({ criteria }: RoleContent) =>
      criteria.flatMap(({ expression }) => (expression.test === 'duties' ? expression.duties : []));
    const namedIn = ({ things }: Duty) => things.map(({ terms }) => terms.map(({ term }) => term));
    expect(dutiesOf(upgraded).map(namedIn)).toEqual(dutiesOf(role).map(namedIn));
    expect(upgraded.criteria.map(({ id, label }) => [id, label])).toEqual(
      before.criteria.map(({ id, label }) => [id, label]),
    );
    expect(JSON.stringify(upgraded).match(/"things"/g)).toHaveLength(JSON.stringify(role).match(/"things"/g)!.length);
  });

  it('stays as it is where it says so', () => {
    expect(withThings(role)).toEqual(role);
  });
});
