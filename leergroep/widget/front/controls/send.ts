/** Send a link as people do: with the apps of a phone, where the browser knows them. */

import { copyText } from "./copy.ts";

/** Something to send: a link and what it is called. */
export interface Sendable {
  readonly title: string;
  readonly url: string;
}

/** Tell whether the browser hands a link to other apps: on a phone, mostly. */
export const canSend = (): boolean => "share" in navigator;

/** Hand a link to other apps, or copy it; return the key of what is to be said, "" for nothing. */
export async function sendLink(link: Sendable): Promise<string> {
  try {
    await navigator.share(link);
    return "";
  } catch (error) {
    // Somebody thought better of it.
    if (error instanceof DOMException && error.name === "AbortError") return "";
    return await copyText(link.url) ? "copy-done" : "copy-refused";
  }
}
