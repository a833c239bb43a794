/** Every logic by the name that an instrument gives it. */

import { chain } from "./chain.ts";
import { gate } from "./gate.ts";
import { order } from "./order.ts";
import { parts } from "./parts.ts";
import { profile } from "./profile.ts";

/**
 * What each makes of the tallies of an instrument's factors, purely: `said`, what the outcome
 * says in which order, each with the factors it is about (nothing while too little is known),
 * and `low`, the factors that it leads on from.
 */
export const LOGICS = { chain, gate, order, parts, profile };
