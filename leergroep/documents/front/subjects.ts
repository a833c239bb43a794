/** What sheets are about, where that is a project; leergroep/group/subjects.py is its twin. */

/** What may say what it is about. */
export interface WithSubject {
  readonly subject?: string;
}

/** What is about one subject, and how that is written. */
export interface Subject<Sheet extends WithSubject> {
  readonly key: string;
  name: string;
  readonly sheets: Sheet[];
}

/** Return a subject as it is shown: without the spaces that nobody sees. */
export const tidySubject = (subject?: string): string =>
  (subject ?? "").replaceAll(/[ \t\r\n\u00a0]+/g, " ").replaceAll(/^ | $/g, "");

/** Return what two spellings of one subject share; "" for a sheet that names none. */
export const makeSubjectKey = (subject?: string): string => tidySubject(subject).toLowerCase();

/**
 * Return sheets by what they are about, in the order in which they come.
 *
 * Of two spellings that differ in capitals the first in the alphabet is the name.
 */
export function groupBySubject<Sheet extends WithSubject>(
  sheets: readonly Sheet[],
): Subject<Sheet>[] {
  const found = new Map<string, Subject<Sheet>>();
  sheets.forEach((sheet) => {
    const [key, name] = [makeSubjectKey(sheet.subject), tidySubject(sheet.subject)];
    const one = found.get(key) ?? { key, name, sheets: [] };
    found.set(key, one);
    if (name < one.name) one.name = name;
    one.sheets.push(sheet);
  });
  return [...found.values()];
}
