/** A CV as data: what every layout prints, and what must be read from each. */

/** `YYYY-MM`, or `YYYY` where no more is printed. */
export type Month = string;

export interface Job {
  employer: string;
  title: string;
  place: string;
  start: Month;
  /** Null for a job that goes on. */
  end: Month | null;
  /** As it is printed in place of the dates, where no layout writes them otherwise ("Summer 2018"). */
  when?: string;
  points: string[];
}

export interface Study {
  institution: string;
  degree: string;
  field: string;
  start: Month;
  end: Month;
}

export interface Person {
  name: string;
  headline: string;
  email: string;
  phone: string;
  location: string;
  /** Without the protocol, as people print them. */
  links: string[];
  summary: string;
  work: Job[];
  education: Study[];
  skills: { label: string; items: string[] }[];
  languages: { name: string; level: string }[];
  /** As they are printed; they are not compared. */
  certificates?: string[];
}
