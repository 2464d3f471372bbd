import { dropCopies, startFresh } from "./drop-copies.ts";
import { keepState } from "./keep-state.ts";
import { restoreState } from "./restore-state.ts";
import { swapStyles } from "./swap-styles.ts";

/** What the preview calls in a page, from a script world of its own; never part of a package. */
const previewPage = { dropCopies, keepState, restoreState, startFresh, swapStyles };
export type PreviewPage = typeof previewPage;

Object.assign(self, { pakeplusPreview: previewPage });
