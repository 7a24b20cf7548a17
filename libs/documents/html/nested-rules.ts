/** An element and those around it, as far as rules may name them. */
export interface NamedElement {
  tag: string;
  classes: readonly string[];
  id: string;
  outer: NamedElement | null;
}

type Declarations = ReadonlyMap<string, string>;

/** Rules that name elements by several classes, or by what stands around them (`.cv .note`). */
export interface NestedRules {
  /** Takes a rule, if it is of this kind and there is room. */
  add(selector: string, declarations: Declarations): void;
  /** Tags that stand in some rule: elements of these have to be told apart. */
  names: ReadonlySet<string>;
  /** Returns the declarations for an element, the earlier first. */
  of(element: NamedElement): readonly Declarations[];
}

interface Compound {
  tag: string;
  classes: string[];
  id: string;
}

/** A sheet for a page has a few dozen. */
const MOST_RULES = 300;
const MOST_COMPOUNDS = 4;
/** Comparisons and declarations of a page: a page of a person takes some thousands. */
const MOST_WORK = 2_000_000;

const SELECTOR = /^[a-z0-9_.#-]{1,80}(?:\s+[a-z0-9_.#-]{1,80})*$/i;
const COMPOUND = /^([a-z][a-z0-9]*)?((?:\.[\w-]+)*)(?:#([\w-]+))?$/i;

export function nestedRules(): NestedRules {
  const byKey = new Map<string, { last: Compound; around: Compound[]; declarations: Declarations }[]>();
  const names = new Set<string>();
  let rules = 0;
  let work = 0;
  return {
    names,
    add(selector, declarations) {
      if (rules >= MOST_RULES || selector.length > 320 || !SELECTOR.test(selector)) return;
      const compounds = selector.split(/\s+/).map(compoundOf);
      const last = compounds.pop();
      if (!last || compounds.length >= MOST_COMPOUNDS || compounds.includes(null)) return;
      rules++;
      const around = compounds as Compound[];
      for (const { tag } of [last, ...around]) if (tag !== '') names.add(tag);
      const key = last.classes[0] ?? (last.id === '' ? last.tag : `#${last.id}`);
      byKey.set(key, [...(byKey.get(key) ?? []), { last, around, declarations }]);
    },
    of(element) {
      if (rules === 0) return [];
      const found: Declarations[] = [];
      for (const key of [element.tag, `#${element.id}`, ...element.classes])
        for (const { last, around, declarations } of byKey.get(key) ?? []) {
          if (work > MOST_WORK) return found;
          work += 1 + declarations.size;
          if (fits(last, element) && matches(element.outer, around)) found.push(declarations);
        }
      return found;
    },
  };

  /** Returns whether elements around fit, the last of them nearest. */
  function matches(from: NamedElement | null, around: readonly Compound[]): boolean {
    let wanted = around.length - 1;
    for (let one = from; one !== null && wanted >= 0; one = one.outer) {
      work++;
      if (fits(around[wanted]!, one)) wanted--;
    }
    return wanted < 0;
  }
}

function compoundOf(written: string): Compound | null {
  const [whole, tag = '', classes = '', id = ''] = COMPOUND.exec(written) ?? [];
  if (whole === undefined || whole === '') return null;
  return { tag: tag.toLowerCase(), classes: classes.split('.').slice(1), id };
}

function fits({ tag, classes, id }: Compound, element: NamedElement): boolean {
  return (
    (tag === '' || tag === element.tag) &&
    (id === '' || id === element.id) &&
    classes.every((one) => element.classes.includes(one))
  );
}
