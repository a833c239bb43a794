import assert from "node:assert/strict";
import { SheetError } from "../../../documents/front/document.ts";
import {
  type EntriesDocument,
  type Entry,
  makeBlankEntries,
} from "../../../documents/front/entries.ts";
import { addEntry, listCell } from "./harvest.ts";
import { findName } from "../../../widget/front/host/url_fragment.ts";
import { HARVEST_NAME, readHarvestLink, writeHarvestLink } from "./harvest_link.ts";

const BOOK = { "sessie-proef": { slug: "sessie-proef", edition: 1 } };
const DAY = "2026-11-23";

function makeHarvest(...entries: [cell: string, fields: Entry][]): EntriesDocument {
  const blank = { ...makeBlankEntries(BOOK["sessie-proef"]), round: DAY, group: "Noord" };
  return entries.reduce((sheet, [cell, fields]) => addEntry(sheet, cell, fields, DAY), blank);
}
const HARVEST = makeHarvest(
  ["acties", { text: "Koffie op de stoep", wie: "Ans", wanneer: "2026-12-01" }],
  ["acties", { text: "100% langs: bij \"de\" buren_/.!", wie: "Bo" }],
  ["vuistregels", { text: "Streng liefhebben", rule: "streng" }],
  ["vragen", { text: "Wie betaalt dit?\nEn wanneer?" }],
  ["terugblik", { text: "Bellen", wie: "Cas", wanneer: "2026-10-01", stand: "gedaan" }],
);
const LINK = writeHarvestLink(HARVEST);
const read = (link: string) => readHarvestLink(findName(link, [HARVEST_NAME])?.rest ?? "", BOOK);
const tell = ({ sheet }: { sheet: EntriesDocument }) =>
  ["acties", "vuistregels", "vragen", "terugblik"].flatMap((cell) =>
    listCell(sheet, cell).map(({ id: _, order: __, ...fields }) => fields)
  );
const dropWho = ({ wie: _, ...fields }: Entry): Entry => fields;

Deno.test("a harvest that goes along as a link arrives whole, without names", () => {
  const received = read(`#${LINK}`);
  assert.deepEqual(tell(received), tell({ sheet: HARVEST }).map(dropWho));
  assert.deepEqual([received.missing, received.isDamaged, received.sheet.round], [{}, false, DAY]);
  assert.doesNotMatch(LINK, /Ans|Noord|Bo\b|Cas/);
});

Deno.test("opened twice it is the same harvest", () => {
  assert.deepEqual(read(LINK).sheet, read(LINK).sheet);
});

Deno.test("a link holds no sign that an address or an app has other plans with", () => {
  assert.match(LINK, /^oogst=[\w.:/%-]+$/);
});

for (const behind of [".", ")", "> groet, Ans", " en tot morgen", "\n--\nverzonden", "?utm=1"]) {
  Deno.test(`what stands behind a link does not matter: ${JSON.stringify(behind)}`, () => {
    assert.deepEqual(read(LINK + behind), read(LINK));
  });
}

Deno.test("an app that escapes signs, once or twice, changes nothing", () => {
  const once = LINK.replace("oogst=", "").replaceAll(/[%/:]/g, encodeURIComponent);
  const twice = once.replaceAll("%", "%25");
  for (const text of [once, twice]) assert.deepEqual(read(`oogst=${text}`), read(LINK));
});

Deno.test("a link that mail broke into lines arrives whole", () => {
  for (const between of ["=", "=%0A", "=%0D%0A", "%20", " "]) {
    for (const at of [20, 70, LINK.length - 3]) {
      assert.deepEqual(read(`${LINK.slice(0, at)}${between}${LINK.slice(at)} groet`), read(LINK), between);
    }
  }
});

Deno.test("of a link that was cut what arrived is shown, and what is missing is counted", () => {
  for (let length = LINK.indexOf("/a:") + 4; length < LINK.length; length++) {
    const { missing, sheet, isDamaged } = read(LINK.slice(0, length));
    const count = Object.keys(sheet.entries).length;
    const lost = Object.values(missing).reduce((sum, one) => sum + one, 0);
    assert.equal(count + lost, 5);
    assert.ok(!isDamaged);
  }
  assert.deepEqual(read(LINK.slice(0, LINK.indexOf("/v:"))).missing, { vragen: 1, terugblik: 1 });
});

Deno.test("a link in which something changed says so", () => {
  assert.ok(read(LINK.replace("Koffie", "Koffje")).isDamaged);
});

Deno.test("a link of which too little is left, or of another book, is refused with a reason", () => {
  const fail = (link: string) => {
    try {
      read(link);
    } catch (error) {
      return error instanceof SheetError ? error.key : String(error);
    }
    return "";
  };
  ["oogst=", "oogst=1", "oogst=1.2", "oogst=%%%"].forEach((link) =>
    assert.equal(fail(link), "harvest-link-lost")
  );
  assert.equal(fail(LINK.replace("sessie-proef", "sessie-elders")), "bad-unknown-instrument");
  assert.equal(fail(LINK.replace("sessie-proef", "constructor")), "bad-unknown-instrument");
});

/** Links that were once given: they stay readable. */
const GIVEN: readonly { readonly link: string; readonly entries: readonly Entry[] }[] = [
  {
    link: "oogst=72.1xcgb5s.sessie-proef.1.2026-11-23.2-1-1-1./a:Koffie_op_de_stoep:2026-12" +
      "-01/a:Langs_bij_de_buren%3A_100%25_zeker/r:Streng_liefhebben:streng-liefhebben/v" +
      ":Wie_betaalt_dit%3F_Caf%C3%A9_%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%9" +
      "1%A7/t:Bellen:2026-10-01:gedaan",
    entries: [
      { cell: "acties", text: "Koffie op de stoep", wanneer: "2026-12-01" },
      { cell: "acties", text: "Langs bij de buren: 100% zeker" },
      { cell: "vuistregels", text: "Streng liefhebben", rule: "streng-liefhebben" },
      { cell: "vragen", text: "Wie betaalt dit? Café 👩‍👩‍👧" },
      { cell: "terugblik", text: "Bellen", wanneer: "2026-10-01", stand: "gedaan" },
    ],
  },
  {
    link: "oogst=21.uxd6kj.sessie-proef.1.2026-11-28-2.0-0-1-0./v:%C3%A9%C3%A9n%2Ftwee%5Fdr" +
      "ie%2Evier",
    entries: [
      { cell: "vragen", text: "één/twee_drie.vier" },
    ],
  },
];

for (const { link, entries } of GIVEN) {
  Deno.test(`a link that was once given stays readable: ${link.slice(0, 40)}`, () => {
    assert.deepEqual(tell(read(link)), entries);
    assert.deepEqual([read(link).missing, read(link).isDamaged], [{}, false]);
  });
}
