/** Every logic by the name that an instrument gives it. */

import { chain } from "./chain.js";
import { gate } from "./gate.js";
import { order } from "./order.js";
import { parts } from "./parts.js";
import { profile } from "./profile.js";

/**
 * What each makes of the tallies of an instrument's factors, purely: `said`, what the outcome
 * says in which order, each with the factors it is about (nothing while too little is known),
 * and `low`, the factors that it leads on from.
 */
export const LOGICS = { chain, gate, order, parts, profile };
