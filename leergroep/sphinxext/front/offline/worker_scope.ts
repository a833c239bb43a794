/** As much of a service worker's own world as is used here: the types of a page do not know it. */

import type { Edition } from "./edition_files.ts";

/** Something that the browser waits for. */
export interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

/** A page that asks for something. */
export interface AskedEvent extends WorkerEvent {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

/** A page that says something to the worker. */
export interface SaidEvent extends WorkerEvent {
  readonly data: unknown;
  readonly source: { readonly id: string } | null;
}

export interface WorkerScope {
  /** The edition that this worker was made with: the build writes it in front of the script. */
  readonly lgEdition: Edition;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which?: { includeUncontrolled: boolean }): Promise<readonly { id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate", act: (event: WorkerEvent) => void): void;
  addEventListener(name: "fetch", act: (event: AskedEvent) => void): void;
  addEventListener(name: "message", act: (event: SaidEvent) => void): void;
}

export const worker = globalThis as unknown as WorkerScope;

interface Connection {
  readonly connection?: { readonly saveData?: boolean };
}

/** Tell whether the reader asked to fetch no more than needed. */
export const isSaving = (): boolean =>
  Boolean((navigator as unknown as Connection).connection?.saveData);
