import { BROWSER_SITE } from "../../config.ts";
import { assertEqual } from "../../expect.ts";
import type { Launched } from "../../stage.ts";
import { type Scene, inBrowser } from "./scene.ts";

const ADDRESSES = Array.from({ length: 4 }, (_, index) => `${BROWSER_SITE}/flood/${index}`);

/** R3: what a click and a typed letter are good for. */
export async function checkFlood({ stage, check }: Scene): Promise<void> {
  const { desk } = stage;
  /** Opens an address by a click of its own; what was opened before it has arrived by then. */
  const leave = async (at: Launched, name: string) => {
    const address = `${BROWSER_SITE}/${name}`;
    await at.page.call("links.anchor", { href: address });
    await stage.clickOn(at.window, at.page, "#target");
    await inBrowser(stage, address);
  };
  const opened = async (addresses: readonly string[]) =>
    (await desk.handedOver("browser")).filter((address) => addresses.includes(address));

  await check("R3.flood", async (at) => {
    await at.page.call("links.flood", ADDRESSES);
    await stage.clickOn(at.window, at.page, "#target");
    await inBrowser(stage, `${BROWSER_SITE}/flood/0`);
    await leave(at, "after-the-flood");
    assertEqual(await opened(ADDRESSES), ADDRESSES.slice(0, 1), "what one click opened");
  });
  await check("R3.typing", async (at) => {
    const address = `${BROWSER_SITE}/typed`;
    // Uses up the click.
    await leave(at, "before-typing");
    await at.page.call("links.openOnKey", address);
    await desk.key("x");
    await at.page.call("links.pressed");
    await leave(at, "after-typing");
    assertEqual(await opened([address]), [], "what a letter opened");
  });
}
