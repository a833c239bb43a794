/** A harvest to take along: what was chosen in numbers, and all of it as CSV and as Markdown. */

import { toCsv } from "../../../documents/front/csv.ts";
import type { EntriesDocument, Entry } from "../../../documents/front/entries.ts";
import type { Translate } from "../../../messages/front/translate.ts";
import { isOpen } from "../session_steps.ts";
import type { MembersState } from "../state.ts";
import {
  type ChoiceResult,
  type Harvest,
  listFilled,
  nameState,
  type OptionResult,
} from "./harvest.ts";
import { type Round, ROUNDS } from "../moments.ts";
import { countVotes, findFactor, listChoices } from "./vote_count.ts";

/** Return what each choice brought; nothing before the first round is revealed. */
export function countChoices(members: MembersState, sheet: EntriesDocument): ChoiceResult[] {
  const open = ROUNDS.filter((round) => isOpen(sheet, round));
  if (!open.length) return [];
  return listChoices(members).map((choice) => {
    const [first, ...others] = open.map((round) => countRound(members, choice, round, sheet));
    return {
      title: first.title,
      options: first.options.map((option, at) =>
        Object.assign({}, option, ...others.map((other) => other.options[at]))
      ),
    };
  });
}

function countRound(
  members: MembersState,
  choice: string,
  round: Round,
  sheet: EntriesDocument,
): ChoiceResult {
  const factor = findFactor(members, round, choice);
  const options = countVotes(factor, members, sheet.entries).options
    .map(({ statement, count }): OptionResult => ({ statement, [round]: count }));
  return { title: factor.title, options };
}

/** Return the harvest as rows with a heading, for a spreadsheet. */
export function writeCsv({ sheet, cells, choices }: Harvest, translate: Translate): string {
  const heads = ["harvest-kind", "harvest-what", "harvest-wie", "harvest-when", "harvest-state",
    "session-first", "session-again"];
  const agreed = cells.flatMap((cell) =>
    listFilled(sheet, cell.slug).map(({ text, wie = "", wanneer = "", stand }) =>
      [cell.title, text, wie, wanneer, nameState(stand, translate), "", ""]
    )
  );
  const counted = choices.flatMap(({ title, options }) =>
    options.map(({ statement, eerst, daarna }) => [title, statement, "", "", "", eerst, daarna])
  );
  return toCsv([heads.map((key) => translate(key)), ...agreed, ...counted]);
}

/** Return the harvest as Markdown; what people wrote cannot become markup of its own. */
export function writeMarkdown(
  { title, sheet, cells, choices }: Harvest,
  translate: Translate,
): string {
  const lines = [
    ...cells.flatMap((cell) =>
      writeSection(
        cell.title,
        listFilled(sheet, cell.slug).map((one) => writeEntry(one, translate)),
      )
    ),
    ...choices.flatMap((choice) =>
      writeSection(choice.title, choice.options.map((one) => writeCounts(one, translate)))
    ),
  ];
  return [`# ${escapeMarkdown(title)}`, ...lines, ""].join("\n");
}

/** Return a list under its heading; nothing for an empty list. */
const writeSection = (heading: string, items: readonly string[]): string[] =>
  items.length ? ["", `## ${escapeMarkdown(heading)}`, "", ...items.map((one) => `- ${one}`)] : [];

function writeEntry(one: Entry, translate: Translate): string {
  const more = [
    one.wie && `${translate("harvest-wie")} ${escapeMarkdown(one.wie)}`,
    one.wanneer && `${translate("harvest-when")} ${escapeMarkdown(one.wanneer)}`,
    nameState(one.stand, translate),
  ].filter(Boolean);
  return [escapeMarkdown(one.text), ...more].join("  \n  ");
}

function writeCounts({ statement, eerst, daarna }: OptionResult, translate: Translate): string {
  const counts = [["session-first", eerst] as const, ["session-again", daarna] as const]
    .filter(([_, count]) => count !== undefined)
    .map(([key, count]) => `${translate(key)}: ${count}`);
  return [escapeMarkdown(statement), counts.join(", ")].join("  \n  ");
}

/** Signs that mean something in Markdown or HTML are escaped, line ends become blanks. */
const escapeMarkdown = (text: string | number): string =>
  String(text).replaceAll(/\s+/g, " ").trim().replaceAll(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")
    .replace(/^([-+=]|\d+[.)])/, "\\$1");
