import type { Position, PositionCorrection, PositionRead, Span } from '#libs/contracts';
import { titleKeys } from '#libs/language';
import { correctedBy, keyOf, note, spansOf, type Draft, type Said } from './corrected-profile.js';
import { endsBefore, statedDate } from './stated-dates.js';

/** A position put right, or added; one that is not there any more is kept as it was read. */
export function putRightPosition(draft: Draft, content: PositionCorrection, said: Said): void {
  const { positions } = draft.profile;
  const key = content.of === null ? null : keyOf('position', content.of);
  const at = key === null ? undefined : draft.places.get(key);
  const before = at === undefined ? null : positions[at]!;
  const gone = before === null && content.of !== null;
  if (gone) note(draft, 'corrected-fact-gone', said, { fact: 'position' });
  const read = content.of !== null && 'read' in content.of ? content.of.read : NOTHING;
  const position = corrected(before ?? kept(read, said), content, said);
  const index = at ?? positions.length;
  positions[index] = {
    ...position,
    corrected: correctedBy(said, before?.corrected, before ? spansOfPosition(before) : []),
  };
  if (key !== null) draft.places.set(key, index);
  draft.places.set(keyOf('position', { added: said.id }), index);
  if (endsBefore(position.start?.date, position.end?.date)) note(draft, 'contradictory-dates', said);
}

const NOTHING: PositionRead = { title: null, employer: null, start: null, end: null, current: false, index: 0 };

const spansOfPosition = (position: Position): Span[] =>
  (position.sources ?? [position]).flatMap(({ title, employer, start, end, span }) =>
    spansOf([title, employer, start, end], span),
  );

/** A position of which only this is known. */
function kept({ title, employer, start, end, current }: PositionRead, said: Said): Position {
  const [span, named] = [said.span, said.of('entry')];
  return {
    kind: 'work',
    title: title === null ? null : { value: title, span: named },
    employer: employer === null ? null : { value: employer, span: named },
    titleKeys: title === null ? [] : titleKeys(title),
    start: start === null ? null : statedDate(start, 'start', span, end),
    end: end === null ? null : statedDate(end, 'end', span, start),
    current,
    dates: start !== null && (end !== null || current) ? 'dated' : 'undated',
    span,
  };
}

function corrected(before: Position, content: PositionCorrection, said: Said): Position {
  const { title, employer } = content;
  const goesOn = content.current ?? (content.end ? false : before.current);
  const startDate = content.start === undefined ? (before.start?.date ?? null) : content.start;
  const endDate = goesOn ? null : content.end === undefined ? (before.end?.date ?? null) : content.end;
  const start =
    content.start === undefined
      ? before.start
      : content.start && statedDate(content.start, 'start', said.of('start'), endDate);
  const end = goesOn
    ? null
    : content.end === undefined
      ? before.end
      : content.end && statedDate(content.end, 'end', said.of('end'), startDate);
  const untouched = content.start === undefined && content.end === undefined && content.current === undefined;
  const dated = startDate !== null && (endDate !== null || goesOn) && !endsBefore(startDate, endDate);
  return {
    ...before,
    // What they call it holds, whatever documents call it.
    ...(title !== undefined && {
      title: { value: title, span: said.of('title') },
      titleKeys: titleKeys(title),
      otherTitleKeys: [],
    }),
    ...(employer !== undefined && { employer: { value: employer, span: said.of('employer') } }),
    start: start || null,
    end: end || null,
    current: goesOn,
    dates: untouched ? before.dates : dated ? 'dated' : 'undated',
  };
}
