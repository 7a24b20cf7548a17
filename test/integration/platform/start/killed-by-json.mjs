/**
 * Loaded before the worker, and before its process for isolated jobs (NODE_OPTIONS): JSON with a certain text in it ends whichever of
 * them reads it, as a fault of a library would. Every other process is left as it is.
 */
if (/worker.(main|isolated-child)\.js$/.test(process.argv[1] ?? '')) {
  const parse = JSON.parse;
  JSON.parse = (text, reviver) => {
    if (String(text).includes('this candidate kills its reader')) process.kill(process.pid, 'SIGKILL');
    return parse(text, reviver);
  };
}
