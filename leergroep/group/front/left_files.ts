/** The files in a folder that nobody put there. */

/** What systems and servers leave in folders: their notes, and what somebody threw away. */
const LEFT = [
  "desktop.ini",
  "thumbs.db",
  "ehthumbs.db",
  "ehthumbs_vista.db",
  "icon\r",
  "icon\uf00d",
  "__macosx",
  "$recycle.bin",
  "system volume information",
  "lost+found",
  "@eadir",
  "@tmp",
  "#recycle",
  "@recycle",
];
/** What a program keeps beside a file that is open or was changed: the same sheet once more. */
const BESIDE = /^(?:\.|~\$|~WRL[0-9]+\.tmp$|#.*#$|.*~$)/s;

/** Tell whether a file is what a system or a program leaves in a folder: nobody put it there. */
export const isLeft = (name: string): boolean =>
  BESIDE.test(name) || LEFT.includes(name.toLowerCase());
