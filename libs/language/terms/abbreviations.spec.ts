import { describe, expect, it } from '@jest/globals';
import { abbreviationStems } from './abbreviations.js';
import { tokenise } from '../words/tokens.js';

const other = (text: string, offset = 0): string[] => abbreviationStems(text, tokenise(text, offset), offset);

describe('abbreviations of the trades', () => {
  it('say what they stand for', () => {
    expect(other('Twelve beds in the ICU')).toEqual(['intens', 'care', 'unit']);
    expect(other('HR and QA at a plant')).toEqual(['human', 'resourc', 'qualiti', 'assur']);
    expect(other('fluent in B2B sales')).toEqual(['business', 'business']);
  });

  it('are said by the words they stand for, the longest of them', () => {
    expect(other('intensive care unit, nights')).toEqual(['icu']);
    expect(other('Neonatal Intensive Care Unit')).toEqual(expect.arrayContaining(['nicu']));
    expect(other('non-destructive testing of welds')).toEqual(['ndt']);
    expect(other('a heating, ventilation and air-conditioning fitter')).toEqual(['hvac']);
  });

  it('say nothing in other words', () => {
    expect(other('Took care of human beings with few resources')).toEqual([]);
    expect(other('')).toEqual([]);
  });

  it('are found in a text that is part of a longer one', () => {
    expect(other('human resources', 400)).toEqual(['hr']);
  });
});
