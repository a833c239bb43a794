/** What a session says once what comes after its first screen is there: it joins the others. */

import codesMessages from "../../documents/codes.messages.json" with { type: "json" };
import consoleMessages from "../console.messages.json" with { type: "json" };
import harvestMessages from "../harvest.messages.json" with { type: "json" };
import intakeMessages from "../intake.messages.json" with { type: "json" };
import paperMessages from "../paper.messages.json" with { type: "json" };
import { messages } from "./messages.ts";

Object.assign(messages, codesMessages, consoleMessages, harvestMessages, intakeMessages,
  paperMessages);
