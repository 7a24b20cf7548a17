/** A reader process that does what the name of the file says, for the specs of the pool. */
import { execFile, fork } from 'node:child_process';
import { lookup, promises as names } from 'node:dns';
import { createSocket } from 'node:dgram';
import { get } from 'node:http';
import { connect, createServer } from 'node:net';
import { existsSync, writeFileSync } from 'node:fs';
import { cutOffNetwork } from '../../libs/sandbox/cut-off.js';
import { endWithParent } from '../../libs/sandbox/end-with-parent.js';

process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
endWithParent();
cutOffNetwork();

const hoard: Buffer[] = [];

process.on('message', ({ hint }: { hint: { fileName: string } }) => {
  const [action, path = ''] = hint.fileName.split(':');
  switch (action) {
    case 'loop':
      if (path) writeFileSync(path, String(process.pid));
      for (;;);
    case 'wait':
      return void (path && setTimeout(() => report('waited'), Number(path)));
    case 'eat':
      setInterval(() => hoard.push(Buffer.alloc(4 * 1024 * 1024, 1)), 10);
      return;
    case 'die-once':
      if (existsSync(path)) return report('survived');
      writeFileSync(path, '');
      return void process.kill(process.pid, 'SIGKILL');
    case 'die':
      return void process.kill(process.pid, 'SIGKILL');
    case 'eval':
      try {
        return report(String(new Function('return 1')()));
      } catch (error) {
        return report((error as Error).name);
      }
    case 'reach-out':
      return void Promise.all(WAYS_OUT.map((way) => attempted(() => way(Number(path))))).then((ways) =>
        report(ways.join('\n')),
      );
    case 'pid':
      return report(String(process.pid));
    default:
      return report(JSON.stringify(process.env));
  }
});
process.send?.({ kind: 'ready' });

/** Each would reach a port of this machine, a name server or a program. */
const WAYS_OUT: readonly ((port: number) => unknown)[] = [
  (port) => connect(port, '127.0.0.1'),
  (port) => get(`http://127.0.0.1:${port}/`),
  (port) => fetch(`http://127.0.0.1:${port}/`),
  (port) => createSocket('udp4').send('x', port, '127.0.0.1'),
  () => createServer().listen(0),
  () => lookup('localhost', () => undefined),
  () => names.resolve4('localhost'),
  () => execFile('true'),
  () => fork('true'),
];

async function attempted(way: () => unknown): Promise<string> {
  try {
    await way();
    return 'done';
  } catch (error) {
    const { cause } = error as Error;
    return cause instanceof Error ? cause.message : (error as Error).message;
  }
}

function report(text: string): void {
  process.send?.({ kind: 'done', result: { outcome: 'text', text, extractor: 'hostile/1', findings: [] } });
}
