/** The contents of the mail with a link. */

interface Facts {
  name: string;
  organisation: string;
  address: string;
  hours: number;
}

const LETTERS = {
  invitation: ({ organisation }: Facts) => ({
    subject: `You can use Candor at ${organisation}`,
    because: `A colleague at ${organisation} gave you access to Candor, which shows how candidates fit a role. Set a password to start:`,
    otherwise: 'If you do not expect this message, ignore it. Without this link, no one can sign in as you.',
  }),
  reset: ({ organisation }: Facts) => ({
    subject: 'Set a new password for Candor',
    because: `We received a request for a new Candor password at ${organisation}. Set it here:`,
    otherwise: 'If you did not request it, ignore this message. Your password does not change.',
  }),
};

/** @param facts `hours`: how long the link works */
export function letterWith(purpose: keyof typeof LETTERS, facts: Facts): { subject: string; text: string } {
  const { subject, because, otherwise } = LETTERS[purpose](facts);
  const { name, address, hours } = facts;
  const until = hours >= 48 ? `${Math.round(hours / 24)} days` : `${hours} hours`;
  const text = [`Hello ${name},`, because, address, `The link works once within ${until}. ${otherwise}`].join('\n\n');
  return { subject, text: `${text}\n` };
}
