import { describe, expect, it } from '@jest/globals';
import { readDestination } from './destination.js';

describe('readDestination', () => {
  it.each([
    ['ats.Example', { host: 'ats.example', port: null }],
    ['ats:8443', { host: 'ats', port: 8443 }],
    ['10.1.2.3', { network: '10.1.2.3', bits: 32, port: null }],
    ['10.0.0.0/8:80', { network: '10.0.0.0', bits: 8, port: 80 }],
    ['::1', { network: '::1', bits: 128, port: null }],
    ['fd00::/8', { network: 'fd00::', bits: 8, port: null }],
    ['[fd00::/8]:8443', { network: 'fd00::', bits: 8, port: 8443 }],
    ['[::1]', { network: '::1', bits: 128, port: null }],
  ])('reads %s', (text, destination) => {
    expect(readDestination(text)).toEqual(destination);
  });

  it.each([
    '',
    '*',
    'https://ats.example',
    'ats.example/',
    'ats.example:0',
    'ats.example:65536',
    'ats.example:',
    'a..b',
    '10.1',
    '0x7f.1',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    'fd00::/129',
    'fe80::1%eth0',
    '[ats.example]:80',
    '[10.0.0.1',
  ])('does not read "%s"', (text) => {
    expect(readDestination(text)).toBeNull();
  });
});
