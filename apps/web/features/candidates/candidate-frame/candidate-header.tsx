import type { Candidate, CandidateFacts } from '#libs/contracts';
import { Chip } from '../../../ui/text/chip.js';
import { firstFileName } from '../../../ui/text/first-file-name.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { When } from '../../../ui/text/when.js';
import classes from './candidate-frame.module.css';
import { useTranslations } from 'use-intl';
import { useFormats, type Formats } from '../../../i18n/use-formats.js';
import type { Translate } from '../../../i18n/translate.js';

interface Props {
  candidate: Candidate;
  facts: CandidateFacts;
}

/** Shows the name and contacts of a candidate, and the main facts at a glance. */
export function CandidateHeader({ candidate, facts }: Props) {
  const t = useTranslations('candidate');
  const formats = useFormats();
  const { contacts } = facts;
  const name = candidate.name ?? firstFileName(candidate.documents) ?? t('head.nameNotRead');
  const emails = orElse(contacts.emails, candidate.email);
  const phones = orElse(contacts.phones, candidate.phone);
  return (
    <header className={classes['head']}>
      <TabTitle of={[name]} />
      <h1>{name}</h1>
      <p className={classes['line']}>
        {emails.map((one) => (
          <a key={one} href={`mailto:${one}`}>
            {one}
          </a>
        ))}
        {phones.map((one) => (
          <a key={one} href={`tel:${one.replace(/[^\d+]/g, '')}`}>
            {one}
          </a>
        ))}
        {contacts.links.map((one) => (
          <a key={one} href={addressOf(one)} target="_blank" rel="noreferrer">
            {one.replace(/^https?:\/\/(www\.)?/, '')}
          </a>
        ))}
        {contacts.location && <span>{contacts.location}</span>}
        {emails.length + phones.length + contacts.links.length === 0 && <span>{t('head.noContacts')}</span>}
        <span>
          {t('head.here')} <When at={candidate.createdAt} />
        </span>
      </p>
      <ul className={classes['glance']} aria-label={t('head.glance')}>
        {glanceOf(t, formats, candidate, facts).map((one) => (
          <li key={one}>
            <Chip>{one}</Chip>
          </li>
        ))}
        {facts.pending && (
          <li>
            <Chip tone="accent">{t('head.processing')}</Chip>
          </li>
        )}
      </ul>
    </header>
  );
}

function glanceOf(
  t: Translate<'candidate'>,
  formats: Formats,
  { mergedIds }: Candidate,
  facts: CandidateFacts,
): string[] {
  const { positions, education, languages, workMonths, profileId } = facts;
  const [latest] = positions.filter(({ kind }) => kind === 'work');
  const [degree] = education;
  const what = [latest?.title, latest?.employer].filter(Boolean).join(', ');
  return [
    ...(latest && what ? [latest.current ? t('head.now', { what }) : t('head.last', { what })] : []),
    ...(profileId === null
      ? []
      : [workMonths > 0 ? t('head.work', { time: formats.duration(workMonths) }) : t('head.noWork')]),
    ...(degree ? [studyOf(t, degree)].filter(Boolean) : []),
    ...(languages.length > 0
      ? [
          languages
            .map(({ name, level }) => (level ? `${name} ${level === 'native' ? t('languages.short') : level}` : name))
            .join(', '),
        ]
      : []),
    ...(mergedIds.length > 0 ? [t('head.merged', { n: mergedIds.length })] : []),
  ];
}

/** The degree and its field, with what keeps it from being one. */
function studyOf(t: Translate<'candidate'>, { degree, field, status }: CandidateFacts['education'][number]): string {
  const what = [degree, field].filter(Boolean).join(', ');
  return what && status ? `${what} · ${t(`education.status.${status}`)}` : what;
}

const orElse = (all: readonly string[], one: string | null): readonly string[] =>
  all.length > 0 || one === null ? all : [one];

/** Only pages of the web are led to: a link in a document may be anything. */
function addressOf(link: string): string {
  return /^https?:\/\//i.test(link) ? link : `https://${link}`;
}
