import assert from "node:assert/strict";
import { findName, isCut, watchCodes, watchNamed } from "./url_fragment.ts";

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

const AROUND = [["#", ""], ["##", ""], ["#%23", ""], ["#%2523", ""], ["#?", ""], ["#/", ""], ["#!", ""],
  ["#%20", ""], ["#%E2%80%8B", ""], ["#\u201c", "\u201d"], ["#%3C", "%3E"], ["#&#35;", ";"], ["#%E0%A4", "%"],
  ["#utm_source=wa#", "&fbclid=I"], ["#", "."], ["#", ")"], ["#", "%20en%20dank"], ["#", " groeten"],
  ["#", "-"], ["#", "%C2%AD"], ["#", "&amp;x"]];

Deno.test("a way in is known whatever an app put around it, and in capitals", () => {
  for (const name of ["deelname", "DEELNAME", "Deelname"]) {
    for (const [before, behind] of AROUND) {
      const hash = before + name + behind;
      assert.equal(findName(hash, ["sessie", "deelname"])?.name, "deelname", hash);
      assert.deepEqual(open(hash, (tell) => watchNamed("deelname", tell)), [], hash);
    }
  }
  for (const hash of ["", "#", "#deel", "#deelname-en-meer", "#de-deelname", "#deelnamen", "#1deelname"]) {
    assert.equal(findName(hash, ["sessie", "deelname"]), undefined, hash);
  }
});

Deno.test("a way in that was cut off is known as such, and neither a whole one nor a place", () => {
  const isOne = (hash: string) => open(hash, (tell) => tell(String(isCut(hash, WAYS))))[0] === "true";
  for (const hash of ["#ses", "#sessi", "#dee", "#DEELNAM", "#dee.", "%23deel", "#utm_source=wa#sess"]) {
    assert.ok(isOne(hash), hash);
  }
  for (const hash of ["", "#", "#se", "#sessie", "#deelname=", "#deelnemers", "#sessies", "#stap-3"]) {
    assert.ok(!isOne(hash), hash);
  }
});
const WAYS = ["sessie", "deelname", "stap-30"];

Deno.test("what a link brings is told of whatever an app made of its first signs", () => {
  for (const [before] of AROUND) {
    for (const between of ["=", "%3D", "%253D", " = ", "%C2%AD=", "=%0A"]) {
      const hash = `${before}oogst${between}7a%23b=c`;
      assert.deepEqual(open(hash, (tell) => watchNamed("oogst", tell)), ["7a%23b=c"], hash);
    }
  }
  for (const between of ["", ":", "%20"]) {
    assert.deepEqual(open(`#sessie${between}${CODE}`, (tell) => watchNamed("sessie", tell)), [CODE]);
  }
  assert.deepEqual(open("#sessie=", (tell) => watchNamed("sessie", tell)), [""]);
});
