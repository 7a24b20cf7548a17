import { describe, expect, it } from '@jest/globals';
import { criterionInputSchema, type RoleContent } from '#libs/contracts';
import { applyRoleEdit } from './edited-role.js';
import { criterionOfSkill, readSingleRequirement } from './read-single-requirement.js';
import { readRole } from './read-role.js';
import { SHIPPED_ROLES } from '../templates/shipped-roles.js';

const PAGE = `Data engineer

Requirements
- Python and SQL
- Kafka or Pulsar
- Docker/Kubernetes
- 3+ years of experience in data engineering`;

const base: RoleContent = readRole(PAGE);
const labels = ({ criteria }: Pick<RoleContent, 'criteria'>): string[] => criteria.map(({ label }) => label);

describe('a role that people edited', () => {
  it('stays what it was where nothing is said', () => {
    expect(applyRoleEdit(base, {})).toEqual(base);
  });

  it('keeps the page, and loses the questions about what is gone', () => {
    const gone = base.questions.find(({ code }) => code === 'slash')!.criterion!;
    const edited = applyRoleEdit(base, { criteria: base.criteria.filter(({ id }) => id !== gone) });
    expect(edited.page).toBe(base.page);
    expect(edited.questions.filter(({ criterion }) => criterion === gone)).toEqual([]);
    expect(edited.questions.length).toBeGreaterThan(0);
  });

  it('no longer has a question that a user has answered', () => {
    const [first, ...others] = base.questions;
    const { code, criterion, span } = first!;
    const edited = applyRoleEdit(base, { answeredQuestions: [{ code, criterion, start: span?.start ?? null }] });
    expect(edited.questions).toEqual(others);
  });

  it('proposes the must-haves that are left, and none once a user has answered', () => {
    const proposed = ({ questions }: RoleContent) => questions.find(({ code }) => code === 'confirm-musts')?.criteria;
    const [first, ...others] = proposed(base)!;
    const fewer = applyRoleEdit(base, { criteria: base.criteria.filter(({ id }) => id !== first) });
    expect(proposed(fewer)).toEqual(others);
    const none = applyRoleEdit(base, { criteria: base.criteria.filter(({ id }) => !proposed(base)!.includes(id)) });
    expect(proposed(none)).toBeUndefined();
    const answeredQuestions = [{ code: 'confirm-musts', criterion: null, start: null }];
    expect(proposed(applyRoleEdit(base, { answeredQuestions }))).toBeUndefined();
  });

  it('takes no place that is not on its page', () => {
    const [one] = base.criteria;
    const edited = applyRoleEdit(base, { criteria: [{ ...one!, span: { start: 5, end: PAGE.length + 1 } }] });
    expect(edited.criteria[0]!.span).toBeNull();
  });
});

describe('a requirement that is read by itself', () => {
  it.each([
    ['3+ years of Python', 'requirement', ['3+ years of Python'], []],
    ['Mentor junior engineers', 'duty', ['1 responsibility'], []],
    ['Maximum age 35 years', 'requirement', [], ['trait-refused']],
  ] as const)('%s', (text, as, asked, questions) => {
    const read = readSingleRequirement(text, as);
    expect(labels(read)).toEqual(asked);
    expect([...new Set(read.questions.map(({ code }) => code))]).toEqual(questions);
    expect(JSON.stringify(read.criteria)).not.toContain('"start"');
  });

  it('can be a skill of the list: a cloud counts by depth', () => {
    expect(criterionOfSkill('python')).toMatchObject({ id: 'skills.python', expression: { test: 'skill' } });
    expect(criterionOfSkill('aws')!.expression.test).toBe('cloud');
    expect(criterionOfSkill('no-such-skill')).toBeNull();
  });
});

it('an edit can send back every criterion of the shipped roles as it was', () => {
  for (const { page, title } of SHIPPED_ROLES)
    for (const one of readRole(page, { title }).criteria)
      expect(criterionInputSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
});
