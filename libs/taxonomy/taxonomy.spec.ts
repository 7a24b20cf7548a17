import { describe, expect, it } from '@jest/globals';
import {
  CERTIFICATIONS,
  certificationsEquivalentTo,
  DEGREES,
  FIELDS,
  HUMAN_LANGUAGES,
  relatedFields,
  SHIPPED_CATALOGUE,
  SUBJECTS,
  TITLE_FAMILIES,
  TITLES,
  titlesAround,
} from './index.js';
import { EVERYDAY, OTHER_TRADES, SPEAKS_OF_COMPUTING } from './skills/everyday.js';

const {
  cloudPlatforms,
  cloudServices,
  hasSiblings,
  primaryClass,
  skillArea,
  skillById,
  skillChildren,
  skillClasses,
  skillParents,
  skillsOfClass,
  skills,
} = SHIPPED_CATALOGUE;
const spellings = SHIPPED_CATALOGUE.spellings();

/** As the recogniser compares spellings: letters, digits and the marks of `c++`, `c#` and `.net`. */
const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/(?<![\p{L}\p{N}])\.net\b/gu, ' dotnet-mark ')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .replace(/(?<!\bc)\+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function doubles(entries: readonly (readonly [string, string])[]): string[] {
  const owner = new Map<string, string>();
  return entries.flatMap(([text, id]) => {
    const key = words(text);
    const before = owner.get(key);
    owner.set(key, id);
    return before === undefined ? [] : [`"${text}" stands for ${before} and ${id}`];
  });
}

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

describe('lists', () => {
  it.each([
    ['skills', skills.map((one) => one.id)],
    ['certifications', CERTIFICATIONS.map((one) => one.id)],
    ['titles', TITLES.map((one) => one.id)],
    ['families', TITLE_FAMILIES.map((one) => one.id)],
    ['fields', FIELDS.map((one) => one.id)],
  ])('%s have kebab-case ids, each once', (_, ids) => {
    expect(ids.filter((id) => !KEBAB.test(id))).toEqual([]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('use no spelling twice', () => {
    // A name that says when it is *not* the skill may be another's too: "Oracle" beside business systems.
    const own = spellings.filter((one) => !one.guard?.unless);
    expect(doubles(own.map((one) => [one.text, one.skill]))).toEqual([]);
    expect(
      doubles(CERTIFICATIONS.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one.id] as const))),
    ).toEqual([]);
    expect(doubles(TITLES.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one.id] as const)))).toEqual(
      [],
    );
    expect(doubles(FIELDS.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one.id] as const)))).toEqual(
      [],
    );
    expect(
      doubles(HUMAN_LANGUAGES.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one.code] as const))),
    ).toEqual([]);
  });

  it('have no spelling that is empty or padded', () => {
    const all = [
      ...spellings.map((one) => one.text),
      ...CERTIFICATIONS.flatMap((one) => [one.name, ...one.aliases]),
      ...TITLES.flatMap((one) => [one.name, ...one.aliases]),
      ...Object.values(DEGREES).flatMap((one) => [...one.spellings, ...one.exact]),
    ];
    expect(all.filter((text) => words(text) === '' || text !== text.trim())).toEqual([]);
  });
});

