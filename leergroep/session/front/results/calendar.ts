/**
 * Actions with a date as a calendar file (iCalendar, RFC 5545): one whole day each.
 *
 * Outlook asks for more than the standard does: a METHOD, a SEQUENCE that only goes up, by which a
 * file that is opened once more changes what is there, and a SUMMARY that says something.
 */

const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** RFC 5545 folds lines after 75 octets. */
const FOLD = 75;

/** An action as a file may hold it: only with a day that exists it is in the calendar. */
export interface DatedAction {
  readonly id: string;
  readonly text?: unknown;
  readonly wie?: unknown;
  readonly wanneer?: unknown;
}

/** Return the text of a calendar with each action that has a date; `unnamed` is one without text. */
export function writeCalendar(
  actions: readonly DatedAction[],
  now: Date,
  unnamed: string,
): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  // An integer of 31 bits that the next file of the same action is above.
  const sequence = Math.floor(now.getTime() / 60_000);
  const events = actions.flatMap((one) =>
    isDay(one.wanneer)
      ? writeEvent(one.wanneer, [
        `UID:${one.id}@leergroep`,
        `DTSTAMP:${stamp}`,
        `SEQUENCE:${sequence}`,
        `SUMMARY:${nameAction(one, unnamed)}`,
      ])
      : []
  );
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Leergroep//NL", "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH", ...events, "END:VCALENDAR"].map(foldLine).join("\r\n") + "\r\n";
}

/** Tell whether something is a day that exists. */
export function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !DATE.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** An event lasts until the day after, which is not in it. */
function writeEvent(day: string, about: readonly string[]): string[] {
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  return [
    "BEGIN:VEVENT",
    ...about,
    `DTSTART;VALUE=DATE:${compactDay(day)}`,
    `DTEND;VALUE=DATE:${compactDay(next)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function nameAction({ text, wie }: DatedAction, unnamed: string): string {
  const [what, who] = [text, wie].map((one) => escapeText(String(one ?? "")).trim());
  return who ? `${what || unnamed} (${who})` : what || unnamed;
}

const compactDay = (day: string): string => day.replaceAll("-", "");

const escapeText = (text: string): string =>
  text.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r\n|\r|\n/g, "\\n")
    // deno-lint-ignore no-control-regex
    .replaceAll(/[\x00-\x1f\x7f]/g, " ");

/** Fold a line between characters, never inside one. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  const lines = [""];
  let room = FOLD;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (size > room) {
      lines.push(" ");
      room = FOLD - 1;
    }
    lines[lines.length - 1] += sign;
    room -= size;
  }
  return lines.join("\r\n");
}
