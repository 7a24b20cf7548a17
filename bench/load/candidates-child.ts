/** Posts candidates as JSON profiles, from a process of its own, each connection the next one when the last is answered. */
import { numberedPerson } from '../people.js';
import { openHttpConnection } from './http-connection.js';

export interface CandidatesTask {
  address: string;
  roleId: string;
  apiKey: string;
  connections: number;
  /** Numbers of the people, from and to; `to` is left out. */
  from: number;
  to: number;
}

process.once('message', (task) => {
  void run(task as CandidatesTask).then((seconds) => process.send?.({ seconds }, () => process.exit(0)));
});

async function run({ address, roleId, apiKey, connections, from, to }: CandidatesTask): Promise<number> {
  const bodies = Array.from({ length: to - from }, (_, index) =>
    Buffer.from(JSON.stringify(numberedPerson(from + index))),
  );
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = await openHttpConnection(address);
      for (let body = bodies.pop(); body; body = bodies.pop()) {
        const { status, body: answer } = await connection.request(
          'POST',
          `/api/v1/roles/${roleId}/candidates`,
          headers,
          body,
        );
        if (status !== 202) throw new Error(`${status} ${answer.toString()}`);
      }
      connection.close();
    }),
  );
  return (performance.now() - began) / 1000;
}
