/** The files in a zip, unpacked bit by bit by the browser itself. */

import { decodeText } from "../encoding.ts";
import { WorkbookError } from "./workbook_error.ts";

/** A file in a zip, as it lies there. */
export interface ZipEntry {
  readonly name: string;
  /** How large it says to be when it is unpacked. */
  readonly size: number;
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly isPacked: boolean;
}

/** What stands before each file in a zip's own list, and how long that part is. */
const [ENTRY, ENTRY_SIZE] = [0x02014b50, 46];
const [END, END_SIZE] = [0x06054b50, 22];
/** What stands before a file itself. */
const LOCAL_SIZE = 30;
const [STORED, DEFLATED] = [0, 8];
const ENCRYPTED = 1;
const PIECE = 65_536;

/** Return the files in a zip by name; throw WorkbookError for a damaged one. */
export function listEntries(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, ZipEntry> {
  try {
    const found = [...readList(bytes)];
    return new Map(found.map((one) => [one.name, one]));
  } catch {
    // A number that points outside the file is as bad as any other.
    throw new WorkbookError("damaged");
  }
}

function* readList(bytes: Uint8Array<ArrayBuffer>): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (view.getUint32(end, true) !== END) end--;
  let at = view.getUint32(end + 16, true);
  while (at + ENTRY_SIZE <= end && view.getUint32(at, true) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const local = view.getUint32(at + 42, true);
    const method = view.getUint16(at + 10, true);
    const isOdd = view.getUint16(at + 8, true) & ENCRYPTED || ![STORED, DEFLATED].includes(method);
    if (isOdd) throw new WorkbookError("damaged");
    const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) +
      view.getUint16(local + 28, true);
    yield {
      name: decodeText(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + name)),
      size: view.getUint32(at + 24, true),
      packed: bytes.subarray(start, start + view.getUint32(at + 20, true)),
      isPacked: method === DEFLATED,
    };
    at += ENTRY_SIZE + name + extra + comment;
  }
}

/** Return a stream of small pieces: what comes of a piece comes all at once. */
function streamBytes(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at += PIECE));
      else controller.close();
    },
  });
}

/** Give the text in a file of a zip, piece by piece. */
export async function* streamText({ packed, isPacked }: ZipEntry): AsyncGenerator<string> {
  const bytes = streamBytes(packed);
  const plain = isPacked ? bytes.pipeThrough(new DecompressionStream("deflate-raw")) : bytes;
  const reader = plain.pipeThrough(new TextDecoderStream()).getReader();
  // Not every browser can walk through a stream by itself.
  for (let one = await reader.read(); !one.done; one = await reader.read()) yield one.value;
}

/** Return all text in a file of a zip, "" of one that is not there. */
export async function readEntry(entry: ZipEntry | undefined): Promise<string> {
  let text = "";
  if (entry) for await (const piece of streamText(entry)) text += piece;
  return text;
}
