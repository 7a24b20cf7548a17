/** An entry of the registry of problem codes. */
export interface ProblemKind {
  /** The HTTP status of the response. A list holds every status that occurs, the usual one first; an empty list stands for any 4xx or 5xx. */
  readonly status: number | readonly number[];
  /** A summary in a few words that is the same for every occurrence of the code, as RFC 9457 asks. */
  readonly title: string;
  /** One or two sentences that say when the API answers with the code. */
  readonly meaning: string;
  /** One or two sentences that tell the caller how to proceed. */
  readonly action: string;
}
