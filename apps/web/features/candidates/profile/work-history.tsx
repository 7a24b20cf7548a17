import type { CandidateFacts, KnownPosition } from '#libs/contracts';
import { dateName, dayName, duration, monthName } from '#libs/wording';
import { Chip } from '../../../ui/text/chip.js';
import { candidate as candidateWords } from '../candidate-frame/messages.js';
import { PartHead, type PartProps } from './fact-lists.js';
import { Lines } from './evidence-lines.js';
import classes from './profile.module.css';
import { axisOf, commonMonths, datedOf, gapsIn, stretchOf, stretchOfStudy, type Axis } from '../timeline/spans.js';
import { TrackAxis, TrackRow } from '../timeline/tracks.js';

const said = candidateWords.timeline;

/** Positions and studies on the years, with what runs side by side and where nothing is dated. */
export function Timeline({ facts, open, onOpen }: PartProps) {
  const { positions, education, today, workMonths } = facts;
  const dated = datedOf(facts);
  const axis = axisOf(dated, today);
  const gaps = gapsIn(dated, today);
  return (
    <section className={classes['part']} aria-label={said.title}>
      <PartHead
        facts={facts}
        title={said.title}
        hint={workMonths > 0 ? candidateWords.head.work(duration(workMonths)) : undefined}
        add={{ what: said.add, start: { fact: 'position', index: null } }}
      />
      <div className={classes['panel']}>
        {axis && <TrackAxis axis={axis} />}
        {positions.length === 0 && <p className={classes['none']}>{said.none}</p>}
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
          {education.map(({ index, degree, field, institution, start, end, evidence, corrections }) => {
            const stretch = stretchOfStudy({ start, end });
            const label =
              [degree, field].filter(Boolean).join(', ') || institution || candidateWords.education.untitled;
            // Its row below holds the lines: here it stands for where it falls in time.
            return stretch === null ? null : (
              <TrackRow
                key={`study ${index}`}
                label={label}
                detail={[
                  said.between(start ? dateName(start) : said.notKnown, end ? dateName(end) : said.notKnown),
                ].join()}
                chips={<Chip>{said.study}</Chip>}
                stretches={[stretch]}
                tone="beside"
                axis={axis}
                isOpen={open === `study ${index}`}
                onOpen={() => onOpen(`study ${index}`)}
              >
                <Lines
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
        <ul className={classes['gaps']} aria-label={said.gaps}>
          {gaps.map(({ from, to }) => (
            <li key={from}>{said.gap(duration(to - from + 1), monthName(from), monthName(to))}</li>
          ))}
          <li>{said.gapHint}</li>
        </ul>
      )}
      {positions.some(({ current }) => current) && <p className={classes['note']}>{said.counted(dayName(today))}</p>}
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
  const { index, kind, approximate, evidence, corrections } = position;
  const label = nameOf(position);
  const stretch = stretchOf(position);
  const shows = facts.skills.filter(({ positions }) => positions.includes(index)).map(({ name }) => name);
  const beside = stretch
    ? facts.positions.flatMap((other) => {
        const theirs = other.index === index || other.kind !== 'work' ? null : stretchOf(other);
        const months = theirs ? commonMonths(stretch, theirs) : 0;
        return months > 1 ? [said.overlap(duration(months), nameOf(other))] : [];
      })
    : [];
  return (
    <TrackRow
      label={position.title ?? label}
      detail={[position.title && position.employer, inTime(position)].filter(Boolean).join(' · ')}
      chips={
        <>
          {kind === 'project' && <Chip>{said.project}</Chip>}
          {corrections.length > 0 && <Chip tone="accent">{candidateWords.lines.putRight}</Chip>}
        </>
      }
      stretches={stretch ? [stretch] : []}
      tone={kind === 'project' ? 'beside' : approximate ? 'about' : 'work'}
      axis={axis}
      isOpen={isOpen}
      onOpen={onOpen}
    >
      <Lines
        candidateId={facts.candidateId}
        label={label}
        evidence={evidence}
        corrections={corrections}
        start={{ fact: 'position', index }}
      >
        {beside.map((one) => (
          <p key={one}>{one}</p>
        ))}
        {approximate && stretch && <p>{said.approximate}</p>}
        {toldOtherwise(position).map((one) => (
          <p key={one}>{said.otherwise(one)}</p>
        ))}
        {shows.length > 0 && (
          <p>
            {candidateWords.lines.skills} {shows.join(', ')}
          </p>
        )}
      </Lines>
    </TrackRow>
  );
}

const nameOf = ({ title, employer }: Pick<KnownPosition, 'title' | 'employer'>): string =>
  [title, employer].filter(Boolean).join(', ') || said.untitled;

/** How documents tell a position that put it in other words than those it goes by. */
function toldOtherwise({ sources, ...position }: KnownPosition): string[] {
  const inWords = (one: Spell & Pick<KnownPosition, 'title' | 'employer'>): string =>
    [one.title, one.employer, one.start || one.end ? spellOf(one) : null].filter(Boolean).join(' · ');
  return [...new Set(sources.map(inWords))].filter((one) => one !== '' && one !== inWords(position));
}

type Spell = Pick<KnownPosition, 'start' | 'end' | 'current'>;

function spellOf({ start, end, current }: Spell): string {
  const from = start ? dateName(start) : said.notKnown;
  const until = current ? said.today : end ? dateName(end) : said.notKnown;
  return said.between(from, until);
}

function inTime({ start, end, current, dates, months }: KnownPosition): string {
  if (!start && !end && !current) return dates === 'unreadable' ? said.dates.unreadable : said.dates.undated;
  return [spellOf({ start, end, current }), months === null ? null : duration(months)].filter(Boolean).join(' · ');
}
