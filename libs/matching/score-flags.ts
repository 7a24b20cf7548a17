import { isReadable, type Flag, type Sentence, type Span } from '#libs/contracts';
import { CONSTANTS } from './constants.js';
import { inOrder } from './criteria/criterion-test.js';
import type { EvaluationContext } from './context/evaluation-context.js';

/** Returns the flags that a user should check before trusting the score. None of them changes it. */
export function readFlags(context: EvaluationContext): Flag[] {
  const { facts, sentences } = context;
  const ignored = (why: Sentence['ignored']): Span[] =>
    facts.sentences.filter((one) => one.ignored === why).map(({ span }) => span);
  const copied = sentences.filter((one) => one.copied).map(({ sentence }) => sentence.span);
  const awaited = facts.documents.filter(({ readability }) => readability === 'not-arrived');
  const documents = facts.documents.filter(
    ({ readability }) => !['stated', 'contacts-only', 'not-arrived', 'not-resume'].includes(readability),
  );
  const unreadable = documents.filter((document) => !isReadable(document));
  const others = facts.documents.filter(({ readability }) => readability === 'not-resume');
  const undatable = facts.positions.filter(({ dates }) => dates === 'unreadable').map(({ span }) => span);
  const flags: (Flag | null)[] = [
    stuffing(context),
    flag('copied-from-role', copied, { sentences: copied.length }),
    flag('instructions-to-reader', ignored('instructions-to-reader')),
    hiddenText(context, ignored('hidden-text')),
    unreadable.length === 0
      ? null
      : { code: 'unreadable', spans: [], data: { unread: unreadable.length, documents: documents.length } },
    flag('dates-unreadable', undatable, { positions: undatable.length }),
    flag('dates-ahead', context.ahead, { positions: context.ahead.length }),
    others.length === 0 ? null : { code: 'not-resume', spans: [], data: { documents: others.length } },
    awaited.length === 0 ? null : { code: 'not-arrived', spans: [], data: { documents: awaited.length } },
    flag(
      'unparsed',
      context.unparsed.map(({ span }) => span),
      { parts: context.unparsed.length },
    ),
  ];
  return flags.flatMap((one) =>
    one === null
      ? []
      : [
          {
            ...one,
            spans: inOrder(
              one.spans.map((span) => ({ span })),
              context,
            ).map(({ span }) => span),
          },
        ],
  );
}

function flag(code: Flag['code'], spans: Span[], data: Flag['data'] = {}): Flag | null {
  return spans.length === 0 ? null : { code, spans, data };
}

/** Letters of hidden text that are shown with the flag: enough to see what was meant. */
const SHOWN = 300;

/** Flags text that a reader cannot see, in the text or beside it. */
function hiddenText({ facts }: EvaluationContext, spans: Span[]): Flag | null {
  const pieces = facts.documents.flatMap(({ hidden = [] }) => hidden);
  if (pieces.length === 0) return flag('hidden-text', spans);
  const text = pieces.map((piece) => piece.text.replace(/\s+/g, ' ')).join(' / ');
  const cut = text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/\s*\S*$/, '')} …` : text;
  return { code: 'hidden-text', spans, data: { pieces: pieces.length, text: cut } };
}

/**
 * Flags fifteen or more listed skills of which less than a tenth are shown. A sentence that names so many is a list
 * anywhere. Repeated names or words, and a list after sentences about other work, are flagged too.
 */
function stuffing({ sentences }: EvaluationContext): Flag | null {
  const listed = new Set<string>();
  const shown = new Set<string>();
  const spans: Span[] = [];
  let isPlain = false;
  for (const { sentence, tier, reserve, stuffed } of sentences) {
    if (tier === 'certificate-or-course') continue;
    const named = new Set(sentence.mentions.map(({ skill }) => skill));
    const isList = (tier === 'listed' && reserve !== 'list') || stuffed || named.size >= CONSTANTS.stuffingListed.value;
    for (const skill of named) (isList ? listed : shown).add(skill);
    isPlain ||= stuffed;
    if (stuffed || (isList && named.size > 0)) spans.push(sentence.span);
  }
  let both = 0;
  for (const skill of listed) if (shown.has(skill)) both++;
  const few = both * 10000 < listed.size * CONSTANTS.stuffingShownShare.value;
  return isPlain || (listed.size >= CONSTANTS.stuffingListed.value && few)
    ? { code: 'stuffing', spans, data: { listed: listed.size, shown: both } }
    : null;
}
