/** What stands in the mail with a link. */

interface Facts {
  name: string;
  organisation: string;
  address: string;
  hours: number;
}

const LETTERS = {
  invitation: ({ organisation }: Facts) => ({
    subject: `You can use Candor at ${organisation}`,
    because: `Somebody at ${organisation} gave you access to Candor, which shows how candidates fit a role. Choose a password to begin:`,
    otherwise: 'If you do not know what this is about, leave it: without this link nobody can sign in as you.',
  }),
  reset: ({ organisation }: Facts) => ({
    subject: 'Choose a new password for Candor',
    because: `Somebody, probably you, asked for a new password for Candor at ${organisation}. Choose it here:`,
    otherwise: 'If it was not you, leave it: your password stays as it is.',
  }),
};

/** @param facts `hours`: how long the link works */
export function letterWith(purpose: keyof typeof LETTERS, facts: Facts): { subject: string; text: string } {
  const { subject, because, otherwise } = LETTERS[purpose](facts);
  const { name, address, hours } = facts;
  const until = hours >= 48 ? `${Math.round(hours / 24)} days` : `${hours} hours`;
  const text = [`Hello ${name},`, because, address, `The link works once, within ${until}. ${otherwise}`].join('\n\n');
  return { subject, text: `${text}\n` };
}
