/** A profile that was read from neutral texts, with the places and words of the documents. */
import type { Profile, Sentence, Span, Stated } from '#libs/contracts';
import type { OriginalWords } from '#libs/language';

/**
 * Puts every place and every quoted word back as the documents have it; what was told from them stays.
 * @param texts by index of the document
 */
export function inOriginalWords(profile: Profile, texts: readonly OriginalWords[]): Profile {
  if (texts.every(({ differs }) => !differs)) return profile;
  return walked(profile, texts) as Profile;
}

function walked(value: unknown, texts: readonly OriginalWords[]): unknown {
  // Terms and runs, which say nothing of places.
  if (Array.isArray(value)) return typeof value[0] === 'object' ? value.map((one) => walked(one, texts)) : value;
  if (value === null || typeof value !== 'object') return value;
  if (isSpan(value)) return spanOf(value, texts);
  const copy = { ...value } as Record<string, unknown>;
  for (const key of Object.keys(copy)) copy[key] = walked(copy[key], texts);
  if (isStated(value)) copy['value'] = texts[value.span.document]?.words(value.value, value.span) ?? value.value;
  // The finding about a certificate that is not held quotes its name.
  if (isNaming(value))
    copy['data'] = {
      ...value.data,
      name: texts[value.span.document]?.words(value.data.name, value.span) ?? value.data.name,
    };
  if (isSentence(value)) copy['mentions'] = mentionsOf(value, texts);
  return copy;
}

function spanOf(span: Span, texts: readonly OriginalWords[]): Span {
  const text = texts[span.document];
  return text ? { ...span, ...text.range(span) } : span;
}

function mentionsOf({ mentions, span }: Sentence, texts: readonly OriginalWords[]): Sentence['mentions'] {
  const text = texts[span.document];
  return text ? mentions.map((one) => ({ ...one, ...text.range(one) })) : mentions;
}

const isSpan = (value: object): value is Span => 'document' in value && 'start' in value && 'end' in value;
const isStated = (value: object): value is Stated<string> =>
  'value' in value && typeof value.value === 'string' && 'span' in value && value.span !== null;
const isNaming = (value: object): value is { span: Span; data: { name: string } } =>
  'data' in value &&
  'span' in value &&
  value.span !== null &&
  typeof (value.data as Record<string, unknown> | null)?.['name'] === 'string';
const isSentence = (value: object): value is Sentence => 'mentions' in value && 'terms' in value;
