/**
 * What an ATS has to say to be understood: one declared object a vendor, in a file (or folder) of its own. Nothing here does any I/O: a vendor
 * is given what came in, and a function to call its API with.
 */
import type { z } from 'zod';
import type { AtsVendorId, ReaderLanguage } from '#libs/contracts';
import type { AtsChange, AtsEvent, AtsThing, AttachmentRecord, OpeningRecord } from './event.js';

/** Header names in lower case; of several headers with one name, their values with `, ` between them. */
export type AtsHeaders = Readonly<Record<string, string | undefined>>;

/** One call of a vendor to a connection, as it arrived. */
export interface InboundCall {
  headers: AtsHeaders;
  rawBody: Uint8Array;
}

export type SignatureVerification =
  | { ok: true }
  | {
      ok: false;
      reason: 'headers-missing' | 'headers-malformed';
      /** Their names; or those of fields of the body that are the signature. */ headers: string[];
    }
  | { ok: false; reason: 'timestamp-out-of-range' | 'signature-wrong' }
  /** The product posts nothing usable, even if signed. `detail`: a sentence that says so, and what is done instead. */
  | { ok: false; reason: 'vendor-sends-no-events'; detail: string };

/** The response to a call that is not an event. */
export interface Greeting {
  status: 200;
  /** To be sent back. */
  headers: Record<string, string>;
}

/** The signing secret of a connection. */
export interface SecretRule {
  /**
   * The issuer of the secret: `candor` shows one to enter at the vendor; `vendor` shows one to enter in Candor, often
   * only after the address is known.
   */
  from: 'candor' | 'vendor';
  /** The name of the secret on the vendor's page, and its location there, as the end of a sentence. */
  where: Readonly<Record<ReaderLanguage, string>>;
  /** Returns the fault of a secret; null if it has none. */
  fault(secret: string): string | null;
  /** A new one, of the form that the vendor takes. */
  make(): string;
}

export interface AtsVendor {
  id: AtsVendorId;
  /** As its makers write it. */
  name: string;
  secret: SecretRule;
  /** The steps that connect it, as short imperatives. `{url}` stands for the address of the connection. */
  steps: Readonly<Record<ReaderLanguage, readonly string[]>>;
  /**
   * Responds to handshakes, pings and tests. They are not events, arrive before there is a secret, and are often unsigned.
   * @returns null for an event
   */
  greet(call: InboundCall): Greeting | null;
  /**
   * Returns whether the sender holds one of the connection's secrets. Compares all of them, in constant time.
   * @param secrets the present one, and the former one while it still counts
   * @param now milliseconds since 1970
   */
  verify(call: InboundCall, secrets: readonly string[], now: number): SignatureVerification;
  /**
   * Identifies duplicates: constant over the sender's retries, and different for each thing that it says.
   * @param json the body
   * @returns at most 256 characters that a database can store
   */
  identify(call: InboundCall, json: unknown): string;
  /** @param json the body @throws UndecodableEventError when it is not what the vendor documents */
  decode(json: unknown, call: InboundCall): AtsEvent;
  /** The status that the sender takes for "arrived". */
  acknowledges: 200 | 202;
  /** The response status for a wrong signature: one after which the sender retries, because an administrator may correct the secret. */
  refuses: 401 | 400 | 503;
  /** Headers that are stored with an event: those that `decode` reads, and those that identify it for users. Never signatures. */
  keeps: readonly string[];
  /** Null: it cannot be asked anything. */
  api: AtsApi | null;
  /** Null: it requests no assessments, or requests them by events. */
  assessments: AtsAssessments | null;
}

/** The purpose of a call: the list of tests, an assessment, its status, or a report on answers that could not be used. */
export type AssessmentCall = 'tests' | 'assessment' | 'status' | 'faults';

