import { describe, expect, it } from '@jest/globals';
import { requireReach } from './route-resources.js';

describe('the ids in the address of a route', () => {
  it('are said to be reached some way, or the application does not start', () => {
    expect(() => requireReach('/api/v1/applications/:applicationId/notes/:noteId')).not.toThrow();
    expect(() => requireReach('/api/v1/things/:thingId')).toThrow(
      'No rule states which users can see the resource of {thingId}',
    );
    expect(() => requireReach('/api/v1/notes/:noteId')).toThrow('the address names none before it');
  });
});
