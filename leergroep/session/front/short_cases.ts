/** The book's own cases as tests of the front end need them: with every choice that they have. */

import type { FactorState } from "./state.ts";
import { ROUNDS } from "./moments.ts";
import type { ShortCase } from "./short_code.ts";

const CASES = new URL("../../../cases/", import.meta.url);

interface ChoiceSource {
  readonly slug: string;
  readonly pick?: number;
  readonly options: readonly { readonly slug: string }[];
}
interface CellSource {
  readonly metadata: { readonly leergroep?: { readonly choices?: readonly ChoiceSource[] } };
}

/** Return every case of the book. */
export const readCases = (): ShortCase[] =>
  [...Deno.readDirSync(CASES)].map(({ name }) => name).filter((name) => name.endsWith(".ipynb"))
    .map((name) => readCase(name.replace(".ipynb", "")))
    .filter(({ members }) => members.factors.length);

function readCase(slug: string): ShortCase {
  const text = Deno.readTextFileSync(new URL(`${slug}.ipynb`, CASES));
  const { cells }: { cells: CellSource[] } = JSON.parse(text);
  const choices = cells.flatMap(({ metadata }) => metadata.leergroep?.choices ?? []);
  return makeCase(slug, choices);
}

/** Return a case with these choices. */
export const makeCase = (
  slug: string,
  choices: readonly ChoiceSource[],
  edition = 1,
): ShortCase => ({
  members: {
    slug: `deelname-${slug}`,
    edition,
    title: slug,
    scale: [{ value: 1 }],
    factors: [
      ...ROUNDS.flatMap((round) => choices.map((choice) => makeFactor(round, choice))),
      ...choices.length ? [makeRules()] : [],
    ],
  },
  picks: Object.fromEntries(choices.map((one) => [one.slug, one.pick ?? 1])),
});

const makeRules = (): FactorState => ({
  slug: "vuistregels",
  part: "",
  title: "",
  items: ["focus", "ruimte"].map((one) => ({ slug: one, statement: one })),
});

const makeFactor = (round: string, { slug, options }: ChoiceSource): FactorState => ({
  slug: `${round}-${slug}`,
  part: round,
  title: slug,
  items: options.map((option) => ({
    slug: `${round}-${slug}-${option.slug}`,
    statement: option.slug,
  })),
});
