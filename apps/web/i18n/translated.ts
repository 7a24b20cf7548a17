/** Messages of another language: the same keys, any sentence. */
export type Translated<Messages> = Messages extends string
  ? string
  : { readonly [Key in keyof Messages]: Translated<Messages[Key]> };