describe('relations', () => {
  it('name only skills that exist, and classes that are classes', () => {
    const faults = skills.flatMap((skill) => [
      ...[...(skill.implies ?? []), ...(skill.qualifies ?? [])]
        .filter((id) => !skillById(id))
        .map((id) => `${skill.id} → ${id}?`),
      ...(skill.classes ?? [])
        .filter((id) => !skillById(id)?.isClass)
        .map((id) => `${skill.id} is of ${id}, which is no class`),
      ...(skill.isClass && skill.classes ? [`${skill.id} is a class with classes`] : []),
    ]);
    expect(faults).toEqual([]);
  });

  it('imply nothing that implies them back', () => {
    expect(
      skills.filter((skill) => skillParents(skill.id).some((parent) => skillParents(parent).includes(skill.id))),
    ).toEqual([]);
  });

  it('leave no class without a tool', () => {
    const empty = skills.filter((skill) => skill.isClass && skillsOfClass(skill.id).length === 0);
    expect(empty.map((skill) => skill.id)).toEqual([]);
  });

  it('place every cloud service under one platform', () => {
    const platforms = cloudPlatforms();
    expect(platforms).toEqual(['aws', 'gcp', 'azure']);
    const astray = skills.filter(
      (skill) => skill.cloud && platforms.filter((id) => skillParents(skill.id).includes(id)).length !== 1,
    );
    expect(astray).toEqual([]);
    for (const platform of platforms) {
      expect(new Set(cloudServices(platform).map((one) => one.group))).toEqual(new Set(['containers', 'ml', 'other']));
    }
  });

  it('give every service of a cloud a group', () => {
    const platforms = cloudPlatforms();
    const without = skills.filter((one) => !one.cloud && one.implies?.some((id) => platforms.includes(id)));
    expect(without.map((one) => one.id)).toEqual([]);
  });

  it('lead from a child to all it implies', () => {
    expect(skillParents('eks')).toEqual(expect.arrayContaining(['kubernetes', 'aws', 'containers']));
    expect(skillParents('sagemaker-pipelines')).toEqual(
      expect.arrayContaining(['sagemaker', 'aws', 'machine-learning']),
    );
    expect(skillChildren('kubernetes')).toEqual(expect.arrayContaining(['eks', 'gke', 'aks', 'helm']));
    expect(skillChildren('docker')).not.toContain('kubernetes');
  });

  it('know the classes of tools, services, class words and concepts', () => {
    expect(skillClasses('mlflow')).toEqual(['experiment-tracking', 'model-registry']);
    expect(skillClasses('eks')).toEqual(['cloud', 'container-orchestration']);
    expect(skillClasses('iac')).toEqual(['iac']);
    expect(skillClasses('machine-learning')).toEqual(['machine-learning']);
    expect(skillClasses('no-such-skill')).toEqual([]);
    expect(primaryClass('kubeflow')).toBe('pipeline-orchestration');
    expect(hasSiblings('iac')).toBe(true);
    expect(hasSiblings('programming-language')).toBe(false);
  });
});

describe('guards', () => {
  it('name areas that exist and words as texts are split into', () => {
    const areas = new Set(['any', ...skills.map((one) => skillArea(one.id))]);
    const faults = spellings.flatMap(({ text, guard }) => [
      ...(guard?.areas ?? []).filter((area) => !areas.has(area)).map((area) => `${text}: no area ${area}`),
      ...[...(guard?.words ?? []), ...(guard?.unless ?? []), ...(guard?.notAfter ?? []), ...(guard?.notBefore ?? [])]
        .filter((word) => word !== word.toLowerCase() || /[\s/-]/.test(word))
        .map((word) => `${text}: "${word}" is never a word of a text`),
    ]);
    expect(faults).toEqual([]);
  });

  it('know everyday senses of spellings that exist, in words as texts are split into', () => {
    const written = new Set(spellings.map((one) => one.text.toLowerCase()));
    const faults = [...EVERYDAY].flatMap(([spelling, senses]) => [
      ...(written.has(spelling) ? [] : [`${spelling} is no spelling`]),
      ...[...senses]
        .filter((sense) => sense !== sense.toLowerCase() || /[-/_]/.test(sense) || sense.split(' ').length > 2)
        .map((sense) => `${spelling}: "${sense}" is never a word of a text`),
      // A word that is the name itself or speaks of computing would never or always hold.
      ...[...senses]
        .filter((sense) => SPEAKS_OF_COMPUTING.has(sense) || words(spelling) === sense)
        .map((sense) => `${spelling}: "${sense}" tells nothing`),
    ]);
    expect(faults).toEqual([]);
    expect([...OTHER_TRADES].filter((word) => SPEAKS_OF_COMPUTING.has(word) || word !== word.toLowerCase())).toEqual(
      [],
    );
  });

  it('leave one of two things that share a name: what makes a text the one rules out the other', () => {
    const byName = new Map<string, typeof spellings>();
    for (const one of spellings) byName.set(words(one.text), [...(byName.get(words(one.text)) ?? []), one]);
    const faults = [...byName].flatMap(([name, shared]) =>
      shared.length === 1
        ? []
        : shared.flatMap((one) =>
            shared
              .filter((other) => other !== one)
              .filter(
                (other) =>
                  one.skill === other.skill ||
                  !(one.guard?.words ?? []).every(
                    (word) => other.guard?.unless?.includes(word) || one.guard?.unless !== undefined,
                  ),
              )
              .map((other) => `${name}: ${one.skill} and ${other.skill}`),
          ),
    );
    expect(faults).toEqual([]);
  });

  it('stand on every name of one or two letters', () => {
    const bare = spellings.filter(({ text, guard }) => guard === null && /^[A-Za-z]{1,2}$/.test(text));
    // What no other trade or ordinary sentence says.
    expect(bare.map((one) => one.text).sort()).toEqual(
      ['K8', 'ML', 'UX'].filter((name) => bare.some((one) => one.text === name)),
    );
  });
});

