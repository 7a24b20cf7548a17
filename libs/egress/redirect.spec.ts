import { describe, expect, it } from '@jest/globals';
import { headersFor, redirectionOf } from './redirect.js';

const FROM = new URL('https://api.ats.example/files/7');

describe('redirectionOf', () => {
  it.each([
    [301, '/files/8', 'https://api.ats.example/files/8'],
    [302, 'https://store.example/x?sig=1', 'https://store.example/x?sig=1'],
    [303, '?again', 'https://api.ats.example/files/7?again'],
    [307, '//store.example/x', 'https://store.example/x'],
    [308, 'x', 'https://api.ats.example/files/x'],
    [200, '/files/8', undefined],
    [300, '/files/8', undefined],
    [304, '/files/8', undefined],
    [302, undefined, undefined],
  ])('%i to %s leads to %s', (status, location, to) => {
    expect(redirectionOf({ status, location }, FROM, [])?.href).toBe(to);
  });

  it.each([
    ['http://api.ats.example/files/7', 'downgrade'],
    ['https://127.0.0.1/', 'address'],
    ['https://store.example:8443/', 'port'],
    ['https://localhost/', 'host'],
    ['javascript:alert(1)', 'scheme'],
    ['https://', 'url'],
    [['https://a.example/', 'https://b.example/'], 'url'],
  ])('to %s is refused: %s', (location, reason) => {
    expect(() => redirectionOf({ status: 302, location }, FROM, [])).toThrow(expect.objectContaining({ reason }));
  });

  it('from https to http is refused although the destination is allowed', () => {
    const allow = [{ host: 'ats.corp', port: null }];
    expect(() => redirectionOf({ status: 302, location: 'http://ats.corp/' }, FROM, allow)).toThrow(
      expect.objectContaining({ reason: 'downgrade' }),
    );
  });
});

describe('headersFor', () => {
  const headers = { authorization: 'Basic x', cookie: 'a=b', 'x-account-token': 'key', accept: 'application/pdf' };

  it('keeps all for the same origin', () => {
    expect(headersFor(new URL('/files/8', FROM), FROM, headers)).toBe(headers);
  });

  it.each(['https://store.example/', 'https://api.ats.example:8443/', 'http://api.ats.example/'])(
    'tells %s no keys, whatever their names',
    (to) => {
      expect(headersFor(new URL(to), FROM, headers)).toEqual({ accept: 'application/pdf' });
    },
  );
});
