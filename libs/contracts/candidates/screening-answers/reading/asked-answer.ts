/** A question of a form with its answer, as a sender words them. */
export interface AskedAnswer {
  question: string;
  answer: string | number | boolean | readonly string[] | null;
}