describe('certifications', () => {
  it('tell the level, a policy that is sure or said to be unknown, and successors that lead on', () => {
    const byId = new Map(CERTIFICATIONS.map((one) => [one.id, one]));
    const leadsBack = (id: string, seen: readonly string[] = []): boolean =>
      seen.includes(id) || (byId.get(id)?.successors ?? []).some((next) => leadsBack(next, [...seen, id]));
    const faults = CERTIFICATIONS.flatMap((one) => [
      ...(one.issuer.trim() === '' ? [`${one.id} has no issuer`] : []),
      ...(one.policyUnknown && one.validity.some((rule) => rule.months !== null)
        ? [`${one.id}: known or unknown?`]
        : []),
      ...(one.validity.some((rule) => rule.months !== null && (rule.months <= 0 || rule.months > 60))
        ? [`${one.id}: odd validity`]
        : []),
      ...(leadsBack(one.id) ? [`${one.id} succeeds itself`] : []),
      ...(one.successors ?? [])
        .filter((id) => (byId.get(id)?.endedIn ?? Infinity) <= (one.endedIn ?? -Infinity))
        .map((id) => `${id} ended before ${one.id}`),
    ]);
    expect(faults).toEqual([]);
  });

  it('have policies that follow one another without an overlap', () => {
    const overlaps = CERTIFICATIONS.filter(({ validity }) =>
      validity.some((rule, at) => at > 0 && (rule.issuedFrom ?? -Infinity) <= (validity[at - 1]!.issuedTo ?? Infinity)),
    );
    expect(overlaps.map((one) => one.id)).toEqual([]);
  });

  it('name successors, equivalents and skills that exist, and policies without gaps', () => {
    const ids = CERTIFICATIONS.map((one) => one.id);
    const faults = CERTIFICATIONS.flatMap((one) => [
      ...[...(one.successors ?? []), ...(one.equivalents ?? [])].filter((id) => !ids.includes(id) || id === one.id),
      ...(one.skills ?? []).filter((id) => !skillById(id)),
      ...one.validity
        .filter((rule, at) => at > 0 && one.validity[at - 1]!.issuedTo! + 1 !== rule.issuedFrom)
        .map(() => one.id),
      ...(one.validity[0]!.issuedFrom === null && one.validity.at(-1)!.issuedTo === null ? [] : [one.id]),
    ]);
    expect(faults).toEqual([]);
  });

  // The dates of SCORE, "certifications".
  it.each([
    [
      'cka',
      [
        { issuedFrom: null, issuedTo: 2024 * 12 + 2, months: 36 },
        { issuedFrom: 2024 * 12 + 3, issuedTo: null, months: 24 },
      ],
      undefined,
    ],
    ['aws-ml-specialty', [{ issuedFrom: null, issuedTo: null, months: 36 }], 2026 * 12 + 2],
    ['google-ml-engineer', [{ issuedFrom: null, issuedTo: null, months: 24 }], undefined],
    ['azure-ai-engineer', [{ issuedFrom: null, issuedTo: null, months: 12 }], 2026 * 12 + 5],
  ])('%s is valid as its programme says', (id, validity, endedIn) => {
    const one = CERTIFICATIONS.find((other) => other.id === id)!;
    expect(one.validity).toEqual(validity);
    expect(one.endedIn).toBe(endedIn);
  });

  it('stand in for one another by named pairs only', () => {
    expect(certificationsEquivalentTo('aws-ml-specialty')).toEqual([
      'aws-ml-engineer-associate',
      'aws-genai-developer',
    ]);
    expect(certificationsEquivalentTo('azure-ai-engineer')).toEqual(['azure-ai-developer']);
    expect(certificationsEquivalentTo('cka')).toEqual(['cks']);
    expect(certificationsEquivalentTo('google-ml-engineer')).toEqual([]);
  });
});

