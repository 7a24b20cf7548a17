/** One-time links: what each is for, how long it works, and the page it leads to. */
import { issueToken } from './token.js';

const LINKS = {
  /** Long enough to send it to a colleague who is away until tomorrow. */
  'sign-in': { page: '/sign-in', hours: 48 },
  /** A week's holiday. */
  invitation: { page: '/password', hours: 7 * 24 },
  /** The user waits for the link, and a later reader of the mail must find it used. */
  reset: { page: '/password', hours: 4 },
} as const;
type LinkPurpose = keyof typeof LINKS;

export interface IssuedLink {
  /** Path and fragment: the fragment reaches no server's log. Shown or sent once, never stored. */
  path: string;
  hours: number;
  /** The stored row. */
  row: {
    id: string;
    userId: string;
    purpose: LinkPurpose;
    secretDigest: Buffer;
    expiresAt: Date;
  };
}

/** Makes a link for a user. @param id of its row, new */
export function issueLink(
  purpose: LinkPurpose,
  { organisationId, userId, id }: { organisationId: string; userId: string; id: string },
): IssuedLink {
  const { page, hours } = LINKS[purpose];
  const { token, digest } = issueToken('signInLink', organisationId, id);
  const expiresAt = new Date(Date.now() + hours * 3_600_000);
  return {
    path: `${page}#${token}`,
    hours,
    row: { id, userId, purpose, secretDigest: digest, expiresAt },
  };
}
