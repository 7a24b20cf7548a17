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
  /** The text in place of the dates, where no layout writes them otherwise ("Summer 2018"). */
  when?: string;
  points: string[];
  /** Time without work, told among the jobs; it is no position, and no employer is printed. */
  isBreak?: true;
}

export interface Study {
  institution: string;
  degree: string;
  field: string;
  start: Month;
  end: Month;
  /** The note that some layouts print below: that it was beside a job. */
  note?: string;
}

export interface Person {
  /** Written in another language than English. */
  language?: 'de';
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
  /** The printed certificates, which are not compared. */
  certificates?: string[];
  /** The person's names for the sections, where a layout leaves them open. */
  headings?: Readonly<
    Record<'summary' | 'work' | 'education' | 'skills' | 'languages' | 'certificates' | 'contact', string>
  >;
  /** A last sentence, such as the consent that is usual in Poland. */
  closing?: string;
}
