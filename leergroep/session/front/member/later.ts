/** The part of a member's screen that the first choice does without; see parts.ts. */

export { renderDownload, renderWipe } from "../../../widget/front/controls/tools.ts";
export { fetchQr } from "../../../widget/front/controls/qr_code.ts";
export { renderCode } from "./member_code_view.ts";
export { renderClosed } from "./opening_view.ts";
