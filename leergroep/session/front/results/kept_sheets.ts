/** The codes that a session keeps, read once: views are drawn at every touch. */

import { type CodedSheet, decode } from "../../../documents/front/share_code.ts";
import type { MembersState } from "../state.ts";

const sheets = new Map<string, CodedSheet | null>();

/** Return what a kept code holds; null for a code that is no longer of this case. */
export function readKeptSheet(code: unknown, members: MembersState): CodedSheet | null {
  const text = String(code ?? "");
  const key = `${members.slug}/${members.edition}/${text}`;
  const known = sheets.get(key);
  if (known !== undefined) return known;
  const sheet = decodeKept(text, members);
  sheets.set(key, sheet);
  return sheet;
}

function decodeKept(code: string, members: MembersState): CodedSheet | null {
  try {
    return decode(code, [members]);
  } catch {
    return null;
  }
}
