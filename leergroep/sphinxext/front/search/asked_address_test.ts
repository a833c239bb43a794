import assert from "node:assert/strict";
import { mendHash, readAsked } from "./asked_address.ts";

const HOST = "https://example.org";

Deno.test("a code behind an encoded # comes behind a real one, on the same page", () => {
  assert.equal(mendHash(`${HOST}/cases/alkmaar.html%23LG1ABC`), `${HOST}/cases/alkmaar.html#LG1ABC`);
  assert.equal(mendHash(`${HOST}/wijken/%23deelname`), `${HOST}/wijken/#deelname`);
  assert.equal(mendHash(`${HOST}/a.html%252523LG1`), `${HOST}/a.html#LG1`);
});

Deno.test("an address without an encoded # is left alone", () => {
  assert.equal(mendHash(`${HOST}/cases/weg.html`), undefined);
  assert.equal(mendHash(`${HOST}/cases/weg.html#code`), undefined);
});

Deno.test("whatever the address, it leads to no other host", () => {
  for (const path of ["//elders.nl/%23a", "/%5C%5Celders.nl%23a", "/javascript:alert(1)%23a"]) {
    assert.equal(new URL(mendHash(HOST + path) ?? "").origin, HOST);
  }
});

Deno.test("what is searched for are the words at the end of the address", () => {
  assert.equal(readAsked(`${HOST}/book/burger/actieve-rol.html`), "actieve rol");
  assert.equal(readAsked(`${HOST}/boek/rugdekking/`), "rugdekking");
  assert.equal(readAsked(`${HOST}/ge%C3%AFntegreerd_plan.htm`), "geïntegreerd plan");
  assert.equal(readAsked(`${HOST}/100%25%zeker`), "100%25%zeker");
  assert.equal(readAsked(`${HOST}/`), "");
});

Deno.test("the page of a folder, and a sign behind a link in a sentence, are no words", () => {
  assert.equal(readAsked(`${HOST}/cases/leeuwarden/index.html`), "leeuwarden");
  assert.equal(readAsked(`${HOST}/index.php?page=x`), "");
  for (const sign of [".", ",", ")", ").", "%22", "%E2%80%9D", ">"]) {
    assert.equal(readAsked(`${HOST}/cases/den-haag.html${sign}`), "den haag");
  }
});
