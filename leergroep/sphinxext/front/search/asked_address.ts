/** What somebody meant who came to an address that is not there. */

import { unescapeText } from "../../../widget/front/host/url_fragment.ts";

/** Return the address with a code behind a real "#", where a mail program wrote that otherwise. */
export function mendHash(address: string): string | undefined {
  const url = new URL(address);
  const [path = "", ...code] = url.pathname.split(/%(?:25)*23/);
  if (!code.length) return undefined;
  // Only what follows the host changes, so that it leads nowhere else.
  url.pathname = path;
  url.hash = code.join("#");
  return url.href;
}

/** Return the words at the end of an address, to search for. */
export function readAsked(address: string): string {
  const parts = new URL(address).pathname.split("/").map(unescapeText).map(dropEnding);
  // A host may call the page of a folder so, and a folder says what it is about.
  const last = parts.filter((part) => part && part.toLowerCase() !== "index").at(-1) ?? "";
  return last.replace(/[-_+.\s]+/g, " ").trim();
}

/** Leave out what kind of file it is, and the sign that a sentence went on with after the link. */
function dropEnding(part: string): string {
  return part.replace(/[)\]}>.,;:!?'"”’»]+$/, "").replace(/\.\w+$/, "");
}
