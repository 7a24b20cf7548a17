import type { SkillLexicon } from '#libs/language';
import { buildProfile, toJsonResume } from '#libs/resume';
import type { ReadText } from '#libs/documents';
import { findingText } from '#libs/wording';
import { defect, type ReadFile } from '../../../input/read-files.js';
import { sourceOf } from '../../../input/source-text.js';
import { compareCodeUnits, print } from '../../../output.js';

/** Prints `{profiles: [{file, profile, findings, hidden?} | {file, error, hidden?}]}`, by file name. Exit code 1 when none could be read. */
export async function printProfiles(reads: ReadFile[], skills: SkillLexicon): Promise<void> {
  const profiles = reads.sort((a, b) => compareCodeUnits(a.file, b.file)).map((read) => entryOf(read, skills));
  await print(`${JSON.stringify({ profiles }, null, 2)}\n`);
  if (reads.every(({ outcome }) => outcome.outcome === 'error')) process.exitCode = 1;
}

function entryOf({ file, outcome }: ReadFile, skills: SkillLexicon): object {
  if (outcome.outcome === 'error') {
    const { code, message, hidden } = outcome;
    return { file, error: { code, message }, ...(hidden && { hidden }) };
  }
  try {
    return { file, ...profileOf(outcome, skills) };
  } catch (error) {
    return { file, error: defect(error) };
  }
}

function profileOf(read: ReadText, skills: SkillLexicon): object {
  const source = sourceOf(read);
  const profile = buildProfile([source], { skills });
  const findings = [...read.findings, ...profile.findings].map(({ code, span, data }) => ({
    code,
    ...(span ? { quote: read.text.slice(span.start, span.end), start: span.start, end: span.end } : {}),
    data,
    sentence: findingText({ code, data }, 'en'),
  }));
  const { hidden } = read;
  return { profile: toJsonResume(profile, [source], { skills }), findings, ...(hidden && { hidden }) };
}
