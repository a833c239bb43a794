/** Every logic by the name that an instrument gives it. */

import type { LogicName } from "../state.ts";
import { findByChain } from "./chain.ts";
import type { Logic } from "./findings.ts";
import { findByGate } from "./gate.ts";
import { findByOrder } from "./order.ts";
import { findByParts } from "./parts.ts";
import { findByProfile } from "./profile.ts";

/** The logics that follow from the tallies of factors; a chooser weighs ways instead. */
export const LOGICS: Readonly<Record<Exclude<LogicName, "chooser">, Logic>> = {
  chain: findByChain,
  gate: findByGate,
  order: findByOrder,
  parts: findByParts,
  profile: findByProfile,
};
