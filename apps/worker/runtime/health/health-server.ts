/** Serves health and metrics of a worker process over HTTP, for its operator. Only when a port was set; nothing else is served. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { PROBLEM_CODES, type ProblemCode } from '#libs/contracts';
import { withDeadline } from '#libs/queues';
import { mayReadMetrics } from '#libs/process';
import type { WorkerMetricsService } from './worker-metrics.service.js';

export interface Dependencies {
  /** Each rejects when its server does not answer. */
  database(): Promise<unknown>;
  queue(): Promise<unknown>;
}

const NO_TOKEN_CODE = 'metrics-token-needed' satisfies ProblemCode;
const NO_TOKEN = {
  status: PROBLEM_CODES[NO_TOKEN_CODE].status,
  code: NO_TOKEN_CODE,
  title: PROBLEM_CODES[NO_TOKEN_CODE].title,
};

/** Milliseconds. */
const DEADLINE = 2_000;

/**
 * Listens on the port. `/healthz`: the process lives · `/readyz`: 503 when a dependency is missing, and which ·
 * `/metrics`: Prometheus text, for callers that have the token, or ask from the machine itself.
 * @throws when the port is taken
 */
export async function serveHealth(
  at: { port: number; host: string; metricsToken: string | null },
  metrics: WorkerMetricsService,
  dependencies: Dependencies,
): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, response, metrics, dependencies, at.metricsToken).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, resolve);
  });
  return server;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  metrics: WorkerMetricsService,
  dependencies: Dependencies,
  metricsToken: string | null,
): Promise<void> {
  switch (request.method === 'GET' ? request.url : undefined) {
    case '/healthz':
      return json(response, 200, { status: 'ok' });
    case '/readyz': {
      const [database, queue] = await Promise.all([state(dependencies.database), state(dependencies.queue)]);
      const ready = database === 'ok' && queue === 'ok';
      return json(response, ready ? 200 : 503, {
        status: ready ? 'ready' : 'not-ready',
        dependencies: { database, queue },
      });
    }
    case '/metrics':
      if (!mayReadMetrics(request, metricsToken)) return json(response, NO_TOKEN.status, NO_TOKEN);
      response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text());
      return;
    default:
      return json(response, 404, { status: 404, title: 'Not found' });
  }
}

async function state(ask: () => Promise<unknown>): Promise<'ok' | 'missing'> {
  try {
    await withDeadline(ask(), DEADLINE, 'no response in time');
    return 'ok';
  } catch {
    return 'missing';
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}
