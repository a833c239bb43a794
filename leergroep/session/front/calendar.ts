/** Actions with a date as a calendar file (iCalendar, RFC 5545): one whole day each. */

const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** RFC 5545 folds lines after 75 octets. */
const FOLD = 75;

/** Return the text of a calendar with each action ({id, text, wie, wanneer}) that has a date. */
export function calendar(actions, now) {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const events = actions.filter((one) => isDay(one.wanneer)).flatMap((one) => event(one, stamp));
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Leergroep//NL", ...events,
    "END:VCALENDAR"].map(folded).join("\r\n") + "\r\n";
}

/** Tell whether a text is a day that exists. */
export function isDay(text) {
  if (!DATE.test(text ?? "")) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function event({ id, text = "", wie = "", wanneer }, stamp) {
  const next = new Date(Date.parse(wanneer) + 86_400_000).toISOString().slice(0, 10);
  return [
    "BEGIN:VEVENT",
    `UID:${id}@leergroep`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(wanneer)}`,
    `DTEND;VALUE=DATE:${compact(next)}`,
    `SUMMARY:${escaped(wie ? `${text} (${wie})` : text)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

const compact = (day) => day.replaceAll("-", "");

const escaped = (text) =>
  String(text).replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r\n|\r|\n/g, "\\n")
    // deno-lint-ignore no-control-regex
    .replaceAll(/[\x00-\x1f\x7f]/g, " ");

/** Fold a line between characters, never inside one. */
function folded(line) {
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
