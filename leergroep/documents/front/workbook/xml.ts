/** The little of XML that a workbook needs: it is written by programs, and always alike. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const ENTITY = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g;
const MOST_POINT = 0x10ffff;
/** What some programs put before every name. */
export const PREFIX = "(?:[\\w.-]+:)?";

/** Return a text of XML as it is meant. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (all, hex, digits, name) => {
    if (name) return ENTITIES[name] ?? all;
    const point = hex ? parseInt(hex, 16) : Number(digits);
    return point <= MOST_POINT ? String.fromCodePoint(point) : "";
  });
}

/** Return what finds each element of a name: its attributes and what is in it. */
export const makeFinder = (name: string): RegExp =>
  new RegExp(`<${PREFIX}${name}(?=[\\s/>])([^>]*?)(?:/>|>([^]*?)</${PREFIX}${name}\\s*>)`, "g");

/** Return the attributes of each element of a name, in their order. */
export function listAttributes(xml: string, name: string): Readonly<Record<string, string>>[] {
  const opening = new RegExp(`<${PREFIX}${name}(?=[\\s/>])([^>]*)`, "g");
  return [...xml.matchAll(opening)].map(([, attributes]) => readAttributes(attributes));
}

/** Return attributes by name, those of another vocabulary without what stands before them. */
function readAttributes(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    [...found].map(([, name, double, single]) => [name, decodeXml(double ?? single ?? "")]),
  );
}
