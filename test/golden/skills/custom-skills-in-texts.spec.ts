import { describe, expect, it } from '@jest/globals';
import type { Expression } from '#libs/contracts';
import { readRole, roleFromRequirements } from '#libs/job-ad';
import { recogniseSkills, SHIPPED_SKILLS, skillsWithCustom } from '#libs/language';
import { buildProfile, toJsonResume } from '#libs/resume';

const skills = skillsWithCustom(3, [
  {
    id: 'acme-flow',
    name: 'Acme Flow',
    aliases: ['acmeflow'],
    classes: ['pipeline-orchestration'],
    implies: ['python'],
  },
  { id: 'kubernetes', aliases: ['kubey'] },
]);
const TEXT = 'Jo Winter\n\nExperience\nData Engineer, Tannery Labs, 2020 - 2024\n- Moved jobs to acme-flow on kubey\n';
const source = { text: TEXT, digest: 'a'.repeat(64), extractor: 'test/1', readability: 'text' as const };

const accepts = (expression: Expression): { skill: string; credit: number; label?: string }[] =>
  expression.test === 'skill' ? expression.accepts : 'parts' in expression ? [] : [];

describe('texts are read for custom skills', () => {
  it('where they are given, and only there', () => {
    const found = (profile: ReturnType<typeof buildProfile>): string[] =>
      profile.sentences.flatMap(({ mentions }) => mentions.map(({ skill }) => skill));
    const with3 = buildProfile([source], { skills });
    expect(found(with3)).toEqual(['acme-flow', 'kubernetes']);
    expect(found(buildProfile([source]))).toEqual([]);
    expect(recogniseSkills('acmeflow', 0, { skills })).toEqual([{ skill: 'acme-flow', start: 0, end: 8 }]);
    expect(with3.sentences.flatMap(({ terms }) => terms)).toContain('class:pipeline-orchestration');
    expect(toJsonResume(with3, [source], { skills }).skills.map(({ name }) => name)).toContain('Acme Flow');
  });

  it('and what is read names both lists', () => {
    const { version } = SHIPPED_SKILLS;
    expect(buildProfile([source], { skills }).taxonomy).toBe(`${version}+3`);
    expect(buildProfile([source]).taxonomy).toBe(version);
    const role = { title: 'Data Engineer', requirements: ['Acme Flow'] };
    expect(roleFromRequirements(role, { skills }).taxonomy).toBe(`${version}+3`);
    expect(readRole('Data Engineer\n\nRequirements\n- Acme Flow\n', { skills }).taxonomy).toBe(`${version}+3`);
  });

  it('as a requirement of its own, as a tool of its class, and as what it implies, by its name', () => {
    const criterion = (requirement: string): Expression =>
      roleFromRequirements({ title: 'Data Engineer', requirements: [requirement] }, { skills }).criteria[0]!.expression;
    expect(accepts(criterion('Experience with Acme Flow'))).toContainEqual(
      expect.objectContaining({ skill: 'acme-flow', credit: 10_000 }),
    );
    const open = accepts(criterion('Workflow orchestration tools such as Airflow')).find(
      ({ skill }) => skill === 'acme-flow',
    );
    expect(open).toEqual({ skill: 'acme-flow', credit: 10_000, label: 'Acme Flow', implied: true });
    expect(accepts(criterion('Python')).map(({ skill }) => skill)).toContain('acme-flow');
    const shipped = roleFromRequirements({
      title: 'Data Engineer',
      requirements: ['Workflow orchestration tools such as Airflow'],
    });
    expect(accepts(shipped.criteria[0]!.expression).map(({ skill }) => skill)).not.toContain('acme-flow');
  });
});
