/** A sentence that a duty could be told in, and what it is worth there. What is said again elsewhere has the place of the first. */
export interface Option {
  place: number;
  value: number;
}

/**
 * Gives each of the `count` best duties a sentence, no sentence to more than `capacity` duties, so that the sum of values is
 * the highest possible: an optimum, because a greedy choice can fall when evidence is added. Longest augmenting paths; the
 * duties of a role are few.
 * @param options for each duty its sentences, best first.
 * @returns for each duty its sentence, or null.
 */
export function assignDuties<One extends Option>(
  options: readonly One[][],
  count: number,
  capacity: number,
): (One | null)[] {
  // The other duties can fill at most this many sentences, so a duty never needs more than one beyond them.
  const enough = Math.floor((options.length - 1) / capacity) + 1;
  const choices = options.map((list) => list.slice(0, enough));
  const assigned: (One | null)[] = options.map(() => null);
  const load = new Map<number, number>();
  for (let size = 0; size < count; size++) {
    const path = bestPath(choices, assigned, load, capacity);
    if (!path) break;
    for (const { duty, option } of path) assigned[duty] = option;
    const end = path.at(-1)!.option.place;
    load.set(end, (load.get(end) ?? 0) + 1);
  }
  return assigned;
}

interface Step<One> {
  duty: number;
  option: One;
}

interface Reach<One> extends Step<One> {
  gain: number;
  /** The full sentence that `duty` leaves for this one; null for a duty that had none. */
  from: number | null;
}

/** The chain of moves that gains most: a duty without a sentence takes one; if it is full, a duty of it moves on. */
function bestPath<One extends Option>(
  choices: readonly One[][],
  assigned: readonly (One | null)[],
  load: ReadonlyMap<number, number>,
  capacity: number,
): Step<One>[] | null {
  const reached = new Map<number, Reach<One>>();
  const offer = (place: number, reach: Reach<One>): boolean => {
    const known = reached.get(place);
    if (known && known.gain >= reach.gain) return false;
    reached.set(place, reach);
    return true;
  };
  choices.forEach((list, duty) => {
    if (assigned[duty] !== null) return;
    for (const option of list) offer(option.place, { duty, option, gain: option.value, from: null });
  });
  const isFull = (place: number): boolean => (load.get(place) ?? 0) >= capacity;
  for (let changed = true; changed;) {
    changed = false;
    choices.forEach((list, duty) => {
      const left = assigned[duty];
      const before = left && isFull(left.place) ? reached.get(left.place) : undefined;
      if (!left || !before) return;
      for (const option of list) {
        if (option.place === left.place) continue;
        const gain = before.gain - left.value + option.value;
        changed = offer(option.place, { duty, option, gain, from: left.place }) || changed;
      }
    });
  }
  let end: [number, Reach<One>] | null = null;
  for (const [place, reach] of reached) {
    if (isFull(place) || reach.gain <= 0) continue;
    if (!end || reach.gain > end[1].gain || (reach.gain === end[1].gain && place < end[0])) end = [place, reach];
  }
  const path: Step<One>[] = [];
  for (
    let reach: Reach<One> | undefined = end?.[1];
    reach;
    reach = reach.from === null ? undefined : reached.get(reach.from)
  ) {
    path.unshift({ duty: reach.duty, option: reach.option });
  }
  return path.length > 0 ? path : null;
}
