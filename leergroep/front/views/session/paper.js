/** The printable set. */

import { nothing } from "lit-html";

export const paper = () => nothing;
