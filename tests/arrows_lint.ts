/// <reference lib="deno.unstable" />
/** A lint rule for the front end: imports between rooms run one way, as Python's do (pyproject.toml). */

/** Rooms from the ground up; what stands on one floor may know each other. */
const FLOORS = [
  ["messages"],
  ["charts"],
  ["content"],
  ["documents"],
  ["widget"],
  ["board", "case_finder", "checklist", "ladder", "session"],
  ["group"],
  ["workbook"],
  ["sphinxext"],
];

const ROOM = /(?:^|\/)leergroep\/(\w+)\//;

/** Return the floor of the room that a file lies in, -1 when that is no room. */
function findFloor(file: string): number {
  const room = ROOM.exec(file)?.[1] ?? "";
  return FLOORS.findIndex((floor) => floor.includes(room));
}

/** Return the path that an import leads to, without `..`. */
function resolveImport(file: string, source: string): string {
  return new URL(source, `file://${file}`).pathname;
}

type Importing =
  | Deno.lint.ImportDeclaration
  | Deno.lint.ExportNamedDeclaration
  | Deno.lint.ExportAllDeclaration
  | Deno.lint.ImportExpression;

const rule: Deno.lint.Rule = {
  create(context) {
    // A test may take its examples from anywhere.
    const own = context.filename.endsWith("_test.ts") ? -1 : findFloor(context.filename);
    function check(node: Importing): void {
      const source = node.source;
      if (source?.type !== "Literal" || typeof source.value !== "string") return;
      if (!source.value.startsWith(".")) return;
      const other = findFloor(resolveImport(context.filename, source.value));
      if (own >= 0 && other > own) {
        const message = `a room may not import one above it: ${source.value}`;
        context.report({ node, message });
      }
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

const plugin: Deno.lint.Plugin = { name: "house", rules: { arrows: rule } };
export default plugin;
