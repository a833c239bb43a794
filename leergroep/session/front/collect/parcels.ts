/** What one phone collected, as texts that a QR code can hold. */

import type { Entries } from "../../../documents/front/entries.ts";
import { ANSWER } from "../results/vote_count.ts";

/** So many codes make a picture that a camera reads from a phone that is held before it. */
const MOST = 8;

/** Return the codes that were collected, as many in a text as one picture can hold. */
export function makeParcels(entries: Entries): string[] {
  const codes = Object.values(entries).filter(({ cell }) => cell === ANSWER)
    .map(({ code }) => String(code));
  const count = Math.ceil(codes.length / MOST);
  return Array.from({ length: count }, (_, at) => codes.slice(at * MOST, (at + 1) * MOST).join(" "));
}
