/** `make` with its results kept for as long as the line is, because several steps ask the same of it. */
export function keptByLine<Line extends object, T>(make: (line: Line) => T): (line: Line) => T {
  const known = new WeakMap<Line, T>();
  return (line) => {
    let result = known.get(line);
    if (result === undefined) known.set(line, (result = make(line)));
    return result;
  };
}
