/** The roles that one can have in a neighbourhood; leergroep/documents/roles.py has the same. */

import type { Language } from "../../messages/front/translate.ts";
import roles from "../roles.json" with { type: "json" };

const ROLES: readonly Readonly<Record<string, string>>[] = roles;

/** Return every role, with what it is called. */
export const listRoles = (language: Language): [slug: string, name: string][] =>
  ROLES.map((role) => [role.slug, role[language]]);
