/** The files in a folder that nobody put there. */

const LEFT = ["desktop.ini", "thumbs.db", "ehthumbs.db", "icon\r", "__macosx"];

/** Tell whether a file is what a system or a program leaves in a folder: nobody put it there. */
export const isLeft = (name: string): boolean =>
  /^(?:\.|~\$)/.test(name) || LEFT.includes(name.toLowerCase());
