import { cutAddress, findFile, nameCache } from "./edition_files.ts";

const FOLDER = "https://example.org/wijken/";
const EDITION = {
  edition: "1",
  files: { "index.html": "a", "book/start.html": "b", "_static/site.css": "c", "book/a%20b.html": "d" },
};

function expect(address: string, file?: string): void {
  const found = findFile(address, FOLDER, EDITION);
  if (found !== file) throw new Error(`${address} leads to ${found}, not to ${file}`);
}

Deno.test("an address leads to the file that a host would send", () => {
  expect(FOLDER, "index.html");
  expect(`${FOLDER}?utm=x`, "index.html");
  expect(`${FOLDER}book/start.html#deelname`, "book/start.html");
  expect(`${FOLDER}book/start`, "book/start.html");
  expect(`${FOLDER}_static/site.css?v=1`, "_static/site.css");
  expect(`${FOLDER}book/a%20b`, "book/a%20b.html");
});

Deno.test("what is not of this edition leads nowhere", () => {
  expect(`${FOLDER}book/`);
  expect(`${FOLDER}_notebooks/x.zip`);
  expect(`${FOLDER}toString`);
  expect("https://example.org/");
  expect("https://elders.example/wijken/index.html");
});

Deno.test("two books at one host keep their editions apart", () => {
  const names = new Set(["", "a/"].map((path) => nameCache(`${FOLDER}${path}`, "1")));
  if (names.size !== 2) throw new Error([...names].join());
  if (cutAddress("https://a.example/b?c#d") !== "https://a.example/b") throw new Error("not cut");
});
