/** Custom properties of a style sheet, as elements inherit them. */
export interface Variables {
  own: ReadonlyMap<string, string>;
  outer: Variables | null;
}

/** Elements around one another that each set some. */
const MOST_SCOPES = 64;
/** Variables in variables. */
const MOST_STEPS = 8;
const LONGEST = 500;

/** The variables inside of an element with these declarations. */
export function variablesIn(declarations: ReadonlyMap<string, string>, outer: Variables | null): Variables | null {
  for (const name of declarations.keys()) if (name.startsWith('--')) return { own: declarations, outer };
  return outer;
}

/** A value with the variables in it put in; empty where one is not known. */
export function withVariables(written: string, variables: Variables | null): string {
  let value = written;
  for (let step = 0; step < MOST_STEPS && value.includes('var('); step++) {
    if (value.length > LONGEST) return '';
    value = value.replace(
      /var\(\s{0,9}(--[\w-]{1,80})\s{0,9}(?:,((?:[^()]|\([^()]*\))*))?\)/,
      (_all, name: string, otherwise: string | undefined) => (valueOf(name, variables) ?? otherwise ?? '').trim(),
    );
  }
  return value.includes('var(') ? '' : value;
}

function valueOf(name: string, variables: Variables | null): string | undefined {
  for (let scope = variables, depth = 0; scope !== null && depth < MOST_SCOPES; scope = scope.outer, depth++) {
    const value = scope.own.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}
