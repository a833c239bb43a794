/** The launcher of a session on a case page: small, since most readers only read. */

import { mountLauncher } from "./case_page/launcher.ts";

document.querySelectorAll<HTMLElement>('.lg-widget[data-widget="session"]').forEach(mountLauncher);
