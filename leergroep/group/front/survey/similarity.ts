/** How alike two texts are, as Python's difflib says it. */

/** Return how alike two texts are, from 0 to 1: twice what they share, by all there is. */
export function measureRatio(one: string, other: string): number {
  const [first, second] = [[...one], [...other]];
  const length = first.length + second.length;
  return length ? 2 * countShared(first, second) / length : 1;
}

/** Return no less than measureRatio: by the letters alone, whatever their order. */
export function boundRatio(one: string, other: string): number {
  const [first, second] = [[...one], [...other]];
  const left = new Map<string, number>();
  second.forEach((sign) => left.set(sign, (left.get(sign) ?? 0) + 1));
  let shared = 0;
  for (const sign of first) {
    const many = left.get(sign) ?? 0;
    if (many > 0) shared += 1;
    left.set(sign, many - 1);
  }
  const length = first.length + second.length;
  return length ? 2 * shared / length : 1;
}

/** Return how many letters stand in blocks that both have, the longest block first. */
function countShared(first: readonly string[], second: readonly string[]): number {
  const places = new Map<string, number[]>();
  second.forEach((sign, at) => {
    const known = places.get(sign);
    if (known) known.push(at);
    else places.set(sign, [at]);
  });
  const todo: [number, number, number, number][] = [[0, first.length, 0, second.length]];
  let shared = 0;
  for (let part = todo.pop(); part; part = todo.pop()) {
    const [start, end, from, to] = part;
    const [at, there, size] = findLongest(first, places, part);
    if (!size) continue;
    shared += size;
    if (start < at && from < there) todo.push([start, at, from, there]);
    if (at + size < end && there + size < to) todo.push([at + size, end, there + size, to]);
  }
  return shared;
}

/** Return where the longest block that both have begins in each, the first of equals. */
function findLongest(
  first: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  [start, end, from, to]: readonly [number, number, number, number],
): [at: number, there: number, size: number] {
  let best: [number, number, number] = [start, from, 0];
  let before = new Map<number, number>();
  for (let at = start; at < end; at++) {
    const now = new Map<number, number>();
    for (const there of places.get(first[at]) ?? []) {
      if (there < from) continue;
      if (there >= to) break;
      const size = (before.get(there - 1) ?? 0) + 1;
      now.set(there, size);
      if (size > best[2]) best = [at - size + 1, there - size + 1, size];
    }
    before = now;
  }
  return best;
}
