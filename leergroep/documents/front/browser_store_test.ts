import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { promisifyRequest } from "idb-keyval";
import { type AnswerSheet, kind, setAnswer } from "./answer_sheet.ts";
import { RoundStore, SetStore } from "./browser_store.ts";

const OLD = "2026-01-10";
const NEW = "2026-11-23";
const scale = [1, 2, 3].map((value) => ({ value, word: "" }));
let number = 0;

/** An instrument that no other test has anything of. */
const makeInstrument = () => ({ slug: `list-${++number}`, edition: 1, scale, factors: [] });

type Instrument = ReturnType<typeof makeInstrument>;

const answer = (sheet: AnswerSheet, slug: string, round = "") => setAnswer(sheet, slug, 2, round);

async function put(key: string, value: unknown): Promise<void> {
  const database = await promisifyRequest(indexedDB.open("leergroep"));
  const writing = database.transaction("sheets", "readwrite");
  writing.objectStore("sheets").put(value, key);
  await promisifyRequest(writing);
  database.close();
}

async function openStore(instrument: Instrument) {
  const store = new RoundStore(instrument, kind);
  return { store, sheet: await store.read() };
}

/** Return the sheets of an instrument by round, and which is open. */
async function readAll(instrument: Instrument) {
  const set = await new SetStore<AnswerSheet>({ [instrument.slug]: instrument }, () => kind).read();
  const rounds = Object.fromEntries(set.sheets.map((one) => [one.round, Object.keys(one.answers)]));
  return { rounds, open: set.currents[instrument.slug] };
}

Deno.test("the first answer begins a round and opens it", async () => {
  const instrument = makeInstrument();
  const { store, sheet } = await openStore(instrument);
  assert.deepEqual(sheet, kind.blank(instrument));
  const held = await store.write(sheet, answer(sheet, "a", NEW));
  assert.deepEqual(held.answers, { a: 2 });
  assert.deepEqual(await readAll(instrument), { rounds: { [NEW]: ["a"] }, open: NEW });
});

Deno.test("two writers of one round keep each other's answers, and each hears of all", async () => {
  const instrument = makeInstrument();
  const { store, sheet } = await openStore(instrument);
  const begun = await store.write(sheet, answer(sheet, "a", NEW));
  const [one, other] = await Promise.all([
    store.write(begun, answer(begun, "b")),
    new RoundStore(instrument, kind).write(begun, answer(begun, "c")),
  ]);
  assert.deepEqual(Object.keys(one.answers), ["a", "b"]);
  assert.deepEqual(Object.keys(other.answers).sort(), ["a", "b", "c"]);
});

Deno.test("a late write lands in its own round and leaves the new one open", async () => {
  const instrument = makeInstrument();
  const { store, sheet } = await openStore(instrument);
  const old = await store.write(sheet, answer(sheet, "a", OLD));
  const fresh = { ...kind.blank(instrument), round: NEW };
  await new RoundStore(instrument, kind).write(old, answer(fresh, "b"));
  await store.write(old, answer(old, "c"));
  const rounds = { [OLD]: ["a", "c"], [NEW]: ["b"] };
  assert.deepEqual(await readAll(instrument), { rounds, open: NEW });
});

Deno.test("who turns to an earlier round opens it", async () => {
  const instrument = makeInstrument();
  const { store, sheet } = await openStore(instrument);
  const old = await store.write(sheet, answer(sheet, "a", OLD));
  const fresh = await store.write(old, answer({ ...kind.blank(instrument), round: NEW }, "b"));
  await store.write(fresh, old);
  assert.equal((await readAll(instrument)).open, OLD);
});

Deno.test("a round that was wiped elsewhere comes back whole, and open, with what is changed", async () => {
  const instrument = makeInstrument();
  const { store, sheet } = await openStore(instrument);
  const begun = await store.write(sheet, answer(sheet, "a", NEW));
  await new RoundStore(instrument, kind).write(begun, kind.blank(instrument));
  assert.deepEqual(await readAll(instrument), { rounds: {}, open: undefined });
  await store.write(begun, answer(begun, "b"));
  assert.deepEqual(await readAll(instrument), { rounds: { [NEW]: ["a", "b"] }, open: NEW });
});

Deno.test("a connection that a browser closed is opened anew, and nothing is lost", async () => {
  const instrument = makeInstrument();
  const { store, sheet } = await openStore(instrument);
  const begun = await store.write(sheet, answer(sheet, "a", NEW));
  const close = IDBDatabase.prototype.close;
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...given) {
    IDBDatabase.prototype.transaction = transaction;
    close.call(this);
    return transaction.apply(this, given);
  };
  await store.write(begun, answer(begun, "b"));
  assert.deepEqual(await readAll(instrument), { rounds: { [NEW]: ["a", "b"] }, open: NEW });
});

