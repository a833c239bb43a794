/** How sure a browser keeps what it keeps: what it may wipe, and what it can be asked. */

import { attempt, attemptLater } from "../../../documents/front/attempt.ts";
import type { Model, StorageState } from "./host.ts";

type StoringModel = Model<{ storage: StorageState }>;

const supports = (property: string, value: string): boolean =>
  attempt(() => CSS.supports(property, value)) ?? false;

/** Firefox and its kin ask their reader whether a site may keep things for good. */
const asksReader = (): boolean => supports("-moz-appearance", "none");

/** Safari and its kin wipe after seven days without a visit, but not what is on the home screen. */
const wipes = (): boolean =>
  "GestureEvent" in globalThis && !attempt(() => matchMedia("(display-mode: standalone)").matches);

/** Each page of a folder has a memory of its own there. */
export const isAlone = (): boolean => location.protocol === "file:" && asksReader();

/** Return the address at which the book is published, "" where it has none. */
export const findAddress = (): string =>
  document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? "";

/** Say in a model what may happen to what it keeps. */
export async function watchRisk(model: StoringModel): Promise<void> {
  const risk = await findRisk();
  model.set("storage", { ...model.get("storage"), risk });
}

async function findRisk(): Promise<StorageState["risk"]> {
  if (isAlone()) return "alone";
  if (await attemptLater(() => navigator.storage.persisted())) return undefined;
  if (asksReader()) return await canBeAsked() ? "asks" : undefined;
  return wipes() ? "wipes" : undefined;
}

async function canBeAsked(): Promise<boolean> {
  const name = "persistent-storage";
  return (await attemptLater(() => navigator.permissions.query({ name })))?.state === "prompt";
}

let isAsked = false;

/** Ask the browser, once there is something to keep, where that asks its reader nothing. */
export async function askSilently(model: StoringModel): Promise<void> {
  if (isAsked || asksReader()) return;
  isAsked = true;
  await ask(model);
}

/** Ask the browser to keep everything for good; say what may happen after its answer. */
export async function ask(model: StoringModel): Promise<void> {
  await attemptLater(() => navigator.storage.persist());
  await watchRisk(model);
}