/** An assessment that a user requested in the vendor's product. */
export interface AskedAssessment {
  /** The ID of the chosen test, which is a role. */
  test: string;
  /** The vendor's ids of whom it is about; null where it tells none. */
  candidate: string | null;
  application: string | null;
  /** Finds the candidate where no id is given: their address, and the opening. */
  email: string | null;
  job: string | null;
  /** As in a record of a candidate. */
  profile: Record<string, unknown> | undefined;
  attachments: readonly AttachmentRecord[];
  /** The address that receives the result. */
  callback: string;
}

/** How a product requests assessments and receives them: Candor is a provider of tests there, and each test is a role. */
export interface AtsAssessments {
  /** Steps that connect it, in plain words. `{url}` stands for the address that the names of the calls follow. */
  steps: Readonly<Record<ReaderLanguage, readonly string[]>>;
  /** A new key of the form that the vendor takes, which it shows with each call. */
  makeKey(): string;
  /** The token for the vendor's results endpoint, and where the vendor shows it. Null if the vendor wants the key. */
  token: null | { where: string };
  /** The response to a wrong key: `WWW-Authenticate`. */
  challenge: string;
  /** Returns whether a call shows one of the keys. Compares all of them, in constant time. */
  isAuthorised(headers: AtsHeaders, keys: readonly string[]): boolean;
  /** Its calls, by method and name (`GET list_tests`), and what they ask. */
  calls: Readonly<Record<string, AssessmentCall>>;
  /** Names of the fields that hold the test, and the address that receives the result. */
  fields: { test: string; callback: string };
  /** Answers `tests`. */
  listed(tests: readonly { id: string; title: string }[]): unknown;
  /** Reads `assessment`. @throws UndecodableEventError, by field */
  asked(json: unknown): AskedAssessment;
  /** Answers it. @param id ours of it */
  noted(id: string): { status: 200 | 201; body: unknown };
  /** Null: it never asks how one stands. */
  status: null | {
    /**
     * Returns the ID of the assessment that a query names.
     * @throws UndecodableEventError, by field
     */
    of(query: unknown): string;
    /** @param result with when it was scored, ISO 8601 (null: people assess); null: there is none yet */
    answer(result: (ShownScore & { at: string | null }) | null): unknown;
  };
  /** Null: it never tells. */
  faults: null | {
    /** @throws UndecodableEventError, by field */
    read(json: unknown): { call: string; errors: readonly string[]; id: string | null };
    answer: unknown;
  };
  /** Returns whether an address is the vendor's: secrets go there. @param account of the connection, which may name another address of its API */
  isCallback(address: string, account: AtsAccount | null): boolean;
  /** The call that tells a result. @param secret the vendor's token, or else the key */
  resultRequest(callback: string, secret: string, result: ShownScore): AtsRequest;
}

/** The credentials for a vendor's API: keys, tokens, a subdomain. They are sealed as one. */
export type AtsAccount = Readonly<Record<string, string>>;

/** A call of a vendor's API. */
export interface AtsRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** A path of the API (`/v1/candidates`), which may have a query, or a whole address that the API gave (the next page). */
  to: string;
  /** Beside those of the path; names that come several times have to stand there. */
  query?: Readonly<Record<string, string | number | undefined>>;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as a form instead, as token endpoints of OAuth want it. */
  form?: Readonly<Record<string, string>>;
}

export interface AtsResponse {
  status: number;
  headers: AtsHeaders;
  /** Of a body that is JSON. Undefined of any other; of a success that has another one, reading it throws. */
  readonly json: unknown;
}

/**
 * Calls the API with the account's credentials. Resolves for 2xx, and for those statuses that a caller says it expects.
 * @throws AtsRefusal for other statuses that are final, and errors of the caller's for those that may go better later
 */
export type AtsCall = (request: AtsRequest, expected?: readonly number[]) => Promise<AtsResponse>;

