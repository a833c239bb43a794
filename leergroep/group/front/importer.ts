/**
 * Files and codes to lines: leergroep/group/reading.py reads and refuses the same.
 *
 * A line is a share code, and behind it " = " and what its sheet is about, where it says so.
 */

import { parseSheet } from "../../documents/front/answer_sheet.ts";
import { checkSize, MOST_LINE, SheetError } from "../../documents/front/document.ts";
import { crc32 } from "../../documents/front/crc32.ts";
import { decode, encode, readMark, MARKS, settleRole, listStates, writeMark } from "../../documents/front/share_code.ts";
import { makeSubjectKey, tidySubject } from "../../documents/front/subjects.ts";

const ZIP = "PK\x03\x04";
const ABOUT = " = ";
const decoded = new Map();

/**
 * Add sources ({name, text} or {name, error}) to codes; return {codes, refused, added}.
 *
 * A code that was there already and no longer counts stays there: see uncounted.
 *
 * `refused` says of each source that does not count {source, key, details}. A source of "" is a
 * code that was there already.
 */
export function gather(codes, sources, instruments) {
  const gathering = { instruments, kept: new Map(), refused: [], added: 0 };
  const idle = uncounted(codes, instruments).map(({ line }) => line);
  idle.forEach((line) => gathering.kept.set(line, { line }));
  codes.filter((line) => !idle.includes(line)).forEach((line) => add(gathering, { source: "", line }));
  gathering.added = 0;
  sources.forEach((source) => read(gathering, source));
  const { kept, refused, added } = gathering;
  return { codes: [...kept.values()].map((one) => one.line), refused, added };
}

/** Return {line, key, details} of each kept code that cannot be read any more, and why. */
export const uncounted = (codes, instruments) =>
  codes.flatMap((line) => {
    try {
      recordOf(line, instruments);
      return [];
    } catch (error) {
      return [{ line, ...reason(error) }];
    }
  });

/** Return what a line holds, with its states as numbers; read once. */
export function recordOf(line, instruments) {
  if (!decoded.has(line)) decoded.set(line, unpacked(line, instruments));
  return decoded.get(line);
}

function unpacked(line, instruments) {
  const [code, subject] = parted(line);
  const sheet = decode(code, instruments);
  const instrument = instruments.find((one) => one.slug === sheet.instrument);
  return {
    slug: sheet.instrument,
    day: sheet.round,
    role: sheet.role,
    mark: sheet.mark ?? "",
    subject,
    states: listStates(sheet, instrument),
  };
}

/** Return the code in a line, and what its sheet is about. */
function parted(line) {
  const [code, ...rest] = line.split(ABOUT);
  return [code, tidySubject([...rest.join(ABOUT)].slice(0, MOST_LINE).join(""))];
}

const joined = (code, subject) => tidySubject(subject) ? code + ABOUT + tidySubject(subject) : code;

function read(gathering, { name, text, error }) {
  if (error) return gathering.refused.push({ source: name, ...error });
  if (name.toLowerCase().endsWith(".txt")) return readCodes(gathering, name, text);
  attempt(gathering, name, () => lineOf(text, gathering.instruments));
}

/** Add every code of a list, one a line. */
function readCodes(gathering, name, text) {
  text.split(/\r|\n/).forEach((line, index) => {
    if (line.replace(/^[ \t\ufeff]+/, "") === "") return;
    const source = `${name}:${index + 1}`;
    attempt(gathering, source, () => {
      const [code, subject] = parted(line);
      const sheet = decode(code, gathering.instruments);
      const instrument = gathering.instruments.find((one) => one.slug === sheet.instrument);
      return joined(encode(sheet, instrument), subject);
    });
  });
}

function attempt(gathering, source, make) {
  try {
    add(gathering, { source, line: make() });
  } catch (error) {
    gathering.refused.push({ source, ...reason(error) });
  }
}

function reason(error) {
  const { key, details } = error instanceof SheetError ? error : { key: "bad-json", details: {} };
  return { key, details };
}

/** Add a line, or put it in the place of an earlier one of the same sheet. */
function add(gathering, { source, line }) {
  const { slug, day, mark, subject } = recordOf(line, gathering.instruments);
  const [code] = parted(line);
  const key = `${mark ? `${slug}/${day}/${mark}` : code} ${makeSubjectKey(subject)}`;
  const old = gathering.kept.get(key);
  gathering.kept.set(key, { source, line, code });
  if (!old) return gathering.added += 1;
  const why = old.code === code ? "group-same" : "group-replaced";
  gathering.refused.push({ source: old.source, key: why, details: { where: source } });
}

/** Return the line of the sheet in a file; throw SheetError when it holds none that counts. */
function lineOf(text, instruments) {
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
  const mark = readMark(sheet) || derived(sheet, instrument);
  return joined(encode({ ...sheet, role: settleRole(sheet.role), mark }, instrument), sheet.subject);
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
 * So two people with equal answers stay two, and nobody's name or notes are kept. A subject alone
 * is of everybody who fills in a sheet about it.
 */
function derived({ by = "", subject = "", notes }, { factors }) {
  const noted = factors.map((factor) => notes[factor.slug] ?? "");
  if (!by && noted.every((text) => !text)) return "";
  const text = [by, subject, ...noted].join("\n");
  const bytes = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 255;
    bytes[2 * at + 1] = unit >> 8;
  }
  return writeMark(1 + crc32(bytes) % (MARKS - 1));
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
