/** Bytes to text, whatever program wrote a file; leergroep/documents/encoding.py does the same. */

const MARKS: readonly (readonly [name: string, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** One for all: making a decoder takes longer than reading a sheet. */
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Return the text in bytes: UTF-16 or UTF-8, with or without a mark, else Windows-1252.
 *
 * What is no sign in any text is left out: UTF-32 has it between all others, and a disk that
 * stopped half-way leaves a row of it.
 */
export const decodeText = (bytes: Uint8Array): string =>
  decodeBytes(bytes).replaceAll("\0", "");

function decodeBytes(bytes: Uint8Array): string {
  const [name] = MARKS.find(([_, mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
  if (name) return new TextDecoder(name).decode(bytes);
  const [first, second] = bytes;
  // Of the first letter of a file one half is nothing in UTF-16.
  if (bytes.length > 1 && (first === 0) !== (second === 0)) {
    return new TextDecoder(first === 0 ? "utf-16be" : "utf-16le").decode(bytes);
  }
  try {
    return UTF8.decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Return the text in a file, whatever its name. */
export const readText = async (file: Blob): Promise<string> =>
  decodeText(new Uint8Array(await file.arrayBuffer()));

/**
 * Return the texts in files: read at once, since each reading by itself waits for the browser.
 *
 * Rejects when one of them cannot be read, without telling which.
 */
export async function readTexts(files: readonly Blob[]): Promise<string[]> {
  const bytes = new Uint8Array(await new Blob([...files]).arrayBuffer());
  let start = 0;
  return files.map(({ size }) => decodeText(bytes.subarray(start, start += size)));
}
