/** When answers by role may be shown: leergroep/group/privacy.py says why, and decides the same. */

import roles from "../../documents/roles.json" with { type: "json" };

const FEWEST = 3;
export const REST = "rest";
const ROLES = roles.map((role) => role.slug);

/** Return [slug, roles in it] for each group to show; nothing when it would show somebody. */
export function groupsShown(given) {
  const times = (role) => given.filter((one) => one === role).length;
  const shown = ROLES.filter((role) => times(role) >= FEWEST)
    .sort((one, other) => times(other) - times(one));
  let rest = given.length - shown.reduce((total, role) => total + times(role), 0);
  while (rest > 0 && rest < FEWEST && shown.length) rest += times(shown.pop());
  const groups = ROLES.filter((role) => shown.includes(role)).map((role) => [role, [role]]);
  if (rest) groups.push([REST, [...new Set(given)].filter((role) => !shown.includes(role))]);
  return groups.length > 1 && (!rest || rest >= FEWEST) ? groups : [];
}
