/** Finds a position or a study that a user corrected in a profile that was parsed differently. */
import type {
  EducationEntry,
  EducationSource,
  PartialDate,
  Position,
  PositionRead,
  PositionSource,
  StudyRead,
} from '#libs/contracts';

/** A part that agrees counts so much; so much together makes it the same entry, or all that is known of it where that is less. */
const NAME = 3;
const DATE = 2;
const ENOUGH = 5;

/** The parts that distinguish an entry from others, in the words of one document. */
interface Parts {
  names: readonly (string | null)[];
  dates: readonly (PartialDate | null)[];
}

/** A position as it stands in a reading. */
export function positionRead(position: PositionSource, index: number): PositionRead {
  const { title, employer, start, end, current } = position;
  return {
    title: title?.value ?? null,
    employer: employer?.value ?? null,
    start: start?.date ?? null,
    end: end?.date ?? null,
    current,
    index,
  };
}

/** A study as it stands in a reading. */
export function studyRead(study: EducationSource, index: number): StudyRead {
  const { degree, field, institution, start, end } = study;
  return {
    degree: degree?.value ?? null,
    field: field?.value ?? null,
    institution: institution?.value ?? null,
    start: start?.date ?? null,
    end: end?.date ?? null,
    index,
  };
}

/**
 * @param positions of several documents too: one of them is the one that was read when any document tells it so
 * @returns the index of the position that is the one that was read, or null
 */
export function findPosition(read: PositionRead, positions: readonly Position[]): number | null {
  const parts = ({ title, employer, start, end }: PositionRead): Parts => ({
    names: [title, employer],
    dates: [start, end],
  });
  return find(
    parts(read),
    read.index,
    positions.map((position, index) =>
      [position, ...(position.sources ?? [])].map((one) => parts(positionRead(one, index))),
    ),
  );
}

/** @returns the index of the study that is the one that was read, or null */
export function findStudy(read: StudyRead, studies: readonly EducationEntry[]): number | null {
  const parts = ({ degree, field, institution, start, end }: StudyRead): Parts => ({
    names: [degree, field, institution],
    dates: [start, end],
  });
  return find(
    parts(read),
    read.index,
    studies.map((study, index) => [study, ...(study.sources ?? [])].map((one) => parts(studyRead(one, index)))),
  );
}

function find(wanted: Parts, near: number, all: readonly (readonly Parts[])[]): number | null {
  const enough = Math.min(ENOUGH, agreement(wanted, wanted));
  let best: { index: number; agrees: number } | null = null;
  for (const [index, statements] of all.entries()) {
    const agrees = Math.max(...statements.map((one) => agreement(wanted, one)));
    if (agrees < enough) continue;
    const nearer = best !== null && agrees === best.agrees && Math.abs(index - near) < Math.abs(best.index - near);
    if (best === null || agrees > best.agrees || nearer) best = { index, agrees };
  }
  return best?.index ?? null;
}

function agreement(one: Parts, other: Parts): number {
  const names = one.names.filter((name, at) => name !== null && plain(name) === plain(other.names[at] ?? '')).length;
  const dates = one.dates.filter((date, at) => agreeing(date, other.dates[at] ?? null)).length;
  return names * NAME + dates * DATE;
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}+#]+/gu, '')
    .toLowerCase();

/** Dates of different precision agree as far as both go. */
function agreeing(one: PartialDate | null, other: PartialDate | null): boolean {
  if (one === null || other === null) return false;
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) === other.slice(0, length);
}
