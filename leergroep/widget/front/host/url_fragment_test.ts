import assert from "node:assert/strict";
import { readFragment, watchCodes, watchMended } from "./url_fragment.ts";

/** Open a page at an address; return what it was told of. */
function open(hash: string, watch: (tell: (found: string) => void) => void): string[] {
  const told: string[] = [];
  const page = {
    location: { hash, pathname: "/", search: "" },
    history: { state: null, replaceState: () => {} },
    document: { getElementById: (id: string) => ["stap-3", "5-doen-en-laten"].includes(id) || null },
  };
  const before = Object.keys(page).map((key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)] as const);
  for (const [key, value] of Object.entries(page)) {
    Object.defineProperty(globalThis, key, { value, configurable: true });
  }
  watch((found) => told.push(found));
  for (const [key, was] of before) {
    if (was) Object.defineProperty(globalThis, key, was);
    else Reflect.deleteProperty(globalThis, key);
  }
  return told;
}

const CODE = "3592T439N42Q7KUC4295";

Deno.test("a link is told of wherever it was cut and whatever an app made of it", () => {
  const cut = Array.from(CODE, (_, at) => CODE.slice(0, at + 1));
  const made = [`#${CODE}`, `%23${CODE}`, `%2523${CODE}`, `%20${CODE}`, `?${CODE}`, `${CODE}%`,
    `utm_source=wa#${CODE}`, `code=${CODE}`, `%42${CODE}`, CODE.toLowerCase()];
  for (const text of [...cut, ...made]) {
    assert.equal(open(`#${text}`, watchCodes).length, 1, text);
  }
});

Deno.test("a place in the page is no code", () => {
  for (const id of ["stap-3", "5-doen-en-laten", "bronnen", "in-deze-wijken", "sessie"]) {
    assert.deepEqual(open(`#${id}`, watchCodes), []);
  }
});

Deno.test("a way in is known whatever an app made of its first signs", () => {
  for (const hash of ["#oogst=a%23b", "##oogst=a%23b", "#%23oogst=a%23b", "#%2523oogst%3Da%23b",
    "#oogst%253Da%23b", "#?oogst=a%23b"]) {
    const found = open(hash, (tell) => watchMended(/^#?oogst=(.*)$/s, tell));
    assert.deepEqual(found, ["a%23b"], hash);
  }
  assert.equal(readFragment("#%23deelname%3D3592T"), "#deelname=3592T");
  assert.equal(readFragment(""), "");
});
