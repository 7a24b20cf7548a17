import { describe, expect, it } from '@jest/globals';
import { networkOf } from './client-network.js';

describe('the network of a client', () => {
  it.each([
    ['192.0.2.77', '192.0.2.77/32', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.77/32', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['::1', '::/64', '::/48'],
    ['', '', ''],
  ])('%s is one subscriber, %s, in %s', (address, subscriber, neighbourhood) => {
    expect(networkOf(address)).toEqual({ subscriber, neighbourhood });
  });
});
