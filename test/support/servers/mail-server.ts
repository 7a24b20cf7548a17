/** A mail server that takes mail in, or refuses it for a while. */
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  url: string;
  /** The received mails, unwrapped: headers and text. */
  mails: string[];
  /** How many are refused before one is taken in. */
  refuse: number;
  stop(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      void text(stream).then((mail) => {
        if (mails.refuse > 0) {
          mails.refuse -= 1;
          done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
          return;
        }
        mails.mails.push(unwrapped(mail));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mails: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    refuse: 0,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mails;
}

/** Quoted-printable: lines that were broken are whole again. */
function unwrapped(mail: string): string {
  return mail
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
