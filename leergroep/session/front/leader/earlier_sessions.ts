/** The sessions that this browser keeps. */

import { type InstrumentId, isRecord } from "../../../documents/front/document.ts";
import type { EntriesDocument } from "../../../documents/front/entries.ts";
import type { LeaderController } from "./context.ts";

/** Fetch the sessions on every case that this browser keeps: one of them may be the last. */
export async function readEarlierSessions(
  { model, page, kind, instrument, ui, draw }: LeaderController,
): Promise<void> {
  if (!page.readAllSheets) return;
  const slugs = model.get("others").map(({ slug }) => slug.replace("deelname-", "sessie-"));
  const sessions = [instrument.slug, ...slugs].map((slug) => ({ slug, edition: Infinity }));
  const stored = await page.readAllSheets(sessions).catch(() => []);
  ui.earlier = stored.flatMap((one) => readSession(kind, one, sessions));
  draw();
}

/** What cannot be read is no earlier session; the workbook tells of it. */
function readSession(
  kind: LeaderController["kind"],
  stored: unknown,
  sessions: readonly InstrumentId[],
): EntriesDocument[] {
  const slug = isRecord(stored) ? stored.instrument : undefined;
  const session = sessions.find((one) => one.slug === slug);
  if (!session) return [];
  try {
    return [kind.parse(JSON.stringify(stored), session)];
  } catch {
    return [];
  }
}