/** The vendor's API said no, and would say so again. The message names status and reason, and quotes nothing personal. */
export class AtsRefusal extends Error {
  readonly code = 'ats-refused';
  override name = 'AtsRefusal';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** A page of a list. `next` is opaque and stays good for hours: it is kept, so that a sync goes on where it broke off. Null: that was all. */
export interface AtsListPage<Item> {
  items: readonly Item[];
  next: string | null;
  /** Things that could not be read, and are not among the items; none, when left out. */
  faulty?: number;
}

/** A stage of a vendor's pipeline. */
export interface AtsStage {
  id: string;
  name: string;
}

/** A score, to be shown where the vendor can show one. */
export interface ScoreToShow {
  application: string;
  candidate: string;
  job: string | null;
  /** Whole points, 0 to 100; null where people assess. */
  score: number | null;
  /** The lane, in words: `Meets the musts`. */
  lane: string;
  /** Of the explanation, for people who may sign in. */
  link: string;
  /** The value that `show` returned the last time; null the first time, or when the outcome is unknown. */
  ref: string | null;
  /** Since when, ISO 8601, it may have been shown without anybody knowing; null: nothing of that kind. */
  unsureSince: string | null;
}

export type ShownScore = Pick<ScoreToShow, 'score' | 'lane' | 'link'>;

/** A stage to move an application to, or a rejection. */
export type AtsMove =
  | { application: string; candidate: string; to: 'stage'; stage: string }
  | { application: string; candidate: string; to: 'rejected'; reason: string | null };

/** The calls that a vendor's API offers. Functions that a product does not have are null. */
export interface AtsApi {
  /** The fields of the credentials: strings with descriptions. */
  account: z.ZodType<AtsAccount>;
  /** Returns the base URL, without a slash at its end. An account may name another one as `apiUrl`: a sandbox, a proxy. */
  url(account: AtsAccount): string;
  /** Headers that say who calls. */
  authorisation(account: AtsAccount): Record<string, string>;
  /** How often it may be called: so many calls in so many milliseconds. */
  limit: { calls: number; in: number };
  /** Takes new tokens before the old ones end (OAuth). Null: the account does not age. */
  renew: null | {
    /** When the account has to be renewed, in milliseconds since 1970; null: it has no tokens yet; infinite: it has none, and needs none. */
    due(account: AtsAccount): number | null;
    /** @param call without authorisation @returns what replaces the account */
    renew(call: AtsCall, account: AtsAccount, now: number): Promise<AtsAccount>;
  };
  /** Lists openings. Null: the vendor has no such list, so openings become known by events. @param cursor null: from the start */
  openings: null | ((call: AtsCall, cursor: string | null) => Promise<AtsListPage<OpeningRecord>>);
  /**
   * Applications with their candidates, as far as lists tell them, as changes. Null: no list of them is known, so that nothing can be
   * synchronised.
   * @param since only what changed at or after it, ISO 8601; null: all
   */
  applications:
    null | ((call: AtsCall, page: { since: string | null; cursor: string | null }) => Promise<AtsListPage<AtsChange>>);
  /** With `since` the list finds new applications only. Changes of older ones show when all are asked for, as a nightly sync then has to. */
  onlyArrivals?: true;
  /** What stands about a thing now, with all that belongs to it. One that is not there any more is `gone`. */
  lookUp(call: AtsCall, thing: AtsThing): Promise<readonly AtsChange[]>;
  /** How the bytes behind a handle are had: an address that needs no authorisation, or a path that does. Null: the vendor has no handles. */
  download: null | ((call: AtsCall, handle: string) => Promise<{ url: string } | { path: string }>);
  /**
   * Shows a score; again, it changes what it showed.
   * @param account where an account names in whose name, or in which field
   * @returns what the next call is to be given as `ref`
   */
  show: null | ((call: AtsCall, score: ScoreToShow, account: AtsAccount) => Promise<string | null>);
  /** Stages that applications for a job can be in. */
  stages: null | ((call: AtsCall, job: string) => Promise<readonly AtsStage[]>);
  /** Reasons that a rejection can have. */
  rejectionReasons: null | ((call: AtsCall) => Promise<readonly AtsStage[]>);
  move: null | ((call: AtsCall, move: AtsMove, account: AtsAccount) => Promise<void>);
}
