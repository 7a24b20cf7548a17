import { Alert, Button, Group, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { RolePreview } from '#libs/contracts';
import classes from './new-role.module.css';
import { useTranslations } from 'use-intl';
import { scrollIntoView } from '../../../ui/hooks/scroll-to.js';
import { RoleParts } from '../role-creation/role-parts.js';

/** Questions about a page that is no job description of one role. The first of them is asked before there is a role. */
const PROBLEMS: readonly string[] = [
  'empty-page',
  'looks-like-resume',
  'several-roles',
  'title-only',
  'no-requirements',
  // Without a title no list can name the role.
  'no-title',
];

export type PageQuestion = RolePreview['questions'][number];

/**
 * Returns what is wrong with a page as a whole, null if a role can be made of it.
 *
 * @param answered questions that the user has answered by going on
 */
export function pageProblemOf({ questions }: RolePreview, answered: readonly PageQuestion[] = []): PageQuestion | null {
  const isAnswered = ({ code }: PageQuestion) => answered.some((one) => one.code === code);
  const open = questions.filter((question) => !isAnswered(question));
  const found = PROBLEMS.flatMap((code) => open.filter((question) => question.code === code));
  return found[0] ?? null;
}

interface Props {
  preview: RolePreview;
  problem: PageQuestion;
  confidential: boolean;
  /** A way on was chosen and is not finished. */
  isPending: boolean;
  /** Goes on with the page as it is. */
  onGoOn: () => void;
  /** Reads the page again with requirements that the user has written, one per line. */
  onAdd: (requirements: string) => void;
  /** Reads the page again as that of a role with this title. */
  onTitle: (title: string) => void;
  /** Is called when every part of the page has a role. */
  onAllCreated: () => void;
}

/** Says what is wrong with a page, and offers the ways on. */
export function PageProblem({ preview, problem, confidential, isPending, onGoOn, ...on }: Props) {
  const t = useTranslations('roles.form.problem');
  switch (problem.code) {
    case 'several-roles':
      return (
        <ProblemBox text={problem.text}>
          <RoleParts
            page={preview.page}
            parts={problem.parts ?? []}
            {...{ confidential }}
            onAllCreated={on.onAllCreated}
          />
          <Button size="xs" variant="subtle" disabled={isPending} onClick={onGoOn}>
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
            <Button size="xs" variant="subtle" disabled={isPending} onClick={onGoOn}>
              {t('goOn')}
            </Button>
          </Group>
        </ProblemBox>
      );
    case 'title-only':
    case 'no-requirements':
      return (
        <ProblemBox text={problem.text}>
          <AddRequirements onAdd={on.onAdd} />
        </ProblemBox>
      );
    case 'no-title':
      return (
        <ProblemBox text={problem.text}>
          <AddTitle onTitle={on.onTitle} isPending={isPending} />
        </ProblemBox>
      );
    default:
      return <ProblemBox text={problem.text} />;
  }
}

function ProblemBox({ text, children }: { text: string; children?: ReactNode }) {
  const t = useTranslations('roles.form.problem');
  const box = useRef<HTMLDivElement>(null);
  // Below a long page it would appear out of view.
  useEffect(() => scrollIntoView(box.current), []);
  return (
    <Alert ref={box} color="yellow" title={t('title')} role="alert" className={classes['problem']!}>
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

function AddTitle({ onTitle, isPending }: Pick<Props, 'onTitle' | 'isPending'>) {
  const t = useTranslations('roles.form');
  const [title, setTitle] = useState('');
  const add = () => title.trim() !== '' && !isPending && onTitle(title.trim());
  return (
    <>
      <TextInput
        label={t('name')}
        maxLength={200}
        mb="xs"
        value={title}
        onChange={({ currentTarget: { value } }) => setTitle(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Enter would send the form around it.
          event.preventDefault();
          add();
        }}
      />
      <Button size="xs" variant="default" disabled={title.trim() === '' || isPending} onClick={add}>
        {t('problem.addTitle')}
      </Button>
    </>
  );
}

/** The page with requirements that were added by hand, under a heading that is read as theirs. */
export function withRequirements(page: string, requirements: string): string {
  const lines = requirements.split('\n').flatMap((line) => (line.trim() === '' ? [] : `- ${line.trim()}`));
  return `${page.trimEnd()}\n\nRequirements\n${lines.join('\n')}\n`.trimStart();
}
