/** When answers by role may be shown: leergroep/group/privacy.py says why, and decides the same. */

const FEWEST = 3;
export const REST = "rest";

/** A group to show, and the roles of those who are in it. */
export interface RoleGroup {
  readonly slug: string;
  readonly roles: readonly string[];
}

/**
 * Return the groups to show of people with these roles; none when it would show somebody.
 *
 * `roles` are those of the book, in its order.
 */
export function chooseGroups(
  given: readonly string[],
  roles: readonly { readonly slug: string }[],
): RoleGroup[] {
  const known = roles.map((role) => role.slug);
  const times = (role: string) => given.filter((one) => one === role).length;
  const shown = known.filter((role) => times(role) >= FEWEST)
    .sort((one, other) => times(other) - times(one));
  let rest = given.length - shown.reduce((total, role) => total + times(role), 0);
  while (rest > 0 && rest < FEWEST) {
    const smallest = shown.pop();
    if (smallest === undefined) break;
    rest += times(smallest);
  }
  const groups = known.filter((role) => shown.includes(role))
    .map((role) => ({ slug: role, roles: [role] }));
  const others = [...new Set(given)].filter((role) => !shown.includes(role));
  if (rest) groups.push({ slug: REST, roles: others });
  return groups.length > 1 && (!rest || rest >= FEWEST) ? groups : [];
}
