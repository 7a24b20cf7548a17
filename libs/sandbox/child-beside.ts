/** The entry module of a sandboxed process, and the arguments that Node needs to load it. */
export interface ChildEntry {
  entry: URL;
  execArgv: readonly string[];
}

/**
 * The entry module `name` (without extension) in the folder of the module that asks. A process that is started from TypeScript sources (tests) needs
 * the loader that tests use for every process they start; built code never takes that branch.
 *
 * @param from `import.meta.url` of the module that asks
 */
export function childBeside(from: string, name: string): ChildEntry {
  const fromSource = from.endsWith('.ts');
  return {
    entry: new URL(`./${name}${fromSource ? '.ts' : '.js'}`, from),
    execArgv: fromSource ? ['--import', new URL('../../test/support/source-loader.mjs', import.meta.url).href] : [],
  };
}
