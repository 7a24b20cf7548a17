/** Sample calls for trying a connection: bodies made up after the vendor's documentation (`docs/how-to/connect`), signed as the vendor signs. */
import type { AtsVendorId } from '#libs/contracts';
import type { InboundCall } from '../vendor.js';

/** The subject of a sample. */
export interface SampleAbout {
  /** The same number is the same invented person with the same application. From 1 on. */
  person: number;
  /** Id of the vendor's opening. */
  jobId: string;
  /** Of a role of Candor's, in place of the opening; only senders that were told ids of roles can name one. */
  roleId: string | null;
  /** The time of the event. */
  at: Date;
  /** Another one for each event: letters and digits. */
  token: string;
}

export interface AtsSamples {
  vendor: AtsVendorId;
  /** By what the vendor calls them. */
  events: Readonly<Record<string, SampleEvent>>;
  /** The call that the vendor would make. */
  signed(secret: string, sample: Sample, about: SampleAbout): InboundCall;
}

export interface Sample {
  json: object;
  headers?: Readonly<Record<string, string>>;
}

export interface SampleEvent {
  /** True if it needs no secret: a ping, a test or a handshake. */
  greets?: true;
  build(about: SampleAbout): Sample;
}

/** An event that a body alone makes. */
export function sampleEvent(json: (about: SampleAbout) => object): SampleEvent {
  return { build: (about) => ({ json: json(about) }) };
}

/** Builds the sample of a call that comes before there is a secret. */
export function greeting(json: object, headers: Sample['headers'] = {}): SampleEvent {
  return { greets: true, build: () => ({ json, headers }) };
}

/** The call of a vendor whose signature is made of the bytes and stands in headers. */
export function signedByHeaders(
  sign: (secret: string, rawBody: Uint8Array, sample: Sample, about: SampleAbout) => Record<string, string>,
): AtsSamples['signed'] {
  return (secret, sample, about) => {
    const rawBody = bytesOf(sample.json);
    return { rawBody, headers: { ...unsigned(sample).headers, ...sign(secret, rawBody, sample, about) } };
  };
}

/** The call without a signature. */
export function unsigned({ json, headers }: Sample): InboundCall {
  return { rawBody: bytesOf(json), headers: { 'content-type': 'application/json', ...headers } };
}

function bytesOf(json: object): Uint8Array {
  return Buffer.from(JSON.stringify(json));
}

/** An invented person. */
export function invented(person: number): { first: string; last: string; email: string } {
  const first = FIRST[person % FIRST.length] ?? '';
  const last = LAST[Math.floor(person / FIRST.length) % LAST.length] ?? '';
  return { first, last, email: `sample-${person}@example.org` };
}

const FIRST = ['Noor', 'Ilse', 'Tobias', 'Wanjiru', 'Emre', 'Saoirse', 'Mateo', 'Linnea'];
const LAST = ['Adler', 'Castellan', 'Dunmore', 'Eriksdotter', 'Farrow', 'Haverkamp'];
