/** Files and codes to share codes: leergroep/group/reading.py reads and refuses the same. */

import { checkSize, parseSheet, SheetError } from "../sheet.js";
import { crc32 } from "../crc.js";
import { decode, encode, markOf, MARKS, settled, states, written } from "../sharecode.js";

const ZIP = "PK\x03\x04";
const decoded = new Map();

/**
 * Add sources ({name, text} or {name, error}) to codes; return {codes, refused, added}.
 *
 * `refused` says of each source that does not count {source, key, details}. A source of "" is a
 * code that was there already.
 */
export function gather(codes, sources, instruments) {
  const gathering = { instruments, kept: new Map(), refused: [], added: 0 };
  codes.forEach((code) => add(gathering, { source: "", code }));
  gathering.added = 0;
  sources.forEach((source) => read(gathering, source));
  const { kept, refused, added } = gathering;
  return { codes: [...kept.values()].map((one) => one.code), refused, added };
}

/** Return what a code of an instrument holds, with its states as numbers; read once. */
export function recordOf(code, instruments) {
  if (!decoded.has(code)) decoded.set(code, unpacked(code, instruments));
  return decoded.get(code);
}

function unpacked(code, instruments) {
  const sheet = decode(code, instruments);
  const instrument = instruments.find((one) => one.slug === sheet.instrument);
  return {
    slug: sheet.instrument,
    day: sheet.round,
    role: sheet.role,
    mark: sheet.mark ?? "",
    states: states(sheet, instrument),
  };
}

function read(gathering, { name, text, error }) {
  if (error) return gathering.refused.push({ source: name, ...error });
  if (name.toLowerCase().endsWith(".txt")) return readCodes(gathering, name, text);
  attempt(gathering, name, () => codeOf(text, gathering.instruments));
}

/** Add every code of a list, one a line. */
function readCodes(gathering, name, text) {
  text.split(/\r|\n/).forEach((line, index) => {
    if (line.replace(/^[ \t\ufeff]+/, "") === "") return;
    const source = `${name}:${index + 1}`;
    attempt(gathering, source, () => {
      const sheet = decode(line, gathering.instruments);
      return encode(sheet, gathering.instruments.find((one) => one.slug === sheet.instrument));
    });
  });
}

function attempt(gathering, source, make) {
  try {
    add(gathering, { source, code: make() });
  } catch (error) {
    const { key, details } = error instanceof SheetError ? error : { key: "bad-json", details: {} };
    gathering.refused.push({ source, key, details });
  }
}

/** Add a code, or put it in the place of an earlier one of the same sheet. */
function add(gathering, { source, code }) {
  const { slug, day, mark } = recordOf(code, gathering.instruments);
  const key = mark ? `${slug}/${day}/${mark}` : code;
  const old = gathering.kept.get(key);
  gathering.kept.set(key, { source, code });
  if (!old) return gathering.added += 1;
  const why = old.code === code ? "group-same" : "group-replaced";
  gathering.refused.push({ source: old.source, key: why, details: { where: source } });
}

/** Return the code of the sheet in a file; throw SheetError when it holds none that counts. */
function codeOf(text, instruments) {
  checkSize(text.length);
  if (text.startsWith(ZIP)) throw new SheetError("group-zip");
  const slug = slugIn(text);
  const instrument = instruments.find((one) => one.slug === slug);
  if (!instrument) {
    const sheet = parseSheet(text, { slug, edition: Infinity, factors: [], scale: [] });
    throw new SheetError("group-unknown", { found: sheet.instrument });
  }
  const sheet = parseSheet(text, instrument);
  const [found, wanted] = [sheet.edition, instrument.edition];
  if (found < wanted) {
    throw new SheetError("group-older", { title: instrument.title, found, wanted });
  }
  const mark = markOf(sheet) || derived(sheet, instrument);
  return encode({ ...sheet, role: settled(sheet.role), mark }, instrument);
}

function slugIn(text) {
  try {
    const { instrument } = JSON.parse(text);
    return typeof instrument === "string" ? instrument : "";
  } catch {
    return "";
  }
}

/**
 * Return a mark for a sheet that has none: a fingerprint of its name and notes.
 *
 * So two people with equal answers stay two, and nobody's name or notes are kept.
 */
function derived({ by = "", subject = "", notes }, { factors }) {
  const own = [by, subject, ...factors.map((factor) => notes[factor.slug] ?? "")];
  if (own.every((text) => !text)) return "";
  const text = own.join("\n");
  const bytes = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 255;
    bytes[2 * at + 1] = unit >> 8;
  }
  return written(1 + crc32(bytes) % (MARKS - 1));
}

/** Return how many codes there are for each instrument, in the order of the instruments. */
export function perInstrument(codes, instruments) {
  const times = new Map(instruments.map((one) => [one.slug, 0]));
  codes.forEach((code) => {
    const { slug } = recordOf(code, instruments);
    times.set(slug, times.get(slug) + 1);
  });
  return instruments.map((one) => [one, times.get(one.slug)]).filter(([_, count]) => count);
}
