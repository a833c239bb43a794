import { fetchScript } from "../../charts/front/script_loader.ts";
import { mount } from "../../widget/front/host/mount.ts";
import type { FiguresReader } from "./figures_reader.ts";
import { makeWidget } from "./make_widget.ts";

async function fetchReader(): Promise<FiguresReader> {
  await fetchScript("figures-reader.js");
  const reader = globalThis.leergroepFigures;
  if (!reader) throw new Error("figures-reader.js");
  return reader;
}

mount("situation", makeWidget(fetchReader));
