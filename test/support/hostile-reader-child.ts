/** A reader process that does what the name of the file says, for the specs of the pool. */
import { existsSync, writeFileSync } from 'node:fs';
import { endWithParent } from '../../libs/documents/sandbox/end-with-parent.js';

process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
endWithParent();

const hoard: Buffer[] = [];

process.on('message', ({ hint }: { hint: { fileName: string } }) => {
  const [action, path = ''] = hint.fileName.split(':');
  switch (action) {
    case 'loop':
      if (path) writeFileSync(path, String(process.pid));
      for (;;);
    case 'eat':
      setInterval(() => hoard.push(Buffer.alloc(4 * 1024 * 1024, 1)), 10);
      return;
    case 'die-once':
      if (existsSync(path)) return say('survived');
      writeFileSync(path, '');
      return void process.kill(process.pid, 'SIGKILL');
    case 'die':
      return void process.kill(process.pid, 'SIGKILL');
    case 'eval':
      try {
        return say(String(new Function('return 1')()));
      } catch (error) {
        return say((error as Error).name);
      }
    case 'pid':
      return say(String(process.pid));
    default:
      return say(JSON.stringify(process.env));
  }
});
process.send?.({ kind: 'ready' });

function say(text: string): void {
  process.send?.({ kind: 'read', outcome: { outcome: 'text', text, extractor: 'hostile/1', findings: [] } });
}
