/** Reads questions about work authorization, sponsorship and relocation. */
import { countriesIn } from './countries-in-text.js';

/**
 * The wordings of such questions in English, German, French, Spanish, Dutch, Italian, Portuguese
 * and Polish, as `plain` returns them. Other wordings are not read, because a misread question
 * reverses the answer.
 */
const MAY_WORK = new RegExp(
  [
    String.raw`\b(?:authori[sz]ed|eligible|permitted|entitled|allowed) to (?:legally )?(?:work|be employed)\b`,
    String.raw`\b(?:able to|can you) (?:legally work|work legally|lawfully work)\b`,
    String.raw`\b(?:right|authori[sz]ation|permission|eligibility) to work\b`,
    String.raw`\b(?:have|hold|possess|got)\b.*\b(?:work (?:permit|authori[sz]ation|rights|visa)|working rights)\b`,
    String.raw`\b(?:arbeitserlaubnis|arbeitsgenehmigung|arbeitsberechtigung)\b`,
    String.raw`\b(?:berechtigt|befugt)\b.*\bzu arbeiten\b|\bdurfen sie\b.*\barbeiten\b|\bdarfst du\b.*\barbeiten\b`,
    String.raw`\bautorise(?: e)? a travailler\b|\b(?:permis|autorisation) de travail\b|\b(?:le )?droit de travailler\b`,
    String.raw`\b(?:autorizad[oa](?:/a| a)?|habilitad[oa](?:/a| a)?) (?:legalmente )?(?:para|a) trabajar\b`,
    String.raw`\b(?:permiso de trabajo|autorizacion (?:para trabajar|de trabajo)|derecho a trabajar)\b`,
    String.raw`\bwerkvergunning\b|\bgerechtigd\b.*\bte werken\b|\bmag (?:je|u)\b.*\bwerken\b`,
    String.raw`\bpermesso di lavoro\b|\bautorizzat[oa](?:/a| a)? a lavorare\b`,
    String.raw`\b(?:autorizacao|permissao|visto) (?:de|para) trabalh\w*|\bautorizad[oa](?:/a| a)? a trabalhar\b`,
    String.raw`\b(?:pozwolenie|zezwolenie|uprawnienia|prawo) (?:na prace|do pracy)\b`,
  ].join('|'),
);

const SPONSORSHIP = /\bsponsor\w*|\w*sponsoring\b|\bpatrocini\w*|\bparrain\w*|\bvisumspatenschaft\b/;
const NEED = new RegExp(
  [
    String.raw`\b(?:require|requires|requiring|need|needs|needing)\b.*\bsponsor\w*`,
    String.raw`\bsponsorship\b.*\b(?:required|needed|necessary)\b`,
    String.raw`\b(?:benotig\w*|brauch\w*)\b.*(?:sponsor\w*|visumspatenschaft)|\w*sponsor\w*.*\b(?:benotig\w*|erforderlich|notig|notwendig)\b`,
    String.raw`\b(?:besoin|necessite\w*)\b.*\b(?:sponsor\w*|parrain\w*)`,
    String.raw`\b(?:necesit\w*|requier\w*|requerir\w*)\b.*\b(?:patrocini\w*|sponsor\w*)`,
    String.raw`\bsponsor\w*.*\bnodig\b|\bnodig\b.*\bsponsor\w*|\b\w*sponsoring nodig\b`,
    String.raw`\b(?:bisogno|necessit\w*|richied\w*)\b.*\bsponsor\w*`,
    String.raw`\b(?:precis\w*|necessit\w*)\b.*\b(?:patrocini\w*|sponsor\w*)`,
    String.raw`\b(?:potrzebuj\w*|wymaga\w*)\b.*\bsponsor\w*`,
  ].join('|'),
);
const WITHOUT = /\b(?:without|ohne|sans|sin|zonder|senza|sem|bez)\b.*(?:sponsor|patrocini|parrain)/;
const CAN_WORK = /\b(?:can you|able to|could you) (?:\w+ ){0,2}work\b/;

const RELOCATION = new RegExp(
  [
    String.raw`\b(?:willing|open|able|prepared|ready|happy|consider|can you|would you|willingness)\b(?: \w+){0,4} relocat\w*`,
    String.raw`\b(?:willing|prepared|ready|happy) to move (?:to|for)\b|^(?:willing to relocate|relocation)$`,
    String.raw`\bumzugsbereit\w*|\bbereit\b.*\b(?:umzuziehen|umzug)\b|\bwurden sie\b.*\bumziehen\b`,
    String.raw`\b(?:pret|disposee?|ouvert)\b.*\b(?:demenager|relocalis\w*)|\bmobil(?:e|ite) geographique(?:ment)?\b`,
    String.raw`\bdispuest[oa](?:/a| a)?\b.*\b(?:trasladar\w*|mudar\w*|reubicar\w*|cambiar de residencia)`,
    String.raw`\bdisponibilidad para (?:trasladar\w*|mudar\w*|reubicar\w*|cambi\w+ de residencia)`,
    String.raw`\bbereid\b.*\bverhui\w*`,
    String.raw`\bdispost[oa](?:/a| a)?\b.*\btrasferir\w*|\bdisponibilita al trasferimento\b`,
    String.raw`\b(?:dispost[oa](?:/a| a)?|disponibilidade)\b.*\b(?:mudar\w*|mudanca|realoca\w*)`,
    String.raw`\b(?:gotow\w*|sk[lł]onn\w*)\b.*\b(?:przeprowadz\w*|relokac\w*)`,
  ].join('|'),
);
/** Phrases at the end that name no place. */
const FOR_THE_JOB =
  /^(?:s+e|rsi|rse)?(?: (?:for (?:this|the|a|our) (?:role|job|position|opportunity)|if (?:needed|necessary|required)|fur (?:diese|die) (?:stelle|position)|pour ce poste|para este puesto|voor deze (?:functie|baan)|per (?:questo|il) lavoro|para esta vaga|yes\/? ?no))?$/;
