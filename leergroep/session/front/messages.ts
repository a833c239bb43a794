/** Everything that a session says to who leads it. */

import codesMessages from "../../documents/codes.messages.json" with { type: "json" };
import copyMessages from "../../widget/copy.messages.json" with { type: "json" };
import intakeMessages from "../intake.messages.json" with { type: "json" };
import sessionMessages from "../messages.json" with { type: "json" };
import paperMessages from "../paper.messages.json" with { type: "json" };

export const messages = {
  ...codesMessages,
  ...copyMessages,
  ...intakeMessages,
  ...paperMessages,
  ...sessionMessages,
};
