import type { Suite } from "../../runner.ts";
import { checkBrowserLinks, checkOtherActions } from "./clicks.ts";
import { checkFlood } from "./flood.ts";
import { checkFrames } from "./frames.ts";
import { checkNavigations } from "./navigations.ts";
import { checkOutgoing } from "./outgoing.ts";
import { createScene } from "./scene.ts";

/** R3 and R16: everything on a page that leads somewhere. */
export const links: Suite = {
  name: "links",
  async run(stage, notebook) {
    const scene = createScene(stage, notebook);
    await checkBrowserLinks(scene);
    await checkOtherActions(scene);
    await checkFrames(scene);
    await checkFlood(scene);
    await checkOutgoing(scene);
    await checkNavigations(scene);
    await scene.quit();
  },
};