const ABOUT_HELP =
  /\b(?:assist\w*|packages?|support|costs?|expens\w*|reimburs\w*|bonus|already|commut\w*|travel|without|ohne|sans|sin|zonder|senza|sem|bez)\b/;

/** Alternatives in one question: a yes confirms only one of them. */
const OR = /\b(?:or|oder|ou|lub|albo|o|either|entweder)\b/;
const DUTCH_OR = /\bof\b.*\b(?:werk\w*|verhui\w*|nodig)\b|\b(?:werk\w*|verhui\w*|nodig)\b.*\bof\b/;
const NO_ALTERNATIVES =
  /\b(?:now|currently|today|at present) or (?:at any (?:time|point) )?(?:in the )?(?:near )?future\b|\bnow or later\b|\byes or no\b|\byes ?\/ ?no\b|\b(?:jetzt|aktuell|derzeit) oder (?:in (?:der )?zukunft|zukunftig|spater)\b|\b(?:ahora|actualmente) o en el futuro\b|\b(?:maintenant|actuellement) ou (?:a l avenir|dans le futur)\b|\bnu of in de toekomst\b|\b(?:ora|adesso) o in futuro\b|\bagora ou no futuro\b|\bteraz lub w przyszlosci\b/g;
const NOT = /\b(?:not|unless|except|nicht|kein\w*|pas|niet|geen|non|nao|nie|never|don t|cannot)\b/;
/**
 * Like {@link NOT}, with words by which a question about permission asks for the opposite or for
 * something else.
 */
const NEEDED =
  /\b(?:without|needs?|requires?d?|requiring|apply\w*|obtain\w*|expir\w*|when|how|which|what|type|kind|proof|provide|verify|documents?|ohne|benotig\w*|brauch\w*|erforderlich|wie|wann|welche\w*|sans|besoin|necessit\w*|quel\w*|sin|necesit\w*|requier\w*|que tipo|zonder|nodig|welke|senza|bisogno|quale|sem|precis\w*|bez|potrzebuj\w*|wymaga\w*|jakie)\b/;
/** Ways of working, which can be permitted or not regardless of work authorization. */
const WAY_OF_WORKING =
  /\b(?:from home|remote\w*|hours|shifts?|weekends?|nights?|overtime|office|on ?site|hybrid|time zones?)\b/;
/** A no to two statements at once denies only one of them. */
const AND = /\b(?:and|und|et|y)\b/;
/** A no says that it is not wholly true; whether it is partly true stays open. */
const WHOLLY =
  /\b(?:any (?:employer|company)|unrestricted|without restrictions?|indefinite\w*|permanent\w*|full(?:y)?|unlimited|unbefristet\w*|uneingeschrankt\w*|full time)\b/;

/** The facts about working in a country that one yes or no decides. */
export interface WorkAnswer {
  workAuthorisation?: Record<string, 'yes' | 'no'>;
  sponsorship?: 'yes' | 'no';
  relocation?: 'yes' | 'no';
}

/**
 * Reads what a yes or a no says about work authorization, sponsorship or relocation.
 * @param question the question as it was worded
 * @param asked the question as {@link plain} returns it
 * @returns null when the question is about something else or the answer leaves the fact open
 */
export function workAnswered(question: string, asked: string, yesOrNo: 'yes' | 'no'): WorkAnswer | null {
  const single = asked.replace(/[ ,]+/g, ' ').replace(NO_ALTERNATIVES, ' ').replace(/ +/g, ' ').trim();
  if (OR.test(single) || DUTCH_OR.test(single) || NOT.test(single) || (yesOrNo === 'no' && AND.test(single)))
    return null;
  const mayWork = MAY_WORK.test(single);
  if (SPONSORSHIP.test(single)) {
    if (RELOCATION.test(single)) return null;
    if (!WITHOUT.test(single)) return NEED.test(single) && !mayWork ? { sponsorship: yesOrNo } : null;
    // The question has two parts: a no does not say which of them is denied.
    if (yesOrNo === 'no' || !(mayWork || CAN_WORK.test(single))) return null;
    return { sponsorship: 'no', ...permission(question, 'yes') };
  }
  if (mayWork) {
    if (
      NEEDED.test(single) ||
      WAY_OF_WORKING.test(single) ||
      RELOCATION.test(single) ||
      (yesOrNo === 'no' && WHOLLY.test(single))
    )
      return null;
    return permission(question, yesOrNo);
  }
  return relocationAnswered(single, yesOrNo);
}

/** A yes about several countries holds for each; a no does not say which one it denies. */
function permission(question: string, yesOrNo: 'yes' | 'no'): WorkAnswer | null {
  const countries = countriesIn(question);
  if (countries === null || countries.length === 0 || (countries.length > 1 && yesOrNo === 'no')) return null;
  return { workAuthorisation: Object.fromEntries(countries.map((country) => [country, yesOrNo])) };
}

/** A candidate who would not relocate to a place may live there already, or relocate elsewhere. */
function relocationAnswered(asked: string, yesOrNo: 'yes' | 'no'): WorkAnswer | null {
  const match = RELOCATION.exec(asked);
  if (!match || ABOUT_HELP.test(asked)) return null;
  const namesPlace = !FOR_THE_JOB.test(asked.slice(match.index + match[0].length)) || / to$/.test(match[0]);
  return yesOrNo === 'no' && namesPlace ? null : { relocation: yesOrNo };
}
