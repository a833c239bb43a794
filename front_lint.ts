/** What `deno lint` asks of the front end beside its own rules. */

/** The rooms from the bottom up: a room knows only those below it, and no room beside it. */
const FLOORS = [
  ["messages"],
  ["charts"],
  ["documents"],
  ["widget"],
  ["board", "case_finder", "checklist", "ladder", "session", "situation"],
  ["group"],
  ["workbook"],
  ["sphinxext"],
];

const ROOM = /(?:^|\/)([a-z_]+)\/(?:front\/|[a-z_.]+\.json$)/;

/** Return the floor of the room that a path leads to, -1 for none. */
const findFloor = (room?: string): number =>
  FLOORS.findIndex((rooms) => rooms.includes(room ?? ""));

/** Return the room of a file or of what is imported; undefined within one room. */
const findRoom = (path: string): string | undefined => ROOM.exec(path.replaceAll("\\", "/"))?.[1];

/** A room may import from its own floor's room and from lower floors; a test from anywhere. */
const arrows: Deno.lint.Rule = {
  create(context) {
    const own = findRoom(context.filename);
    if (!own || context.filename.endsWith("_test.ts")) return {};
    const check = (source: Deno.lint.StringLiteral) => {
      const other = source.value.startsWith("../") ? findRoom(source.value) : undefined;
      if (!other || other === own || findFloor(other) < findFloor(own)) return;
      context.report({ node: source, message: `${own} may not know ${other}` });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => {
        if (node.source) check(node.source);
      },
      ExportAllDeclaration: (node) => check(node.source),
    };
  },
};

const plugin: Deno.lint.Plugin = { name: "leergroep", rules: { arrows } };

export default plugin;
