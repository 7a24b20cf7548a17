import { describe, expect, it } from '@jest/globals';
import { initialStems } from './initials.js';

describe('initials of names that are spelled out', () => {
  it('are those of the words in capitals', () => {
    expect(initialStems('Public Relations Society of America, 2018')).toEqual(['prsa']);
    expect(initialStems('Member of the Royal Society for Public Health and keen cyclist')).toEqual(['rsph']);
  });

  it('need three words of one name', () => {
    expect(initialStems('Project Management, Team Leadership, Microsoft Word')).toEqual([]);
    expect(initialStems('worked with suppliers in Leeds')).toEqual([]);
  });
});
