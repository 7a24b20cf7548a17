/** The pages that the `type` of a problem names: `/problems/<code>` for each code, and `/problems` for the list. */
import { PROBLEM_AREAS, PROBLEM_CODES, type ProblemKind } from '#libs/contracts';
import type { FastifyInstance } from 'fastify';

const CODES: ReadonlyMap<string, ProblemKind> = new Map(Object.entries(PROBLEM_CODES));
const HTML = 'text/html; charset=utf-8';

/** Adds the pages to the server. They come from the registry of problem codes, need no sign-in and have no scripts or styles. */
export function serveProblemPages(fastify: Pick<FastifyInstance, 'get'>): void {
  const list = listPage();
  fastify.get('/problems', (_request, reply) => reply.type(HTML).send(list));
  fastify.get<{ Params: { code: string } }>('/problems/:code', (request, reply) => {
    const kind = CODES.get(request.params.code);
    if (kind === undefined) return reply.callNotFound();
    return reply.type(HTML).send(problemPage(request.params.code, kind));
  });
}

function problemPage(code: string, { status, title, meaning, action }: ProblemKind): string {
  return page(title, [
    `<p><code>${code}</code>, HTTP status ${[status].flat().join(', ') || '4xx or 5xx'}</p>`,
    `<p>${marked(meaning)}</p>`,
    `<h2>What to do</h2>`,
    `<p>${marked(action)}</p>`,
    `<p><a href="/problems">All problem codes</a></p>`,
  ]);
}

function listPage(): string {
  const areas = PROBLEM_AREAS.map(({ area, codes }) => {
    const items = Object.entries(codes).map(
      ([code, { title }]) => `<li><a href="/problems/${code}"><code>${code}</code></a>: ${marked(title)}</li>`,
    );
    return `<h2>${area}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  return page('Problem codes', areas);
}

const page = (title: string, parts: readonly string[]): string =>
  `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${marked(title)} · Candor</title>
<h1>${marked(title)}</h1>
${parts.join('\n')}
</html>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text of the registry as HTML: escaped, with its code spans. */
const marked = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character]!).replace(/`([^`]*)`/g, '<code>$1</code>');
