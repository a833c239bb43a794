/** What sheets are about, where that is a project: leergroep/group/subjects.py tells the same apart. */

/** Return a subject as it is shown: without the spaces that nobody sees. */
export const named = (subject) =>
  (subject ?? "").replaceAll(/[ \t\r\n\u00a0]+/g, " ").replaceAll(/^ | $/g, "");

/** Return what two spellings of one subject share; "" for a sheet that names none. */
export const keyOf = (subject) => named(subject).toLowerCase();

/**
 * Return [{key, name, sheets}] of whatever has a `subject`, in the order in which they come.
 *
 * Of two spellings that differ in capitals the first in the alphabet is the name.
 */
export function bySubject(sheets) {
  const found = new Map();
  sheets.forEach((sheet) => {
    const [key, name] = [keyOf(sheet.subject), named(sheet.subject)];
    const one = found.get(key) ?? { key, name, sheets: [] };
    found.set(key, one);
    if (name < one.name) one.name = name;
    one.sheets.push(sheet);
  });
  return [...found.values()];
}
