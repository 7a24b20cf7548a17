import { describe, expect, it } from '@jest/globals';
import { SHIPPED_CATALOGUE, withCustomEntries } from './index.js';

const own = withCustomEntries(
  SHIPPED_CATALOGUE,
  [
    {
      id: 'acme-flow',
      name: 'Acme Flow',
      aliases: ['acmeflow'],
      classes: ['pipeline-orchestration', 'gone-class'],
      implies: ['acme-core', 'gone-skill'],
    },
    { id: 'acme-core', name: 'Acme Core', implies: ['python'] },
    { id: 'kubernetes', aliases: ['kubey'] },
    { id: 'terraform', name: 'Our Terraform', aliases: ['tf modules'] },
    { id: 'gone-skill', aliases: ['nothing'] },
  ],
  '1+2',
);

const spellings = (id: string): string[] =>
  own
    .spellings()
    .filter((one) => one.skill === id)
    .map((one) => one.text);

describe('a catalogue with own entries', () => {
  it('has the custom skills among their classes, with what they imply', () => {
    expect(own.version).toBe('1+2');
    expect(own.skillById('acme-flow')?.name).toBe('Acme Flow');
    expect(own.skillClasses('acme-flow')).toEqual(['pipeline-orchestration']);
    expect(own.skillsOfClass('pipeline-orchestration')).toEqual([
      ...SHIPPED_CATALOGUE.skillsOfClass('pipeline-orchestration'),
      'acme-flow',
    ]);
    expect(own.skillParents('acme-flow')).toEqual(expect.arrayContaining(['acme-core', 'python']));
    expect(own.skillChildren('python')).toEqual([
      ...SHIPPED_CATALOGUE.skillChildren('python'),
      'acme-flow',
      'acme-core',
    ]);
    expect(own.skillArea('acme-flow')).toBe(SHIPPED_CATALOGUE.skillArea('pipeline-orchestration'));
    expect(spellings('acme-flow')).toEqual(['Acme Flow', 'acmeflow']);
  });

  it('adds aliases to shipped skills, also those of an own skill whose id is shipped by now', () => {
    expect(spellings('kubernetes')).toContain('kubey');
    expect(own.skillById('terraform')?.name).toBe('Terraform');
    expect(spellings('terraform')).toEqual(expect.arrayContaining(['Our Terraform', 'tf modules']));
  });

  it('passes over what is there no longer, and leaves the shipped catalogue as it was', () => {
    expect(own.skillById('gone-skill')).toBeUndefined();
    expect(own.skills).toHaveLength(SHIPPED_CATALOGUE.skills.length + 2);
    expect(SHIPPED_CATALOGUE.skillById('acme-flow')).toBeUndefined();
    expect(SHIPPED_CATALOGUE.spellings().map((one) => one.text)).not.toContain('kubey');
  });
});
