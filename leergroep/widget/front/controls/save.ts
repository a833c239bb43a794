/** Hand a text over to the reader as a file. */

/** Longer than any browser takes to begin saving. */
const PATIENCE = 60_000;

export function saveFile(name: string, text: string, type = "application/json"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
}
