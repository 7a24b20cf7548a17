import type { CandidateFacts, KnownPosition } from '#libs/contracts';
import { Chip } from '../../../ui/text/chip.js';
import { FactListHeader, type FactListProps } from './fact-lists.js';
import { EvidenceLines } from './evidence-lines.js';
import classes from './profile.module.css';
import { axisOf, commonMonths, datedOf, gapsIn, stretchOf, stretchOfStudy, type Axis } from '../timeline/spans.js';
import { TrackAxis, TrackRow } from '../timeline/tracks.js';
import { useTranslations } from 'use-intl';
import { useFormats, type Formats } from '../../../i18n/use-formats.js';
import type { Translate } from '../../../i18n/translate.js';

/** Positions and studies on the years, with what runs side by side and where nothing is dated. */
export function WorkHistory({ facts, open, onOpen, onMark }: FactListProps) {
  const t = useTranslations('candidate.timeline');
  const tCandidate = useTranslations('candidate');
  const formats = useFormats();
  const { positions, education, today, workMonths } = facts;
  const dated = datedOf(facts);
  const axis = axisOf(dated, today);
  const gaps = gapsIn(dated, today);
  return (
    <section className={classes['part']} aria-label={t('title')}>
      <FactListHeader
        facts={facts}
        title={t('title')}
        hint={workMonths > 0 ? tCandidate('head.work', { time: formats.duration(workMonths) }) : undefined}
        add={{ what: t('add'), start: { fact: 'position', index: null } }}
        onMark={onMark}
      />
      <div className={classes['panel']}>
        {axis && <TrackAxis axis={axis} />}
        {positions.length === 0 && <p className={classes['none']}>{t('none')}</p>}
        <ul className={classes['rows']}>
          {positions.map((position) => (
            <PositionRow
              key={position.index}
              position={position}
              facts={facts}
              axis={axis}
              isOpen={open === `position ${position.index}`}
              onOpen={() => onOpen(`position ${position.index}`)}
            />
          ))}
          {education.map(({ index, degree, field, institution, start, end, status, evidence, corrections }) => {
            const stretch = stretchOfStudy({ start, end, status }, today);
            const label = [degree, field].filter(Boolean).join(', ') || institution || tCandidate('education.untitled');
            // Its row below holds the lines: here it stands for where it falls in time.
            return stretch === null ? null : (
              <TrackRow
                key={`study ${index}`}
                label={label}
                detail={[
                  t('between', {
                    from: start ? formats.partialDate(start) : t('notKnown'),
                    to: end ? formats.partialDate(end) : t(status === 'in-progress' ? 'today' : 'notKnown'),
                  }),
                ].join()}
                chips={
                  <>
                    <Chip>{t('study')}</Chip>
                    {status && <Chip tone="warn">{tCandidate(`education.status.${status}`)}</Chip>}
                  </>
                }
                stretches={[stretch]}
                tone="beside"
                axis={axis}
                isOpen={open === `study ${index}`}
                onOpen={() => onOpen(`study ${index}`)}
              >
                <EvidenceLines
                  candidateId={facts.candidateId}
                  label={label}
                  evidence={evidence}
                  corrections={corrections}
                  start={{ fact: 'education', index }}
                />
              </TrackRow>
            );
          })}
        </ul>
      </div>
      {gaps.length > 0 && (
        <ul className={classes['gaps']} aria-label={t('gaps')}>
          {gaps.map(({ from, to }) => (
            <li key={from}>
              {t('gap', { months: formats.duration(to - from + 1), from: formats.month(from), to: formats.month(to) })}
            </li>
          ))}
          <li>{t('gapHint')}</li>
        </ul>
      )}
      {positions.some(({ current }) => current) && (
        <p className={classes['note']}>{t('counted', { day: formats.day(today) })}</p>
      )}
    </section>
  );
}

interface PositionRowProps {
  position: KnownPosition;
  facts: CandidateFacts;
  axis: Axis | null;
  isOpen: boolean;
  onOpen: () => void;
}

function PositionRow({ position, facts, axis, isOpen, onOpen }: PositionRowProps) {
  const t = useTranslations('candidate.timeline');
  const tCandidate = useTranslations('candidate');
  const formats = useFormats();
  const { index, kind, approximate, evidence, corrections } = position;
  const label = nameOf(t, position);
  const stretch = stretchOf(position);
  const shows = facts.skills.filter(({ positions }) => positions.includes(index)).map(({ name }) => name);
  const beside = stretch
    ? facts.positions.flatMap((other) => {
        const theirs = other.index === index || other.kind !== 'work' ? null : stretchOf(other);
        const months = theirs ? commonMonths(stretch, theirs) : 0;
        return months > 1 ? [t('overlap', { months: formats.duration(months), other: nameOf(t, other) })] : [];
      })
    : [];
  return (
    <TrackRow
      label={position.title ?? label}
      detail={[position.title && position.employer, inTime(t, formats, position)].filter(Boolean).join(' · ')}
      chips={
        <>
          {kind === 'project' && <Chip>{t('project')}</Chip>}
          {corrections.length > 0 && <Chip tone="accent">{tCandidate('lines.corrected')}</Chip>}
        </>
      }
      stretches={stretch ? [stretch] : []}
      tone={kind === 'project' ? 'beside' : approximate ? 'about' : 'work'}
      axis={axis}
      isOpen={isOpen}
      onOpen={onOpen}
    >
      <EvidenceLines
        candidateId={facts.candidateId}
        label={label}
        evidence={evidence}
        corrections={corrections}
        start={{ fact: 'position', index }}
      >
        {beside.map((one) => (
          <p key={one}>{one}</p>
        ))}
        {approximate && stretch && <p>{t('approximate')}</p>}
        {otherWordings(t, formats, position).map((one) => (
          <p key={one}>{t('otherwise', { what: one })}</p>
        ))}
        {shows.length > 0 && (
          <p>
            {tCandidate('lines.skills')} {shows.join(', ')}
          </p>
        )}
      </EvidenceLines>
    </TrackRow>
  );
}

const nameOf = (
  t: Translate<'candidate.timeline'>,
  { title, employer }: Pick<KnownPosition, 'title' | 'employer'>,
): string => [title, employer].filter(Boolean).join(', ') || t('untitled');

/** Returns the wordings of documents that describe a position in other words than the merged profile does. */
function otherWordings(
  t: Translate<'candidate.timeline'>,
  formats: Formats,
  { sources, ...position }: KnownPosition,
): string[] {
  const inWords = (one: Spell & Pick<KnownPosition, 'title' | 'employer'>): string =>
    [one.title, one.employer, one.start || one.end ? spellOf(t, formats, one) : null].filter(Boolean).join(' · ');
  return [...new Set(sources.map(inWords))].filter((one) => one !== '' && one !== inWords(position));
}

type Spell = Pick<KnownPosition, 'start' | 'end' | 'current'>;

function spellOf(t: Translate<'candidate.timeline'>, formats: Formats, { start, end, current }: Spell): string {
  const from = start ? formats.partialDate(start) : t('notKnown');
  const until = current ? t('today') : end ? formats.partialDate(end) : t('notKnown');
  return t('between', { from, to: until });
}

function inTime(
  t: Translate<'candidate.timeline'>,
  formats: Formats,
  { start, end, current, dates, months }: KnownPosition,
): string {
  if (!start && !end && !current) return dates === 'unreadable' ? t('dates.unreadable') : t('dates.undated');
  return [spellOf(t, formats, { start, end, current }), months === null ? null : formats.duration(months)]
    .filter(Boolean)
    .join(' · ');
}
