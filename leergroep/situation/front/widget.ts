/** A situational analysis as an anywidget, with all that it needs: in Jupyter nothing is fetched. */

import { FIGURES_READER } from "./figures_reader.ts";
import { makeWidget } from "./make_widget.ts";

export default makeWidget(() => Promise.resolve(FIGURES_READER));