describe('subjects', () => {
  it('are no skills: too broad for a mention to show what a requirement asks', () => {
    const names = new Set(SUBJECTS.filter((one) => !one.broad).flatMap((one) => one.names.map(words)));
    const both = spellings.filter(({ text, guard }) => guard === null && names.has(words(text)));
    expect(both.map(({ text, skill }) => `${text} (${skill})`)).toEqual([]);
  });

  it('have ids once, and no name twice', () => {
    expect(doubles(SUBJECTS.flatMap((one) => one.names.map((name) => [name, one.id] as const)))).toEqual([]);
    expect(SUBJECTS.map((one) => one.id).filter((id, at, ids) => !KEBAB.test(id) || ids.indexOf(id) !== at)).toEqual(
      [],
    );
  });
});

describe('titles and fields', () => {
  it('name families, feeders and siblings that exist', () => {
    const families = TITLE_FAMILIES.map((one) => one.id);
    const ids = TITLES.map((one) => one.id);
    const faults = [
      ...TITLES.filter((one) => !families.includes(one.family)).map((one) => one.id),
      ...TITLES.flatMap((one) => (one.siblings ?? []).filter((id) => !ids.includes(id) || id === one.id)),
      ...TITLE_FAMILIES.flatMap((one) => one.feeders.filter((id) => !families.includes(id) || id === one.id)),
      ...families.filter((id) => !TITLES.some((one) => one.family === id)),
    ];
    expect(faults).toEqual([]);
  });

  it('gather around a title its siblings, its family and its feeders', () => {
    const { same, family, feeder } = titlesAround('mlops-engineer');
    expect(same).toEqual([
      'mlops-engineer',
      'ml-platform-engineer',
      'ml-infrastructure-engineer',
      'model-serving-engineer',
    ]);
    expect(family).toContain('ml-engineer');
    expect(feeder).toEqual(
      expect.arrayContaining([
        'software-engineer',
        'data-engineer',
        'data-scientist',
        'devops-engineer',
        'sre',
        'research-engineer',
      ]),
    );
    expect(feeder).not.toContain('graphic-designer');
    expect(new Set([...same, ...family, ...feeder]).size).toBe(same.length + family.length + feeder.length);
    expect(titlesAround('no-such-title')).toEqual({ same: [], family: [], feeder: [] });
  });

  it('relate fields by group', () => {
    expect(relatedFields(['computer-science'], false)).toEqual(
      expect.arrayContaining(['software-engineering', 'mathematics', 'electrical-engineering']),
    );
    expect(relatedFields(['computer-science'], false)).not.toContain('physics');
    expect(relatedFields(['computer-science'], true)).toContain('physics');
    expect(relatedFields(['nursing'], false)).toEqual(expect.arrayContaining(['nursing', 'health-administration']));
    expect(relatedFields(['law'], false)).toEqual(['law']);
  });
});
