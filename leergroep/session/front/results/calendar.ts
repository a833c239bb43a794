/** Actions with a date as a calendar file (iCalendar, RFC 5545): one whole day each. */

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

/** Return the text of a calendar with each action that has a date. */
export function writeCalendar(actions: readonly DatedAction[], now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const events = actions.flatMap((one) =>
    isDay(one.wanneer) ? writeEvent(one, one.wanneer, stamp) : []
  );
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Leergroep//NL", ...events,
    "END:VCALENDAR"].map(foldLine).join("\r\n") + "\r\n";
}

/** Tell whether something is a day that exists. */
export function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !DATE.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function writeEvent(
  { id, text = "", wie = "" }: DatedAction,
  day: string,
  stamp: string,
): string[] {
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  return [
    "BEGIN:VEVENT",
    `UID:${id}@leergroep`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDay(day)}`,
    `DTEND;VALUE=DATE:${compactDay(next)}`,
    `SUMMARY:${escapeText(wie ? `${text} (${wie})` : String(text))}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
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
