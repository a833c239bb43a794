/** Codes that came in: how many, which are damaged, and a field to mend each. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type FoundCode, isDamaged } from "../../../documents/front/found_codes.ts";
import { type Details, joinNames } from "../../../messages/front/translate.ts";
import type { ViewContext } from "../controller.ts";
import { type Content, type EventOf, renderButton } from "./elements.ts";

/** More places than these are a number. */
const MOST_PLACES = 3;

/** A code in a text, as it is told and mended. */
export type TypedCode = Pick<FoundCode, "text" | "label" | "number">;

/** What does not count, and the code in it where there is one. */
export interface RefusedCode {
  readonly key: string;
  readonly details: Details;
  readonly code?: TypedCode;
}

/** Tell whether what does not count is a code with a mistake in it. */
export const isMendable = ({ key, code }: RefusedCode): boolean =>
  code !== undefined && isDamaged({ error: { key } });

/** Return where a code stands: the words beside it, else the how manieth it is. */
export const nameCode = (
  { translate }: Pick<ViewContext, "translate">,
  { label, number }: TypedCode,
): string => label || translate("codes-number", { number });

/** Return how many codes are damaged and where: "1 beschadigd (bij Bewoner 3)"; "" for none. */
export function describeDamage(
  { translate, language }: Pick<ViewContext, "translate" | "language">,
  refused: readonly RefusedCode[],
): string {
  const codes = refused.filter(isMendable).flatMap(({ code }) => code ?? []);
  if (!codes.length) return "";
  const labels = codes.slice(0, MOST_PLACES)
    .map((code) => translate("codes-at", { label: nameCode({ translate }, code) }));
  const more = codes.length - labels.length;
  const places = joinNames(
    more ? [...labels, translate("codes-rest", { count: more })] : labels,
    language,
  );
  return translate("codes-damaged", { count: codes.length, places });
}

/** A damaged code in a field, where it can be mended. */
export function renderMend(
  { translate }: ViewContext,
  id: string,
  one: RefusedCode,
  mend: (text: string) => void,
): Content {
  if (!one.code || !isMendable(one)) return nothing;
  const act = () => {
    const field = document.getElementById(id);
    if (field instanceof HTMLInputElement) mend(field.value);
  };
  return renderField({ translate }, id, one.code, act);
}

function renderField(
  { translate }: Pick<ViewContext, "translate">,
  id: string,
  code: TypedCode,
  act: () => void,
): TemplateResult {
  const label = `${translate("codes-mend")}: ${nameCode({ translate }, code)}`;
  return html`<p class="lg-mend"><input class="lg-line lg-codes" id=${id} .value=${code.text}
      aria-label=${label} spellcheck="false" autocapitalize="characters" autocomplete="off"
      @keydown=${(event: EventOf<HTMLInputElement> & KeyboardEvent) =>
        event.key === "Enter" && act()}>
    ${renderButton(translate("codes-mended"), act)}</p>
    <p class="utrecht-form-field-description">${translate("codes-mend-help")}</p>`;
}
