/** A question of an application form with its answer, as the sender worded them. */
export interface AskedAnswer {
  question: string;
  answer: string | number | boolean | readonly string[] | null;
}
