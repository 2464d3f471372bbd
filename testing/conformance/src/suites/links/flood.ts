import { BROWSER_SITE } from "../../config.ts";
import { assertEqual } from "../../expect.ts";
import { type Scene, inBrowser } from "./scene.ts";

const ADDRESSES = Array.from({ length: 4 }, (_, index) => `${BROWSER_SITE}/flood/${index}`);

/** R3: what one click is good for. */
export async function checkFlood({ stage, check }: Scene): Promise<void> {
  await check("R3.flood", async (at) => {
    await at.page.call("links.flood", ADDRESSES);
    await stage.clickOn(at.window, at.page, "#target");
    await inBrowser(stage, `${BROWSER_SITE}/flood/0`);
    // What the first click had opened besides would be there before what the second one opens.
    await at.page.call("links.anchor", { href: `${BROWSER_SITE}/after-the-flood` });
    await stage.clickOn(at.window, at.page, "#target");
    await inBrowser(stage, `${BROWSER_SITE}/after-the-flood`);
    const flood = (await stage.desk.handedOver("browser")).filter((address) => ADDRESSES.includes(address));
    assertEqual(flood, ADDRESSES.slice(0, 1), "what one click opened");
  });
}
