/** Hands mail over to the SMTP server of the installation. */
import { createTransport } from 'nodemailer';

export interface MailSettings {
  /** `smtp://` or `smtps://`, with name and password if the server wants them. Null: no mail is sent. */
  smtpUrl: string | null;
  /** The sender of the mail. */
  smtpFrom: string | null;
  /** Where people reach Candor. */
  publicUrl: string | null;
}

export const NO_MAIL: MailSettings = { smtpUrl: null, smtpFrom: null, publicUrl: null };

export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
}

/** Mail was not accepted. The answer of the server may repeat the address: only its number is kept. */
export class MailNotSentError extends Error {
  override name = 'MailNotSentError';
  constructor(readonly code: string) {
    super(`The mail server did not accept the message: ${code}`);
  }
}

export interface Mailer {
  /** @throws MailNotSentError */
  send(mail: Mail): Promise<void>;
  /** An address of a page, to stand in a mail. @throws MailNotSentError when no mail is set up */
  address(path: string): string;
}

/** Milliseconds. A job waits for the answer, and its transaction with it. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

export function openMailer({ smtpUrl, smtpFrom, publicUrl }: MailSettings): Mailer {
  if (smtpUrl === null || smtpFrom === null || publicUrl === null) {
    const refuse = (): never => {
      throw new MailNotSentError('mail-not-set-up');
    };
    return { send: async () => refuse(), address: refuse };
  }
  const transport = createTransport({ ...optionsOf(new URL(smtpUrl)), ...PATIENCE });
  return {
    address: (path) => `${publicUrl}${path}`,
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({
          from: smtpFrom,
          to,
          subject,
          text,
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } catch (error) {
        const { code, responseCode } = error as { code?: string; responseCode?: number };
        throw new MailNotSentError([code ?? 'unknown', responseCode].filter((part) => part !== undefined).join('-'));
      }
    },
  };
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Links in mail are as good as passwords: the line to the server has to be encrypted, unless it does not leave the machine or the address
 * says `?tls=none`.
 */
function optionsOf(url: URL) {
  const secure = url.protocol === 'smtps:';
  const plain = url.searchParams.get('tls') === 'none';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && !plain && !LOOPBACK.test(url.hostname),
    ignoreTLS: plain,
    ...(url.username !== '' && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
  };
}
