/** A CV as data: what every layout prints, and what must be read from each. */

/** `YYYY-MM`. */
export type Month = string;

export interface Job {
  employer: string;
  title: string;
  place: string;
  start: Month;
  /** Null for a job that goes on. */
  end: Month | null;
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
}
