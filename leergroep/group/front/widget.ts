/** The picture of a group in a notebook, where its stage comes along: nothing can be fetched. */

import { createPicture } from "./picture_widget.ts";
import { createTalk } from "./talk/open_talk.ts";

export default createPicture(createTalk({}));
