/** Sample events. BambooHR has none: it posts nothing that Candor could use. */
import type { InboundCall } from '../vendor.js';
import { ashbySamples } from './ashby.js';
import { greenhouseSamples } from './greenhouse.js';
import { komboSamples } from './kombo.js';
import { leverSamples } from './lever.js';
import { mergeSamples } from './merge.js';
import { recruiteeSamples } from './recruitee.js';
import { unsigned, type AtsSamples, type SampleAbout } from './sample.js';
import { smartRecruitersSamples } from './smartrecruiters.js';
import { standardWebhooksSamples } from './standard-webhooks.js';
import { teamtailorSamples } from './teamtailor.js';
import { workableSamples } from './workable.js';

/** One of each vendor that posts anything. */
export const ATS_SAMPLES: readonly AtsSamples[] = [
  standardWebhooksSamples,
  greenhouseSamples,
  ashbySamples,
  leverSamples,
  workableSamples,
  mergeSamples,
  smartRecruitersSamples,
  recruiteeSamples,
  teamtailorSamples,
  komboSamples,
];

/**
 * A call as the vendor would make it.
 * @param event one of the keys of `events`
 * @param secret null: none is known, which only greetings can do without
 */
export function sampleCall(samples: AtsSamples, event: string, secret: string | null, about: SampleAbout): InboundCall {
  const built = samples.events[event]?.build(about);
  if (built === undefined) throw new Error(`${samples.vendor} has no sample ${event}`);
  return secret === null || samples.events[event]?.greets ? unsigned(built) : samples.signed(secret, built, about);
}

export type { AtsSamples, SampleAbout } from './sample.js';