for (const when of ["begins", "is under way"]) {
  Deno.test(`a write whose connection is lost as it ${when} is made on another`, async () => {
    const instrument = makeInstrument();
    const { store, sheet } = await openStore(instrument);
    const begun = await store.write(sheet, answer(sheet, "a", NEW));
    const { put } = IDBObjectStore.prototype;
    let lost = 0;
    IDBObjectStore.prototype.put = function (...given) {
      IDBObjectStore.prototype.put = put;
      lost += 1;
      // As when a browser ends the process that has the storage.
      if (when === "begins") throw new DOMException("server lost", "UnknownError");
      const request = put.apply(this, given);
      this.transaction.abort();
      return request;
    };
    await store.write(begun, answer(begun, "b"));
    assert.equal(lost, 1);
    assert.deepEqual(await readAll(instrument), { rounds: { [NEW]: ["a", "b"] }, open: NEW });
  });
}

Deno.test("storage that forgets to answer is asked again, and its late answer holds up nobody", async () => {
  const instrument = makeInstrument();
  // Whoever clears the storage has the page open it anew.
  await promisifyRequest(indexedDB.deleteDatabase("leergroep"));
  const { open } = IDBFactory.prototype;
  const late: (() => void)[] = [];
  IDBFactory.prototype.open = function (...given) {
    IDBFactory.prototype.open = open;
    const request = {} as IDBOpenDBRequest;
    late.push(() => {
      const real = open.apply(indexedDB, given);
      real.onsuccess = (event) => {
        Object.assign(request, { result: real.result });
        request.onsuccess?.(event);
      };
    });
    return request;
  };
  const { store, sheet } = await openStore(instrument);
  await store.write(sheet, answer(sheet, "a", NEW));
  late.forEach((come) => come());
  assert.deepEqual(await readAll(instrument), { rounds: { [NEW]: ["a"] }, open: NEW });
  await promisifyRequest(indexedDB.deleteDatabase("leergroep"));
});

Deno.test("who clears the storage meanwhile waits for nobody, and what was open comes back whole", async () => {
  const instrument = makeInstrument();
  const { store, sheet } = await openStore(instrument);
  const begun = await store.write(sheet, answer(sheet, "a", NEW));
  await promisifyRequest(indexedDB.deleteDatabase("leergroep"));
  await store.write(begun, answer(begun, "b"));
  assert.deepEqual(await readAll(instrument), { rounds: { [NEW]: ["a", "b"] }, open: NEW });
});

for (const odd of [{}, 5, null, "toString", "", ["2026-11-23"], "2026-11-23\n"]) {
  Deno.test(`an open round that is none is not open: ${JSON.stringify(odd)}`, async () => {
    const instrument = makeInstrument();
    const { store, sheet } = await openStore(instrument);
    await store.write(sheet, answer(sheet, "a", OLD));
    await put(instrument.slug, odd);
    const { store: again, sheet: found } = await openStore(instrument);
    assert.deepEqual(found, kind.blank(instrument));
    await again.write(found, answer(found, "b", NEW));
    const rounds = { [OLD]: ["a"], [NEW]: ["b"] };
    assert.deepEqual(await readAll(instrument), { rounds, open: NEW });
  });
}

Deno.test("what cannot be read is set aside, never thrown away", async () => {
  const instrument = makeInstrument();
  const { slug } = instrument;
  await openStore(instrument);
  await put(slug, NEW);
  await put(`${slug}/${NEW}`, { format: "of another" });
  const { store, sheet } = await openStore(instrument);
  assert.ok(store.isAside);
  assert.deepEqual(sheet, { ...kind.blank(instrument), round: NEW });
  const aside = await new SetStore({ [slug]: instrument }, () => kind).listAside();
  assert.deepEqual(
    aside.filter(([key]) => key.includes(slug)).map(([_, value]) => value),
    [{ format: "of another" }],
  );
});

Deno.test("a set is written whole: what changed and which round is open", async () => {
  const instrument = makeInstrument();
  const { slug } = instrument;
  const store = new SetStore<AnswerSheet>({ [slug]: instrument }, () => kind);
  const before = await store.read();
  const sheets = [OLD, NEW].map((round) => answer({ ...kind.blank(instrument), round }, "a"));
  await store.write(before, { sheets, currents: { [slug]: OLD } });
  assert.deepEqual(await readAll(instrument), { rounds: { [OLD]: ["a"], [NEW]: ["a"] }, open: OLD });
  assert.deepEqual(await new RoundStore(instrument, kind).listRounds(), [NEW]);
});
