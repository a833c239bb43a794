import assert from "node:assert/strict";
import {
  type EntriesDocument,
  FORMAT,
  makeBlankEntries,
  setText,
} from "../../../documents/front/entries.ts";
import { followDocument } from "./crossing.ts";
import type { DocumentTraits, Model } from "./host.ts";
import { createModel } from "./page_model.ts";

type Traits = DocumentTraits<EntriesDocument>;
const blank = makeBlankEntries({ slug: "proef", edition: 2 });
const write = (sheet: EntriesDocument, name: string, text: string) =>
  setText(sheet, name, "text", text, "2026-11-01");

/** Return a form on a kernel: what it sent, and how much of that the kernel has answered. */
function openForm() {
  const sent: EntriesDocument[] = [];
  const kernel = { answered: 0 };
  const model = createModel({ sheet: blank } as Traits) as Model<Traits>;
  const { change, stop } = followDocument(model, FORMAT, {
    send: () => sent.push(model.get("sheet")),
    isUnderWay: () => sent.length > kernel.answered,
  });
  const type = (name: string, text: string) => change(write(model.get("sheet"), name, text));
  const read = (name: string) => model.get("sheet").entries[name]?.text;
  return { model, sent, kernel, stop, type, read };
}

Deno.test("what a kernel tells of before a change takes nothing back of what is typed", () => {
  const { model, sent, type, read } = openForm();
  type("reden", "a");
  type("reden", "ab");
  model.set("sheet", { ...write(write(blank, "ander", "van elders"), "reden", "a"), edition: 3 });
  assert.deepEqual([read("reden"), read("ander")], ["ab", "van elders"]);
  type("reden", "abc");
  model.set("sheet", { ...write(write(blank, "ander", "van elders"), "reden", "ab"), edition: 3 });
  assert.equal(read("reden"), "abc");
  // The kernel hears of it too: what it was sent may be lost.
  assert.equal(sent.at(-1)?.entries.reden.text, "abc");
});

Deno.test("a kernel that comes back without what was lost is told it again", () => {
  const { model, sent, type, read } = openForm();
  type("reden", "onderweg");
  model.set("sheet", { ...blank });
  model.set("sheet", { ...blank, round: "2026-11-02" });
  assert.equal(read("reden"), "onderweg");
  assert.equal(sent.at(-1)?.entries.reden.text, "onderweg");
});

Deno.test("what others wrote is shown as it is once nothing is under way", () => {
  const { model, sent, kernel, type, read } = openForm();
  type("reden", "a");
  kernel.answered = sent.length;
  model.set("sheet", write(blank, "reden", "anders"));
  assert.equal(read("reden"), "anders");
  assert.equal(sent.length, 1);
});

Deno.test("what was taken away here is not brought back by what crosses it", () => {
  const { model, kernel, sent, type, read } = openForm();
  type("reden", "weg ermee");
  kernel.answered = sent.length;
  type("reden", "");
  model.set("sheet", { ...write(blank, "reden", "weg ermee"), edition: 3 });
  assert.equal(read("reden") || "", "");
});

Deno.test("a form that stopped follows nothing", () => {
  const { model, sent, stop, type, read } = openForm();
  type("reden", "a");
  stop();
  model.set("sheet", { ...blank });
  assert.equal(read("reden"), undefined);
  assert.equal(sent.length, 1);
});
