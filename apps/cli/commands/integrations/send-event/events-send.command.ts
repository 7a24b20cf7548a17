/** `candor events send`: sends a sample event, signed as its vendor signs, to test a connection without the vendor. */
import { randomBytes } from 'node:crypto';
import { ATS_SAMPLES, sampleCall, type AtsSamples, type SampleAbout } from '#libs/ats';
import { CommandError } from '../../../command-error.js';
import { print } from '../../../output.js';
import { postOnce } from '../../../server/post.js';

export interface EventsSendOptions {
  list?: boolean;
  to?: string;
  secret?: string;
  role?: string;
  opening?: string;
  person: number;
  twice?: boolean;
}

/** The opening of a sample by default. It is a number, because some vendors have no other ids. */
const SAMPLE_OPENING = '71001';

export async function eventsSend(
  vendor: string | undefined,
  event: string | undefined,
  options: EventsSendOptions,
): Promise<void> {
  if (options.list) return print(listText(vendor));
  const samples = samplesOf(vendor);
  const call = callOf(samples, event, options);
  const to = addressOf(options.to);
  const headers = { ...(call.headers as Record<string, string>), 'user-agent': 'candor events send' };
  for (let time = 1; time <= (options.twice ? 2 : 1); time++) {
    const { status, text } = await postOnce(to, headers, new Uint8Array(call.rawBody));
    await print(`${status} ${text || '(no body)'}\n`);
    if (status < 200 || status > 299) process.exitCode = 1;
  }
}

function callOf(samples: AtsSamples, event: string | undefined, { secret, ...options }: EventsSendOptions) {
  const sample = event !== undefined && Object.hasOwn(samples.events, event) ? samples.events[event] : undefined;
  if (event === undefined || !sample)
    throw new CommandError(
      'no-such-event',
      `Name an event of ${samples.vendor}: ${Object.keys(samples.events).join(', ')}.`,
    );
  if (secret === undefined && !sample.greets)
    throw new CommandError('no-secret', 'Give the signing secret of the connection in CANDOR_EVENT_SECRET.');
  const about: SampleAbout = {
    person: options.person,
    jobId: options.opening ?? SAMPLE_OPENING,
    roleId: options.role ?? null,
    at: new Date(),
    token: randomBytes(12).toString('hex'),
  };
  const bodyText = JSON.stringify(sample.build(about));
  const [option, otherwise] =
    options.role === undefined ? ['--opening', { ...about, jobId: '0' }] : ['--role', { ...about, roleId: null }];
  const isNamed = options.role !== undefined || options.opening !== undefined;
  if (isNamed && JSON.stringify(sample.build(otherwise)) === bodyText)
    throw new CommandError('option-without-effect', `${event} of ${samples.vendor} has no field for ${option}.`);
  return sampleCall(samples, event, secret ?? null, about);
}

function samplesOf(vendor: string | undefined): AtsSamples {
  const samples = ATS_SAMPLES.find((one) => one.vendor === vendor);
  if (samples) return samples;
  const known = ATS_SAMPLES.map((one) => one.vendor).join(', ');
  throw new CommandError('no-such-vendor', `Name a vendor that sends events to Candor: ${known}.`);
}

function listText(vendor: string | undefined): string {
  const listed = vendor === undefined ? ATS_SAMPLES : [samplesOf(vendor)];
  return listed
    .map(({ vendor: id, events }) => {
      const lines = Object.entries(events).map(
        ([event, { greets }]) => `  ${event}${greets ? ' (needs no secret)' : ''}`,
      );
      return `${id}\n${lines.join('\n')}\n`;
    })
    .join('');
}

function addressOf(to: string | undefined): string {
  const protocol = to !== undefined && URL.canParse(to) ? new URL(to).protocol : null;
  if (to !== undefined && (protocol === 'http:' || protocol === 'https:')) return to;
  throw new CommandError('no-address', 'Give the address of the connection: --to http://localhost:3000/hooks/….');
}
