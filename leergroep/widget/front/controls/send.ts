/** Send a link as people do: with the apps of a phone, where the browser knows them. */

import { copyText } from "./copy.ts";

/** Something to send: a link and what it is called. */
export interface Sendable {
  readonly title: string;
  readonly url: string;
}

/** What became of sending; "" when somebody thought better of it. */
export type SendOutcome = "sent" | "copied" | "refused" | "";

/** Tell whether the browser hands a link to other apps: on a phone, mostly. */
export const canSend = (): boolean => typeof globalThis.navigator?.share === "function";

/** Hand a link to other apps; what cannot be sent is copied. */
export async function sendLink(link: Sendable): Promise<SendOutcome> {
  try {
    await navigator.share(link);
    return "sent";
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return "";
    return await copyText(link.url) ? "copied" : "refused";
  }
}
