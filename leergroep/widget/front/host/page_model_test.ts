import assert from "node:assert/strict";
import { createModel } from "./page_model.ts";

/** Return a model and the list of the events it fires, in order. */
function listen<S extends object>(state: S, ...events: string[]) {
  const model = createModel(state);
  const fired: string[] = [];
  events.forEach((event) => model.on(event, () => fired.push(event)));
  return { model, fired };
}

Deno.test("a model gives what it was made of, and what was set since", () => {
  const model = createModel<{ factor: string; sheet?: object }>({ factor: "can-do" });
  assert.equal(model.get("factor"), "can-do");
  assert.equal(model.get("sheet"), undefined);
  model.set("sheet", { answers: {} });
  assert.deepEqual(model.get("sheet"), { answers: {} });
});

Deno.test("the state it was made of is left alone", () => {
  const state = { language: "nl" };
  createModel(state).set("language", "en");
  assert.deepEqual(state, { language: "nl" });
});

Deno.test("a change is told of its own name first, then of anything", () => {
  const { model, fired } = listen({ a: 1, b: 1 }, "change", "change:a", "change:b", "save");
  model.set("a", 2);
  assert.deepEqual(fired, ["change:a", "change"]);
});

Deno.test("the new value is there when the change is told", () => {
  const model = createModel({ a: 1 });
  let seen = 0;
  model.on("change:a", () => seen = model.get("a"));
  model.set("a", 2);
  assert.equal(seen, 2);
});

Deno.test("setting what is there already is no change", () => {
  const { model, fired } = listen({ sheet: { answers: { x: 1 } } }, "change:sheet", "change");
  model.set("sheet", { answers: { x: 1 } });
  assert.deepEqual(fired, []);
});

Deno.test("setting changes nothing elsewhere until it is saved", () => {
  const { model, fired } = listen({ a: 1 }, "save");
  model.set("a", 2);
  assert.deepEqual(fired, []);
  model.save_changes();
  assert.deepEqual(fired, ["save"]);
});

Deno.test("one listener can be taken away, and then all", () => {
  const fired: string[] = [];
  const [one, other, third] = ["one", "other", "third"].map((name) => () => fired.push(name));
  const model = createModel({ a: 0 });
  [one, other, third].forEach((listen) => model.on("change:a", listen));
  model.off("change:a", one);
  model.set("a", 1);
  assert.deepEqual(fired, ["other", "third"]);
  model.off("change:a");
  model.set("a", 2);
  assert.deepEqual(fired, ["other", "third"]);
  model.off("change:nothing", one);
});

Deno.test("a listener that leaves while it is told does not keep the next from hearing", () => {
  const model = createModel({ a: 0 });
  const fired: string[] = [];
  const once = () => {
    fired.push("once");
    model.off("change:a", once);
  };
  model.on("change:a", once);
  model.on("change:a", () => fired.push("always"));
  model.set("a", 1);
  model.set("a", 2);
  assert.deepEqual(fired, ["once", "always", "always"]);
});

Deno.test("a message to the kernel that is not there is no error", () => {
  assert.equal(createModel({}).send({ kind: "hello" }), undefined);
});
