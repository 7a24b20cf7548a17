/** What an ATS has to say to be understood: one declared object a vendor, in a file of its own. */

/** Header names in lower case. */
export type DeliveryHeaders = Readonly<Record<string, string | undefined>>;

export type Verification =
  | { ok: true; /** Constant over the sender's retries: what duplicates are told by. */ deliveryId: string }
  | { ok: false; reason: 'headers-missing' | 'headers-malformed'; /** Their names. */ headers: string[] }
  | { ok: false; reason: 'timestamp-out-of-range' | 'signature-wrong' };

/** What a delivery says, in our words. */
export type AtsEvent =
  | {
      kind: 'candidate-created';
      /** The sender's ids. */
      candidateVendorId: string;
      /** Id of our role, which the sender was configured with. */
      roleId: string;
      /** A profile or a JSON Resume, as `POST /api/v1/roles/:roleId/candidates` takes it; not checked here. */
      candidate: unknown;
      /** What the application stands on (notice, jurisdiction, mode), as that call takes it beside the candidate; not checked here. */
      footing: Record<string, unknown>;
      /** What the candidate answered, as that call takes it beside the candidate; not checked here. Null: nothing was said. */
      answers: unknown;
      /** Orders events about the same person; null when the sender gives no order. */
      sourceVersion: string | null;
    }
  | { kind: 'ignored'; type: string };

export interface AtsVendor {
  id: string;
  /**
   * Whether the sender holds the connection's secret.
   * @param now milliseconds since 1970
   */
  verify(headers: DeliveryHeaders, rawBody: Uint8Array, secret: string, now: number): Verification;
  /** Throws `UndecodableDelivery` when the body is not what the vendor documents. */
  decode(rawBody: Uint8Array): AtsEvent;
  /** A new signing secret of the form the vendor uses. */
  makeSecret(): string;
}

export class UndecodableDelivery extends Error {
  readonly code = 'undecodable-delivery';
}
