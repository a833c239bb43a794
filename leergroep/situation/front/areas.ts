/** The codes of municipalities, districts and neighbourhoods, which are texts. */

const OTHER = /^(?:LD|PV|CR)[0-9A-Z]{0,8}$/;
const AREA = /^(?:NL(?:[0-9]{2})?|GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$/;

/** Return a code without its padding, "" for what is none. */
export function cleanCode(cell: string): string {
  const code = cell.trim().toUpperCase();
  return AREA.test(code) ? code : "";
}

/** Tell whether a cell is the code of a province and the like: known, and of no use here. */
export const isOtherRegion = (cell: string): boolean => OTHER.test(cell.trim().toUpperCase());

/** Return the code of the municipality of a district or neighbourhood, "" for any other. */
export const findTown = (code: string): string =>
  code.startsWith("WK") || code.startsWith("BU") ? `GM${code.slice(2, 6)}` : "";
