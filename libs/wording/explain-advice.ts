/** What would change a score, and what a talk should settle, in words. Takes what `gains` and `screenQuestions` of `libs/matching` give. */
import {
  MET_FROM,
  type CriterionAssessment,
  type ExplanationNode,
  type Gain,
  type ScreenQuestion,
} from '#libs/contracts';
import type { ApplicationData } from './explain-application.js';
import { en } from './en.js';

type Known = Pick<ApplicationData, 'criteria' | 'assessment'>;

/** "Second cloud platform: +2.1". In the order of the gains. */
export function explainGains(gains: readonly Gain[], known: Known): string[] {
  return gains.flatMap((gain) => {
    const assessed = known.assessment.criteria.find(({ id }) => id === gain.criterion);
    if (!assessed) return [];
    const what = missingOf(assessed, labelOf(gain.criterion, known));
    return gain.lane === null
      ? [en.gain.whole({ what, points: gain.points })]
      : [en.gain.lane({ what, points: gain.points, lane: en.lanes[gain.lane] })];
  });
}

/** What is not there yet of a criterion. */
function missingOf({ explanation }: CriterionAssessment, label: string): string {
  const { test, detail } = explanation;
  switch (test) {
    case 'experience': {
      const missingMonths = Number(detail['bound']) - Number(detail['months']);
      return missingMonths > 0 ? en.gain.months({ missingMonths }) : en.gain.scope;
    }
    case 'duties': {
      const [counted, shown] = [Number(detail['counted']), Number(detail['shown'])];
      return counted > shown ? en.gain.duties({ counted, shown }) : label;
    }
    case 'certifications':
      return en.gain.certification;
    case 'education':
      return en.gain.education;
    default:
      return en.gain.label({ label, missing: missingParts(explanation) });
  }
}

/** Parts of a whole that are not met, unless that is all of them. */
function missingParts({ test, children }: ExplanationNode): string[] {
  if (test !== 'all') return [];
  const missing = children.filter(({ value }) => value < MET_FROM);
  return missing.length === children.length ? [] : missing.map(({ label }) => label);
}

/** A question for a talk with the candidate, ready to be asked. */
export function explainScreenQuestion(question: ScreenQuestion, known: Known): string {
  const { code, criterion, test, data } = question;
  const names = question.names.length > 0 ? question.names : [labelOf(criterion, known)];
  const asked = String(data['asked'] ?? '');
  switch (code) {
    case 'unknown':
      return test === 'language' ? en.screen.unknownLanguage({ names, asked }) : en.screen.unknown({ names });
    case 'undated':
      return test === 'experience'
        ? en.screen.undatedWork
        : test === 'certifications'
          ? en.screen.undatedCertificate({ names })
          : en.screen.undated({ names });
    case 'near-miss':
      return nearMiss(question, names, asked);
    default:
      return en.screen[code]({ names });
  }
}

function nearMiss({ test, data }: ScreenQuestion, names: string[], asked: string): string {
  switch (test) {
    case 'duties':
      return en.screen.duties({ names });
    case 'certifications':
      return en.screen.certificate({ names });
    case 'education':
      return en.screen.degree;
    case 'language':
      return data['source'] === 'text'
        ? en.screen.languageOfText({ names, asked })
        : en.screen.language({ names, asked });
    case 'experience':
      return en.screen.months({
        names: [en.relevantWork],
        months: Number(data['months']),
        asked: Number(data['bound']),
      });
    default:
      return data['askedMonths'] === undefined
        ? en.screen.sibling({ names, asked })
        : en.screen.months({ names, months: Number(data['months']), asked: Number(data['askedMonths']) });
  }
}

function labelOf(criterion: string, { criteria }: Known): string {
  return criteria.find(({ id }) => id === criterion)?.label ?? criterion;
}
