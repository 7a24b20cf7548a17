import { describe, expect, it } from '@jest/globals';
import { readDestination, type Destination } from '#libs/config';
import { checkUrl, EgressRefused } from './index.js';

const list = (...texts: string[]): Destination[] => texts.flatMap((text) => readDestination(text) ?? []);

function refusal(url: string, ...allow: string[]): string | null {
  try {
    checkUrl(url, list(...allow));
    return null;
  } catch (error) {
    if (error instanceof EgressRefused) return error.reason;
    throw error;
  }
}

describe('checkUrl', () => {
  it.each([
    ['https://api.ats.example/v1/x?y=z', []],
    ['https://api.ats.example:443/', []],
    ['https://8.8.8.8/', []],
    ['https://[2606:4700:4700::1111]/', []],
    ['https://b\u00fccher.example/', []],
    ['http://ats.corp/', ['ats.corp']],
    ['https://ats.corp:8443/', ['ats.corp:8443']],
    ['http://ATS.corp:8080/', ['ats.CORP:8080']],
    ['http://10.1.2.3:8080/', ['10.0.0.0/8']],
    ['http://[::ffff:10.1.2.3]/', ['10.0.0.0/8']],
    ['https://[fd12::1]:8443/', ['[fd00::/8]:8443']],
    // The addresses of the name decide.
    ['http://ats.corp/', ['10.0.0.0/8']],
  ])('lets %s through with %j allowed', (url, allow) => {
    expect(refusal(url, ...allow)).toBeNull();
  });

  it.each([
    ['', 'url'],
    ['api.ats.example/x', 'url'],
    ['https://', 'url'],
    ['https://[fe80::1%25eth0]/', 'url'],
    ['https://1.2.3.4.5/', 'url'],
    ['https://a b/', 'url'],
    ['ftp://api.ats.example/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['gopher://127.0.0.1:6379/_x', 'scheme'],
    ['data:text/plain,x', 'scheme'],
    ['http://api.ats.example/', 'scheme'],
    ['https://user:secret@api.ats.example/', 'credentials'],
    ['https://user@api.ats.example/', 'credentials'],
    ['https://api.ats.example@127.0.0.1/', 'credentials'],
    ['https://api.ats.example:8443/', 'port'],
    ['https://api.ats.example:80/', 'port'],
    ['https://8.8.8.8:22/', 'port'],
    ['https://localhost/', 'host'],
    ['https://LOCALHOST/', 'host'],
    ['https://x.localhost/', 'host'],
    ['https://printer.local/', 'host'],
    ['https://metadata.google.internal/', 'host'],
    ['https://router.lan/', 'host'],
    ['https://intranet/', 'host'],
    ['https://1.0.0.127.in-addr.arpa/', 'host'],
    ['https://api.ats.example./', 'host'],
    ['https://localhost./', 'host'],
    ['https://10.0.0.1/', 'address'],
    ['https://169.254.169.254/latest/meta-data/', 'address'],
  ])('refuses %s: %s', (url, reason) => {
    expect(refusal(url)).toBe(reason);
  });

  it.each([
    ['http://ats.corp:8081/', ['ats.corp:8080'], 'host'],
    ['http://sub.ats.corp/', ['ats.corp'], 'host'],
    ['http://11.0.0.1/', ['10.0.0.0/8'], 'scheme'],
    ['http://192.168.0.1/', ['10.0.0.0/8'], 'address'],
    ['http://10.0.0.1:81/', ['10.0.0.0/8:80'], 'address'],
    ['https://user@ats.corp/', ['ats.corp'], 'credentials'],
    ['ftp://ats.corp/', ['ats.corp'], 'scheme'],
  ])('refuses %s with %j allowed: %s', (url, allow, reason) => {
    expect(refusal(url, ...allow)).toBe(reason);
  });

  it('takes names with letters of any language, however often', () => {
    const refusals = Array.from({ length: 20_000 }, () => refusal('https://bücher.example/'));
    expect(refusals.filter((reason) => reason !== null)).toEqual([]);
  });

  it('says which host and why, and nothing else of the URL', () => {
    expect(() => checkUrl('https://user:pass@ats.corp/in/secret?token=secret', [])).toThrow(
      'Candor may not call ats.corp: a URL cannot contain a user name or password',
    );
    expect(() => checkUrl('http://localhost:8080/hook', [])).toThrow(
      /^Candor may not call localhost:8080: .*\. Ask your operator to add it to CANDOR_EGRESS_ALLOW$/,
    );
  });
});
