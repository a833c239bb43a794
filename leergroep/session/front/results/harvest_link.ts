/**
 * A harvest as a link: what was agreed, no names (spec/harvest_link.md).
 *
 * Everything stands behind the #, which no server sees, and as readable text: of a link that was
 * cut off what arrived is still shown, and what is missing is known.
 */

import { crc32 } from "../../../documents/front/crc32.ts";
import { type InstrumentId, MOST_LINE, SheetError } from "../../../documents/front/document.ts";
import {
  type EntriesDocument,
  type Entry,
  makeBlankEntries,
  setEntries,
} from "../../../documents/front/entries.ts";
import { CELLS, listFilled } from "./harvest.ts";

/** What goes along of an entry in each cell besides its text; who would do it stays. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  acties: ["wanneer"],
  vuistregels: ["rule"],
  vragen: [],
  terugblik: ["wanneer", "stand"],
};
/** What stands before the text of an entry says in which cell it is. */
const MARKS = "arvt";
/** What a link with a harvest has behind the #, before the harvest. */
export const HARVEST_NAME = "oogst";
/** Longer than what any group agrees; a longer link is not of ours. */
const MOST_LINK = 100_000;

/** A harvest as it arrived. */
export interface ReceivedHarvest {
  readonly sheet: EntriesDocument;
  /** How many entries are missing of each cell that misses some. */
  readonly missing: Readonly<Record<string, number>>;
  /** Something in it is not as it was sent. */
  readonly isDamaged: boolean;
}

/** Return what goes behind the # of a link, from "oogst=" on. */
export function writeHarvestLink(sheet: EntriesDocument): string {
  const cells = CELLS.map((cell) => listFilled(sheet, cell));
  const head = [sheet.instrument, sheet.edition, sheet.round, cells.map((all) => all.length).join("-"),
    escapeText(sheet.subject)];
  const entries = cells.flatMap((all, at) =>
    all.map((one) =>
      [MARKS[at], ...["text", ...FIELDS[CELLS[at]]].map((field) => escapeText(one[field]))].join(":")
        .replace(/:+$/, "")
    )
  );
  const told = [head.join(".") , ...entries].join("/");
  return `${HARVEST_NAME}=${[told.length, computeCheck(told)].map((one) => one.toString(36)).join(".")}.${told}`;
}

const computeCheck = (text: string): number => crc32(new TextEncoder().encode(text));

/** Every sign that an address, or an app that looks for addresses, has other plans with. */
const escapeText = (text: unknown): string =>
  encodeURIComponent(String(text ?? "").replaceAll(/\p{Surrogate}/gu, "\ufffd").trim())
    .replaceAll(/[_!'()*~.]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "_");

function unescapeText(text: string): string {
  const spaced = text.replaceAll("_", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    // Cut in the middle of a sign: what is whole is read.
    return spaced.replaceAll(/(?:%[0-9a-f]{2})+|%.{0,2}$/gi, (signs) => {
      try {
        return decodeURIComponent(signs);
      } catch {
        return "…";
      }
    });
  }
}

/**
 * Return the harvest in what stood behind "oogst=", as far as it arrived.
 *
 * `instruments` are those of the book by slug. Throws SheetError for a text of which too little is
 * left to say what it was, and for a harvest of something that this book does not know.
 */
export function readHarvestLink(
  text: string,
  instruments: Readonly<Record<string, InstrumentId>>,
): ReceivedHarvest {
  const found = listReadings(text.slice(0, MOST_LINK)).map(splitLink).filter((one) => one !== null);
  const best = found.find((one) => one.isWhole) ?? found[0];
  if (!best) throw new SheetError("harvest-link-lost");
  const [head, ...entries] = best.told.split("/");
  const [slug, edition, round, counts = "", ...subject] = head.split(".");
  if (!Object.hasOwn(instruments, slug)) throw new SheetError("bad-unknown-instrument", { found: slug });
  const blank = {
    ...makeBlankEntries({ slug, edition: Number(edition) || 1 }),
    round: /^\d{4}-\d{2}-\d{2}(-\d{1,3})?$/.test(round ?? "") ? round : "",
    subject: unescapeText(subject.join(".")).slice(0, MOST_LINE),
  };
  const read = entries.flatMap(readEntry);
  const sheet = setEntries(blank, Object.fromEntries(read.map((entry, at) => [`oogst-${at + 1}`,
    { ...entry, order: at + 1 }])), blank.round);
  return { sheet, missing: countMissing(counts, read), isDamaged: best.isDamaged };
}

/** Where mail breaks a line; a line that somebody began in a text is no such place. */
const BREAK = /=(?:%0D)?(?:%0A)?|%20|\s/gi;

/** Some apps escape the signs of an address, and some do so twice; mail breaks it into lines. */
function listReadings(text: string): string[] {
  const unescape = (one: string) => one.replaceAll(/%(?:25|2F|3A)/gi, decodeURIComponent);
  return [text, unescape(text), unescape(unescape(text))]
    .flatMap((one) => [one, one.replaceAll(BREAK, "")]);
}

interface SplitLink {
  readonly told: string;
  readonly isWhole: boolean;
  readonly isDamaged: boolean;
}

/** Return what a link tells, without what an app put behind it. */
function splitLink(text: string): SplitLink | null {
  const [_, length, check, rest] = /^([0-9a-z]{1,4})\.([0-9a-z]{1,7})\.(.+)$/s.exec(text) ?? [];
  if (!rest) return null;
  const told = rest.slice(0, Number.parseInt(length, 36));
  const isRight = computeCheck(told) === Number.parseInt(check, 36);
  const isCut = rest.length < Number.parseInt(length, 36);
  return { told, isWhole: isRight, isDamaged: !isRight && !isCut };
}

function readEntry(text: string): Entry[] {
  const [mark, ...values] = text.split(":");
  const cell = CELLS[MARKS.indexOf(mark || "?")];
  if (!cell || !values[0]) return [];
  const fields = ["text", ...FIELDS[cell]];
  return [{
    cell,
    ...Object.fromEntries(values.slice(0, fields.length).map((value, at) =>
      [fields[at], unescapeText(value)])),
  }];
}

function countMissing(counts: string, read: readonly Entry[]): Record<string, number> {
  const told = counts.split("-").map((one) => Number.parseInt(one, 10) || 0);
  const left = CELLS.map((cell, at) =>
    [cell, (told[at] ?? 0) - read.filter((one) => one.cell === cell).length] as const
  );
  return Object.fromEntries(left.filter(([_, count]) => count > 0));
}
