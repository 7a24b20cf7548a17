import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { LINE_CLASSES, type LineClass } from '#libs/contracts';
import { ClassMark } from './class-mark.js';
import type { DraftLine } from './use-line-classes.js';
import classes from './line-classes.module.css';
import { useTranslations } from 'use-intl';

/** A longer line is named by its beginning. */
const LONGEST_NAME = 80;

interface Props {
  line: DraftLine;
  text: string;
  /** Left out for users who only read. */
  onChange?: (line: DraftLine, to: LineClass) => void;
  /** Makes a requirement of the line as it stands; left out for users who only read. */
  onTake?: (line: DraftLine) => void;
}

/**
 * The class of a line in the margin, with a menu of the others for users who edit. It renders again only with another
 * line: a page has hundreds.
 */
export const LineClassMenu = memo(function LineClassMenu({ line, text, onChange, onTake }: Props) {
  const t = useTranslations('jobAdLines');
  const name = t(`classes.${line.class}`);
  const title = line.class === line.readerClass ? name : `${name} · ${t('byUser')}`;
  if (!onChange)
    return (
      <span className={classes['mark']} role="img" aria-label={name} title={title}>
        <ClassMark of={line.class} />
      </span>
    );
  return (
    <Menu position="bottom-start" width={220} shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={classes['mark']}
          aria-label={t('change', { name, line: beginOf(text) })}
          title={title}
          data-changed={line.class === line.readerClass ? undefined : ''}
        >
          <ClassMark of={line.class} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {line.understood === false && onTake && (
          <>
            <Menu.Item onClick={() => onTake(line)}>{t('take')}</Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t('menu')}</Menu.Label>
        {LINE_CLASSES.map((of) => (
          <Menu.Item
            key={of}
            data-class={of}
            className={classes['choice']!}
            leftSection={<ClassMark of={of} />}
            rightSection={of === line.class ? <IconCheck size={14} aria-hidden /> : null}
            aria-current={of === line.class ? 'true' : undefined}
            onClick={() => of !== line.class && onChange(line, of)}
          >
            {t(`classes.${of}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
});

function beginOf(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME - 1)}…` : plain;
}
