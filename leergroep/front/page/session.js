/** The door to a session on a case page: small, since most readers only read. */

import words from "../../words/door.json" with { type: "json" };

const FOLDER = document.currentScript.src.replace(/[^/]*$/, "");

function load() {
  load.done ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${FOLDER}session-live.js`;
    script.onload = () => resolve(globalThis.leergroepSession);
    script.onerror = reject;
    document.head.append(style(), script);
  });
  return load.done;
}

/** Only who opens a session loads its style: no other page carries it. */
function style() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = `${FOLDER}session.css`;
  return link;
}

document.querySelectorAll('.lg-widget[data-widget="session"]').forEach((element) => {
  const { language } = JSON.parse(element.querySelector("script").textContent);
  const door = document.createElement("button");
  door.type = "button";
  door.className = "lg-button";
  door.textContent = words["door-lead"][language];
  door.addEventListener("click", async () => (await load()).lead(element));
  element.querySelector(".lg-fallback").replaceChildren(door);
});
