/** How or how well someone studied. */
export const MODE =
  /^(?:part|full)[ -]?time\b|^mention (?:très |assez )?bien\b|^a distancia\b|^à distance\b|^a distanza\b|^(?:evening|weekend|distance|online|remote|sandwich|berufsbegleitend|dual|teilzeit|vollzeit|first|second|upper|lower|honou?rs|distinction|merit|cum|magna|summa|gpa|cgpa|grade|expected|graduated|ongoing|incomplete)\b/i;
