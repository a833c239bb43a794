/** What a heading of a statistics office means; leergroep/situation/columns.py does the same. */

/** StatLine's programs number their columns, and the numbers move from year to year. */
const SUFFIX = /_[0-9]+$/;
const UNIT = /^(.*?)\s*\(([^()]*)\)$/s;

export const NAMES = [
  "wijkenenbuurten",
  "regios",
  "regio",
  "regionaam",
  "wknaam",
  "bunaam",
  "buurtnaam",
  "wijknaam",
  "naam",
  "region",
  "districtsandneighbourhoods",
];
export const TOWNS = ["gmnaam", "gemeentenaam"];
export const YEARS = ["perioden", "periode", "jaar", "year", "period", "periods"];
export const CHANGES = [
  "indelingswijziginggemeentewijkbuurt",
  "indelingswijzigingwijkenenbuurten",
  "indelingswijziging",
  "indwbi",
];
export const VERSIONS = ["versie", "version"];
/** Of the Leefbaarometer: no other table calls a column so. */
export const LIVEABILITY = "lbm";
/** What is a number and no figure. */
const NO_FIGURES = ["code", "dekkingspercentage", "pstmvp", "pstdekp", "recs", "objectid"];

/** A heading as it stands in the file, its unit, and what it may be known by. */
export interface Column {
  readonly label: string;
  readonly unit: string;
  /** The first tells it from other columns in every year's file. */
  readonly keys: readonly string[];
}

/** Return what a heading says: `Wonen/Koopwoningen (%)`, `Koopwoningen_41`, `p_koopw`. */
export function readColumn(heading: string): Column {
  const label = heading.trim();
  const [, named = label, unit = ""] = UNIT.exec(label) ?? [];
  // Names in small letters end in a number that is theirs: a_15_24, p_hh_110.
  const name = named === named.toLowerCase() ? named : named.replace(SUFFIX, "");
  const path = name.split("/");
  const keys = path.map((_, at) => makeKey(path.slice(at).join(""))).filter(Boolean);
  return { label, unit: unit.trim(), keys: keys.length ? [...new Set(keys)] : [""] };
}

/** Return a name without what differs between files: capitals, spaces and signs. */
export const makeKey = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** Return the place of the first column that is known by one of these names, -1 for none. */
export function findColumn(columns: readonly Column[], known: readonly string[]): number {
  for (const name of known) {
    const place = columns.findIndex(({ keys }) => keys.includes(name));
    if (place >= 0) return place;
  }
  return -1;
}

/** Tell whether numbers in a column are figures: a code or a postcode is none. */
export const isFigure = ({ keys: [key] }: Column): boolean =>
  key !== "" && key !== "id" && !NO_FIGURES.some((one) => key.includes(one));
