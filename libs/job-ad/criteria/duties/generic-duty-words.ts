/**
 * Stems of words that tell little of a duty, whatever trade it is of: those in the task statements of a fifth or more of the occupations of
 * the O*NET database (https://www.onetcenter.org, CC BY 4.0) that stand in no name of a skill ("test", "monitor" and "design" are skills).
 * Rarity in general English does not know how work is written of: "assess" and "maintain" are rare in it.
 */
export const GENERIC_DUTY_STEMS: ReadonlySet<string> = new Set(
  'accord adjust analyz appropri assess clean collect commun complet condit conduct confer consult coordin custom determin devic direct equip establish examin hand identifi implement improv inspect instal instruct issu keep locat maintain mainten measur meet necessari need observ obtain order organ part particip personnel prepar problem read regul remov repair select set special specif staff standard studi supervis verifi write'.split(
    ' ',
  ),
);
