import { ActionIcon, Button, CloseButton, Group as Row, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { IconGripVertical, IconPencil } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { KINDS, type Leaf } from '#libs/contracts';
import { nameAtStart } from '#libs/wording';
import { Chip } from '../../../ui/text/chip.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { described } from '../criteria-content/criteria-changes.js';
import { isGroup, withKind, type DraftCriterion } from '../criteria-content/criteria-content.js';
import type { RequirementPoints } from '../criteria-content/draft-points.js';
import { dragging, dropping, type Dragged } from './dragging.js';
import classes from '../criteria-content/criteria-editor.module.css';
import { MoveMenu } from './move-menu.js';
import { RequirementGroup } from './requirement-group.js';
import { leafOfSeveral } from '../criteria-questions/question-line.js';
import type { RequirementReader } from '../criteria-draft/use-requirement-reading.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

const LeafForm = lazyComponent(() => import('./requirement-form.js'), 'RequirementForm', null, 'criteria');

interface Props {
  criterion: DraftCriterion;
  /** The points that it is worth when it is met in full, where they are known. */
  points: RequirementPoints | undefined;
  /** Criteria that it may stand with. */
  others: readonly DraftCriterion[];
  isOn: boolean;
  isOpen: boolean;
  /** True while a requirement that may be dropped here is dragged over it. */
  isTarget: boolean;
  mayEdit: boolean;
  reading: RequirementReader;
  onActive: () => void;
  onOpen: (isOpen: boolean) => void;
  onChange: (criterion: DraftCriterion) => void;
  onRemove: () => void;
  onJoin: (into: string) => void;
  onOut: (place: number) => void;
  onMove: (place: number, into: string) => void;
  onDrag: (dragged: Dragged | null) => void;
  onDrop: () => void;
  /** Questions about it. */
  children?: ReactNode;
}

/** One requirement: what it is, how much it matters, and where on the page it stands. */
export function RequirementRow(props: Props) {
  const t = useTranslations('criteria');
  const tDescribed = useTranslations('criteria.described');
  const { criterion, points, others, isOn, isOpen, isTarget, mayEdit, onActive, onChange, onDrag, onDrop, children } =
    props;
  const { id, label, expression, from, category } = criterion;
  const asks = isGroup(expression) || expression.test === 'certifications' ? '' : described(tDescribed, expression);
  const isList = ['experience', 'duties'].includes(expression.test);
  return (
    <li
      className={classes['criterion']}
      data-criterion={id}
      tabIndex={-1}
      data-on={isOn ? '' : undefined}
      data-target={isTarget ? '' : undefined}
      // Not on enter: what appears or scrolls under a pointer at rest is not pointed at.
      onPointerMove={onActive}
      onFocus={onActive}
      {...(mayEdit && dropping(isTarget, onDrop))}
    >
      <div className={classes['line']} {...(mayEdit && !isList && dragging({ id, place: null, category }, onDrag))}>
        {mayEdit && (
          <span className={classes['grip']} {...(!isList && { title: t('drag') })}>
            {!isList && <IconGripVertical size={15} aria-hidden />}
          </span>
        )}
        <span className={classes['name']}>
          <b>{nameAtStart(label)}</b>
          {asks !== '' && asks !== label && <small>{asks}</small>}
          {!from && <small>{t('notOnPage')}</small>}
        </span>
        {points && <Points {...points} />}
        <Tools {...props} />
      </div>
      {isGroup(expression) && (
        <RequirementGroup
          criterion={criterion}
          group={expression}
          others={others}
          {...(mayEdit && { onChange })}
          {...{ onOut: props.onOut, onMove: props.onMove, onDrag }}
        />
      )}
      {children}
      {isOpen && mayEdit && <Form {...props} />}
    </li>
  );
}

/** Points that a saved version would give are marked: nothing is scored by them yet. */
function Points({ points, isProvisional }: RequirementPoints) {
  const t = useTranslations('criteria');
  const formats = useFormats();
  const shown = { points: formats.points(points) };
  return isProvisional ? (
    <Chip tone="accent" title={t('provisionalWhy')}>
      {t('provisional', shown)}
    </Chip>
  ) : (
    <span className={classes['points']}>{t('pointsOne', shown)}</span>
  );
}

function Tools({ criterion, others, isOpen, mayEdit, onOpen, onChange, onRemove, onJoin }: Props) {
  const t = useTranslations('criteria');
  const tTerms = useTranslations('terms');
  const { label, kind, expression } = criterion;
  if (!mayEdit) return <Chip>{tTerms(`kinds.${kind}`)}</Chip>;
  const isList = ['experience', 'duties'].includes(expression.test);
  return (
    <span className={classes['tools']}>
      <SegmentedControl
        size="xs"
        aria-label={t('kindOf', { label })}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={(next) => {
          const chosen = KINDS.find((one) => one === next);
          if (chosen) onChange(withKind(criterion, chosen));
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={isOpen ? t('close', { label }) : t('edit', { label })}
        aria-expanded={isOpen}
        title={isOpen ? t('close', { label }) : t('edit', { label })}
        onClick={() => onOpen(!isOpen)}
      >
        <IconPencil size={15} />
      </ActionIcon>
      {!isList && <MoveMenu label={label} others={others} onJoin={onJoin} />}
      <CloseButton size="sm" aria-label={t('remove', { label })} title={t('remove', { label })} onClick={onRemove} />
    </span>
  );
}

function Form({ criterion, onChange, onOpen, reading }: Props) {
  const t = useTranslations('criteria');
  const { expression } = criterion;
  const several = leafOfSeveral(expression);
  return (
    <Stack gap="sm" className={classes['form']!}>
      <TextInput
        label={t('name')}
        data-autofocus
        autoFocus
        maxLength={300}
        value={criterion.label}
        onChange={({ currentTarget: { value } }) => onChange({ ...criterion, label: value })}
      />
      {!isGroup(expression) && (
        <LeafForm leaf={expression as Leaf} onChange={(leaf) => onChange({ ...criterion, expression: leaf })} />
      )}
      {several && (
        <Row>
          <Button
            variant="default"
            size="compact-xs"
            loading={reading.isPending}
            onClick={() => reading.apart(criterion, several, 'any')}
          >
            {t('takeApart')}
          </Button>
        </Row>
      )}
      {expression.test === 'duties' && (
        <ReadLine
          label={t('addDuty')}
          button={t('addButton')}
          isPending={reading.isPending}
          onRead={(text, then) => reading.addDuty(criterion, text, then)}
        />
      )}
      {!['duties', 'experience'].includes(expression.test) && (
        <ReadLine
          label={t('otherWords')}
          hint={t('otherWordsHint')}
          button={t('readAgain')}
          isPending={reading.isPending}
          onRead={(text) => reading.replace(criterion.id, text, () => onOpen(false))}
        />
      )}
    </Stack>
  );
}

interface ReadLineProps {
  label: string;
  hint?: string;
  button: string;
  isPending: boolean;
  /** @param then empties the line */
  onRead: (text: string, then: () => void) => void;
}

/** A line that is read as one of a page would be. */
function ReadLine({ label, hint, button, isPending, onRead }: ReadLineProps) {
  const [text, setText] = useState('');
  const read = () => text.trim() !== '' && onRead(text, () => setText(''));
  return (
    <Row align="end" gap="xs">
      <TextInput
        flex={1}
        label={label}
        description={hint}
        maxLength={1000}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
        onKeyDown={(event) => event.key === 'Enter' && read()}
      />
      <Button variant="default" loading={isPending} disabled={text.trim() === ''} onClick={read}>
        {button}
      </Button>
    </Row>
  );
}
