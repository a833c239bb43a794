/** Messages between a page and the window that it opened: over http and from a folder alike. */

/** A page of a folder has no origin that can be named; all of its messages come from "null". */
const isFolder = (): boolean => location.protocol === "file:";

/** Tell whether a message comes from a page of this book, and not from where a window went since. */
export const isOurs = ({ origin }: Pick<MessageEvent, "origin">): boolean =>
  isFolder() ? origin === "null" || origin === "file://" : origin === location.origin;

export function post(to: Window, message: object): void {
  to.postMessage(message, isFolder() ? "*" : location.origin);
}

/** Return the window that sent a message; null for a worker or a window that is gone. */
export const getSender = ({ source }: Pick<MessageEvent, "source">): Window | null =>
  source && "postMessage" in source && "closed" in source ? source : null;
