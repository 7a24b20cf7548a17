import { Alert, Button, Group, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { RolePreview } from '#libs/contracts';
import { useTranslations } from 'use-intl';
import { RoleParts } from './role-parts.js';

/** Questions about a page that is no job description of one role. The first of them is asked before there is a role. */
const PROBLEMS: readonly string[] = [
  'empty-page',
  'looks-like-resume',
  'several-roles',
  'title-only',
  'no-requirements',
];

/** Returns what is wrong with a page as a whole, null if a role can be made of it. */
export function pageProblemOf({ questions }: RolePreview): RolePreview['questions'][number] | null {
  const found = PROBLEMS.flatMap((code) => questions.filter((question) => question.code === code));
  return found[0] ?? null;
}

interface Props {
  preview: RolePreview;
  problem: RolePreview['questions'][number];
  confidential: boolean;
  /** Creates the role from the page as it is. */
  onGoOn: () => void;
  /** Reads the page again with requirements that the user has written, one per line. */
  onAdd: (requirements: string) => void;
  /** Is called when every part of the page has a role. */
  onAllCreated: () => void;
}

/** Says what is wrong with a page, and offers the ways on. */
export function PageProblem({ preview, problem, confidential, onGoOn, onAdd, onAllCreated }: Props) {
  const t = useTranslations('roles.form.problem');
  switch (problem.code) {
    case 'several-roles':
      return (
        <ProblemBox text={problem.text}>
          <RoleParts page={preview.page} parts={problem.parts ?? []} {...{ confidential, onAllCreated }} />
          <Button size="xs" variant="subtle" onClick={onGoOn}>
            {t('asOneRole')}
          </Button>
        </ProblemBox>
      );
    case 'looks-like-resume':
      return (
        <ProblemBox text={problem.text}>
          <Group gap="xs">
            <Button size="xs" variant="default" component={Link} to="/">
              {t('toRoles')}
            </Button>
            <Button size="xs" variant="subtle" onClick={onGoOn}>
              {t('goOn')}
            </Button>
          </Group>
        </ProblemBox>
      );
    case 'title-only':
    case 'no-requirements':
      return (
        <ProblemBox text={problem.text}>
          <AddRequirements onAdd={onAdd} />
        </ProblemBox>
      );
    default:
      return <ProblemBox text={problem.text} />;
  }
}

function ProblemBox({ text, children }: { text: string; children?: ReactNode }) {
  const t = useTranslations('roles.form.problem');
  return (
    <Alert color="yellow" title={t('title')} role="alert">
      <p>{text}.</p>
      {children}
    </Alert>
  );
}

function AddRequirements({ onAdd }: Pick<Props, 'onAdd'>) {
  const t = useTranslations('roles.form.problem');
  const [lines, setLines] = useState('');
  return (
    <>
      <Textarea
        label={t('requirements')}
        description={t('requirementsHint')}
        autosize
        minRows={3}
        maxRows={12}
        mb="xs"
        value={lines}
        onChange={({ currentTarget: { value } }) => setLines(value)}
      />
      <Button size="xs" variant="default" disabled={lines.trim() === ''} onClick={() => onAdd(lines)}>
        {t('addRequirements')}
      </Button>
    </>
  );
}

/** The page with requirements that were added by hand, under a heading that is read as theirs. */
export function withRequirements(page: string, requirements: string): string {
  const lines = requirements.split('\n').flatMap((line) => (line.trim() === '' ? [] : `- ${line.trim()}`));
  return `${page.trimEnd()}\n\nRequirements\n${lines.join('\n')}\n`.trimStart();
}
