import type { CandidateFacts, StudyStatus } from '#libs/contracts';
import classes from '../correction-draft/corrections.module.css';
import { readDate } from '../correction-draft/partial-dates.js';
import { positionAt, studyAt, type CorrectionDraft } from '../correction-draft/correction-draft.js';
import { useTranslations } from 'use-intl';
import { useFormats, type Formats } from '../../../i18n/use-formats.js';
import type { Translate } from '../../../i18n/translate.js';

/** Shows a fact before and after the correction. */
export function CorrectionPreview({ draft, facts }: { draft: CorrectionDraft; facts: CandidateFacts }) {
  const t = useTranslations('corrections');
  const formats = useFormats();
  const [was, will] = [before(t, formats, draft, facts), after(t, formats, draft, facts)];
  if (will === null) return null;
  return (
    <dl className={classes['preview']}>
      {was !== null && (
        <>
          <dt>{t('previewWas')}</dt>
          <dd>{was}</dd>
        </>
      )}
      <dt>{t('preview')}</dt>
      <dd>
        <b>{draft.holds ? will : t('isNot', { what: was ?? will })}</b>
      </dd>
    </dl>
  );
}

const day = (formats: Formats, date: string | null): string | null => date && formats.partialDate(date);
/** Of the typed text only dates are shown. */
const typed = (formats: Formats, text: string): string | null => day(formats, readDate(text) ?? null);

interface Spell {
  start: string | null;
  end: string | null;
  current?: boolean;
}

const named = (parts: readonly (string | null)[], unnamed: string): string =>
  parts.filter(Boolean).join(', ') || unnamed;

function between(t: Translate<'corrections'>, { start, end, current = false }: Spell): string {
  const until = current ? t('today') : end;
  if (!start && !until) return t('datesUnknown');
  return t('between', { from: start ?? t('unknown'), until: until ?? t('unknown') });
}

const positionText = (t: Translate<'corrections'>, one: { title: string | null; employer: string | null } & Spell) =>
  `${named([one.title, one.employer], t('position'))} · ${between(t, one)}`;

const studyText = (
  t: Translate<'corrections'>,
  one: { degree: string | null; field: string | null; institution: string | null; status: StudyStatus | null } & Spell,
) =>
  [
    named([one.degree, one.field, one.institution], t('study')),
    between(t, one),
    ...(one.status === null || one.status === 'completed' ? [] : [t(`statuses.${one.status}`)]),
  ].join(' · ');

const certificateText = (
  t: Translate<'corrections'>,
  one: { name: string; issued: string | null; expires: string | null },
) =>
  [
    one.name,
    one.issued && t('certificateSummary.issued', { day: one.issued }),
    one.expires ? t('certificateSummary.until', { day: one.expires }) : t('certificateSummary.noEnd'),
  ]
    .filter(Boolean)
    .join(' · ');

const languageText = (t: Translate<'corrections'>, language: string, level: string | null) =>
  level ? t('languageSummary', { language, level }) : language;

function before(
  t: Translate<'corrections'>,
  formats: Formats,
  draft: CorrectionDraft,
  facts: CandidateFacts,
): string | null {
  switch (draft.fact) {
    case 'position': {
      const was = positionAt(facts, draft.entry);
      return was ? positionText(t, { ...was, start: day(formats, was.start), end: day(formats, was.end) }) : null;
    }
    case 'education': {
      const was = studyAt(facts, draft.entry);
      return was ? studyText(t, { ...was, start: day(formats, was.start), end: day(formats, was.end) }) : null;
    }
    case 'certificate': {
      const was = facts.certificates.find(({ name }) => name === draft.name);
      return was
        ? certificateText(t, { ...was, issued: day(formats, was.issued), expires: day(formats, was.expires) })
        : null;
    }
    case 'language': {
      const was = facts.languages.find(({ name }) => name === draft.language);
      return was ? languageText(t, was.name, was.level) : null;
    }
    case 'skill':
      return null;
  }
}

function after(
  t: Translate<'corrections'>,
  formats: Formats,
  draft: CorrectionDraft,
  facts: CandidateFacts,
): string | null {
  const spell = { start: typed(formats, draft.start), end: typed(formats, draft.end), current: draft.current };
  switch (draft.fact) {
    case 'position':
      return positionText(t, { title: draft.title, employer: draft.employer, ...spell });
    case 'education':
      return studyText(t, {
        degree: draft.degree,
        field: draft.field,
        institution: draft.institution,
        status: draft.status,
        start: spell.start,
        end: spell.end,
      });
    case 'certificate':
      if (draft.name.trim() === '') return null;
      return certificateText(t, {
        name: draft.name,
        issued: typed(formats, draft.issued),
        expires: typed(formats, draft.expires),
      });
    case 'language':
      return draft.language.trim() === '' ? null : languageText(t, draft.language, draft.level);
    case 'skill': {
      if (draft.skill.trim() === '') return null;
      const where = draft.holds ? positionAt(facts, draft.where) : undefined;
      if (!where) return draft.skill;
      return t('skillSummary', { skill: draft.skill, where: where.title ?? where.employer ?? t('untitled') });
    }
  }
}
