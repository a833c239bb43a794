/** What a session says to who leads it, until its first screen is there; see later_messages.ts. */

import type { Messages } from "../../messages/front/translate.ts";
import copyMessages from "../../widget/copy.messages.json" with { type: "json" };
import sessionMessages from "../messages.json" with { type: "json" };

export const messages: Messages = { ...copyMessages, ...sessionMessages };
