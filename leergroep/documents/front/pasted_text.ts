/**
 * What mail programs, web pages and links put inside a text, taken out of it:
 * leergroep/documents/pasted_text.py does the same.
 */

const ENTITIES: Readonly<Record<string, string | undefined>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  num: "#",
};
/** Letters and digits of another shape: full width, in circles and squares, bold. */
const SHAPED =
  /[\uff01-\uff5e\u2102-\u2793\u{1d400}-\u{1d7ff}\u{1f110}-\u{1f189}\u{1fbf0}-\u{1fbf9}]/gu;
/** Those of which Unicode does not say what they stand for, the first of each ten. */
const CIRCLED = [0x2776, 0x2780, 0x278a, 0x24f5];
const SQUARED = 0x1f110;
/** Colours of a terminal, and the part of a mail that is written as bytes. */
// deno-lint-ignore no-control-regex
const TERMINAL = /\x1b\[[0-9;?]*[A-Za-z]/g;
const IN_BYTES =
  /(content-transfer-encoding:[ \t]*base64[ \t]*\r?\n(?:[^\r\n]+\r?\n){0,20}\r?\n)([0-9A-Za-z+/\r\n]+)/gi;
const ENTITY =
  /&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|num|nbsp|shy|zwnj|zwj));|\\(?:u([0-9A-Fa-f]{4})|[bfnrt])/g;
const NO_BREAK = /[^\r\n]+/g;
const TAG = /<\/?([a-z][a-z0-9]*(?::[a-z]+)?)(?:[ \t\r\n][^<>]{0,400}|\/)?>/gi;
const INLINE = /^(?:wbr|span|b|i|u|em|strong|font|mark|code)$/i;
/** What a mail program writes: a line that goes on, and signs by their bytes. */
const SOFT = /=[ \t]*\r?\n|=[C-F][0-9A-F](?==[89AB][0-9A-F])/;
const BYTES = /=(?:[ \t]*\r?\n|[89A-F][0-9A-F])/g;
export const QUOTED = /(^|[\r\n\v\f\u0085\u2028\u2029])[ \t]*(?:[>|»│][ \t]?)+/g;
const ENDS = String.raw`\r\n\v\f\u0085\u2028\u2029`;
/** Lines of one writer, who is named before each: where a mail program or a chat wrapped a code. */
const NAMED = new RegExp(
  String.raw`(^|[${ENDS}])[ \t]*([A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f. ]{0,30}[>|»│:]+)[^${ENDS}]*(?:[${ENDS}]+[ \t]*\2[^${ENDS}]*)+`,
  "g",
);

/**
 * Return a text without what links, web pages and mail programs put inside it.
 *
 * `begin` is the pattern of what codes begin with: what such a beginning stands in is kept.
 */
export function unwrapText(given: string, begin: string): string {
  const begins = new RegExp(begin, "i");
  let text = given.replace(IN_BYTES, (_, head, bytes) => head + readBytes(bytes))
    .replace(TERMINAL, "");
  if (SOFT.test(text)) {
    text = text.replace(BYTES, "").replaceAll("=3D", "=").replaceAll("=20", " ");
  }
  text = foldShapes(text);
  // What a code begins with after a percent sign is none that was escaped.
  const escaped = new RegExp(`%(?!${begin})([0-9A-F]{2})`, "gi");
  for (let times = 0; times < 3; times++) {
    text = text.replace(escaped, (_, digits) => {
      const number = parseInt(digits, 16);
      return number < 0x80 ? writeSign(number) : "";
    });
  }
  return text.replace(ENTITY, readEntity)
    .replace(TAG, (tag, name) =>
      begins.test(tag) ? tag : tag.replace(NO_BREAK, INLINE.test(name) ? "" : " "))
    .replace(QUOTED, "$1")
    .replace(NAMED, (lines, before, name) => before + joinLines(lines.slice(before.length), name, begin));
}

/** Return a text with its letters and digits in their plain shape. */
export const foldShapes = (text: string): string => text.replace(SHAPED, foldSign);

function foldSign(sign: string): string {
  const number = sign.codePointAt(0) ?? 0;
  const letter = (number - SQUARED) % 32;
  if (number >= SQUARED && number < 0x1f18a && letter < 26) return String.fromCharCode(0x41 + letter);
  const first = CIRCLED.find((one) => number >= one && number < one + 10);
  return first ? String(number - first + 1) : sign.normalize("NFKC");
}

/** Return lines without the name that each but the first repeats, unless a code begins there. */
function joinLines(lines: string, name: string, begin: string): string {
  const plain = name.replace(/[.|]/g, String.raw`\$&`);
  const again = new RegExp(`([${ENDS}])[ \\t]*${plain}(?![ \\t]*${begin})`, "gi");
  return lines.replace(again, "$1");
}

function readEntity(_: string, decimal = "", hexadecimal = "", name = "", escaped = ""): string {
  return name ? ENTITIES[name] ?? " " : writeSign(Number(decimal) || parseInt(hexadecimal || escaped, 16));
}

/** Return the sign of a number; a blank for one that nobody sees. */
const writeSign = (number: number): string =>
  number >= 0x20 && number < 0xd800 ? String.fromCharCode(number) : " ";

/** Return the text in a part of a mail that is written as bytes, four signs for three. */
function readBytes(written: string): string {
  const signs = written.replace(/[\r\n]/g, "");
  // One sign alone is no byte: the mail was cut.
  const whole = atob(signs.length % 4 === 1 ? signs.slice(0, -1) : signs);
  const bytes = Uint8Array.from(whole, (sign) => sign.charCodeAt(0));
  return `${new TextDecoder().decode(bytes)}\n`;
}
