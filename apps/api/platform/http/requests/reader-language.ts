/** The language of the sentences in a response: the one of ours that the request prefers, by `Accept-Language`. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { READER_LANGUAGES, type ReaderLanguage } from '#libs/contracts';

const DEFAULT: ReaderLanguage = 'en';

/** Media types whose texts come in the reader's language. */
const SENTENCES = /^application\/(?:problem\+)?json\b/;

export const readerLanguageOf = ({ headers }: Pick<FastifyRequest, 'headers'>): ReaderLanguage =>
  preferredLanguage(headers['accept-language']);

/** @param header the value of `Accept-Language`, such as `de-AT, de;q=0.9, en;q=0.5` */
export function preferredLanguage(header: string | undefined): ReaderLanguage {
  const ranges = (header ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((one) => one.startsWith('q='))?.slice(2);
    return { language: tag.split('-')[0], weight: quality === undefined ? 1 : Number(quality) };
  });
  // Sorting is stable: of two with the same weight, the first is meant.
  const [first] = ranges
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(ofOurs);
  return first ?? DEFAULT;
}

const ofOurs = ({ language }: { language: string | undefined }): ReaderLanguage[] =>
  language === '*' ? [DEFAULT] : READER_LANGUAGES.filter((one) => one === language);

/** Names the language of each response, and that another one is to be had. */
export function sendLanguage(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply) => {
    if (!request.url.startsWith('/api/v1/')) return;
    reply.header('vary', 'Accept-Language');
    if (SENTENCES.test(String(reply.getHeader('content-type'))))
      reply.header('content-language', readerLanguageOf(request));
  });
}
