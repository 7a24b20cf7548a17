import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconHighlight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CandidateFacts, EvidenceQuote, KnownCertificate } from '#libs/contracts';
import { LazyCorrectFact } from '../corrections/lazy-correct-fact.js';
import type { CorrectionStart } from '../correction-draft/correction-draft.js';
import { Chip } from '../../../ui/text/chip.js';
import { isUnparsedFinding } from '../evidence/evidence.js';
import { isOfNotResume } from '../not-resume/not-resume.js';
import { EvidenceLines } from './evidence-lines.js';
import classes from './profile.module.css';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

/** The props that all parts of the profile share: the facts, and the one that is open. */
export interface FactListProps {
  facts: CandidateFacts;
  /** Id of the fact whose lines are shown. */
  open: string | null;
  onOpen: (id: string) => void;
  /** Opens the document for marking lines; null without a document. */
  onMark: (() => void) | null;
}

interface Row {
  id: string;
  label: string;
  beside: ReactNode;
  evidence: readonly EvidenceQuote[];
  corrections: readonly string[];
  start: CorrectionStart | null;
}

interface FactsListProps extends FactListProps {
  title: string;
  hint?: string;
  none: string;
  rows: readonly Row[];
  /** The fact that can be added; null if none can. */
  add: { what: string; start: CorrectionStart } | null;
  /** Lines of the document can be such a fact. */
  isMarkable?: boolean;
}

/** A list of facts, each with what it rests on a press away. */
function FactsList(props: FactsListProps) {
  const { facts, open, onOpen, onMark, title, hint, none, rows, add, isMarkable = false } = props;
  return (
    <section className={classes['part']} aria-label={title}>
      <FactListHeader title={title} hint={hint} add={add} facts={facts} onMark={isMarkable ? onMark : null} isNarrow />
      {rows.length === 0 ? (
        <p className={`${classes['panel']} ${classes['none']}`}>{none}</p>
      ) : (
        <ul className={classes['panel']}>
          {rows.map(({ id, label, beside, evidence, corrections, start }) => (
            <li key={id}>
              <button type="button" className={classes['row']} aria-expanded={id === open} onClick={() => onOpen(id)}>
                <span>{label}</span>
                <small>{beside}</small>
              </button>
              {id === open && (
                <EvidenceLines
                  candidateId={facts.candidateId}
                  label={label}
                  evidence={evidence}
                  corrections={corrections}
                  start={start}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface PartHeadProps {
  facts: CandidateFacts;
  title: string;
  hint?: string | undefined;
  add: FactsListProps['add'];
  /** Null where lines of a document cannot be such a fact. */
  onMark: (() => void) | null;
  /** There is no room for words on a second button. */
  isNarrow?: boolean;
}

/** The heading of a part, with the way to add what the documents lack. */
export function FactListHeader({ facts, title, hint, add, onMark, isNarrow = false }: PartHeadProps) {
  const t = useTranslations('candidate');
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      <h2>
        {title}
        {hint && <span>{hint}</span>}
        {onMark && <MarkButton onMark={onMark} isNarrow={isNarrow} />}
        {add && !isAdding && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setIsAdding(true)}>
            {t('lines.add', { what: add.what })}
          </Button>
        )}
      </h2>
      {add && isAdding && (
        <div className={classes['adding']}>
          <LazyCorrectFact candidateId={facts.candidateId} start={add.start} onClose={() => setIsAdding(false)} />
        </div>
      )}
    </>
  );
}

/** Opens the document, in which lines can be marked as a fact. */
function MarkButton({ onMark, isNarrow }: { onMark: () => void; isNarrow: boolean }) {
  const t = useTranslations('candidate.marking');
  if (!isNarrow)
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconHighlight size={14} />}
        onClick={onMark}
      >
        {t('open')}
      </Button>
    );
  return (
    <Tooltip label={t('open')}>
      <ActionIcon
        className={classes['mark'] ?? ''}
        size={22}
        variant="subtle"
        color="gray"
        aria-label={t('open')}
        onClick={onMark}
      >
        <IconHighlight size={14} />
      </ActionIcon>
    </Tooltip>
  );
}

const TONES: Record<KnownCertificate['status'], 'good' | 'warn' | 'quiet'> = {
  valid: 'good',
  expired: 'warn',
  'end-not-stated': 'quiet',
};

export function CertificateList(props: FactListProps) {
  const t = useTranslations('candidate');
  const formats = useFormats();

  const rows = props.facts.certificates.map(({ name, status, ...one }, at) => {
    const end =
      one.expires &&
      t(status === 'expired' ? 'certificates.ended' : 'certificates.until', {
        day: formats.partialDate(one.expires),
      });
    return {
      id: `certificate ${at}`,
      label: name,
      beside: (
        <>
          {[one.issued && t('certificates.issued', { day: formats.partialDate(one.issued) }), end]
            .filter(Boolean)
            .join(' · ')}{' '}
          <Chip tone={TONES[status]}>{t(`certificates.status.${status}`)}</Chip>
        </>
      ),
      start: { fact: 'certificate', name } as const,
      ...one,
    };
  });
  return (
    <FactsList
      {...props}
      title={t('certificates.title')}
      none={t('certificates.none')}
      rows={rows}
      add={{ what: t('certificates.add'), start: { fact: 'certificate' } }}
      isMarkable
    />
  );
}

export function EducationList(props: FactListProps) {
  const formats = useFormats();
  const t = useTranslations('candidate.education');
  const rows = props.facts.education.map(({ index, degree, field, institution, start, end, status, ...restsOn }) => ({
    id: `education ${index}`,
    label: [degree, field, institution].filter(Boolean).join(', ') || t('untitled'),
    beside: (
      <>
        {[start && formats.partialDate(start), end && formats.partialDate(end)].filter(Boolean).join(' – ')}{' '}
        {status && <Chip tone="warn">{t(`status.${status}`)}</Chip>}
      </>
    ),
    start: { fact: 'education', index } as const,
    ...restsOn,
  }));
  return (
    <FactsList
      {...props}
      title={t('title')}
      none={t('none')}
      rows={rows}
      add={{ what: t('add'), start: { fact: 'education', index: null } }}
      isMarkable
    />
  );
}

export function LanguageList(props: FactListProps) {
  const tCorrections = useTranslations('corrections');
  const t = useTranslations('candidate.languages');
  const rows = props.facts.languages.map(({ language, name, level, ...restsOn }) => ({
    id: `language ${language}`,
    label: name,
    beside: level === null ? t('levelNotStated') : tCorrections(`levels.${level}`),
    start: { fact: 'language', language } as const,
    ...restsOn,
  }));
  return (
    <FactsList
      {...props}
      title={t('title')}
      none={t('none')}
      rows={rows}
      add={{ what: t('add'), start: { fact: 'language' } }}
    />
  );
}

/** Lines that were not understood, and whether it is a résumé, are asked in parts of their own. */
const isAsked = (code: string): boolean => isUnparsedFinding(code) || isOfNotResume(code);

/** Lists passages that could not be parsed or look odd, with what to do about them. */
export function FindingList(props: FactListProps) {
  const t = useTranslations('candidate.findings');
  const shown = props.facts.findings.map((finding, at) => ({ ...finding, at })).filter(({ code }) => !isAsked(code));
  const rows = shown.map(({ sentence, evidence, at }) => ({
    id: `finding ${at}`,
    label: sentence,
    beside: null,
    evidence,
    corrections: [],
    start: null,
  }));
  if (rows.length === 0) return null;
  return <FactsList {...props} title={t('title')} hint={t('hint')} none="" rows={rows} add={null} />;
}
