import { CUSTOM_SCHEME, PAGE_COLOUR } from "../../config.ts";
import { waitFor } from "../../wait.ts";
import { type Scene, nothingElse } from "./scene.ts";

/** R16: what belongs to other programs of the system. */
export async function checkOutgoing({ stage, check, startAnew }: Scene): Promise<void> {
  const { desk } = stage;
  const handed = async (kind: "mail" | "custom", address: string) => {
    let seen: readonly string[] = [];
    await waitFor(
      `the program for ${address}`,
      async () => {
        seen = await desk.handedOver(kind);
        return seen.includes(address) || undefined;
      },
      { describe: () => JSON.stringify(seen) },
    );
  };
  await check("R16.mailto", async (at) => {
    const address = "mailto:someone@example.com?subject=Gr%C3%BC%C3%9Fe%20%26%20more&body=a%25b";
    await at.page.call("links.anchor", { href: address });
    await stage.clickOn(at.window, at.page, "#target");
    await handed("mail", address);
    await nothingElse(at);
  });
  await check("R16.script", async (at) => {
    const address = `${CUSTOM_SCHEME}:do/something?x=1`;
    await at.page.call("links.script", address);
    await stage.clickOn(at.window, at.page, "#target");
    await handed("custom", address);
    await nothingElse(at);
  });
  // An earlier message would hide that there is a new one.
  await startAnew();
  await check("R16.noHandler", async (at) => {
    await at.page.call("links.anchor", { href: "tel:+123456" });
    const before = await waitFor("the page to be painted", async () => {
      const picture = await desk.picture(at.window);
      return picture.share(PAGE_COLOUR) > 0.5 ? picture : undefined;
    });
    await stage.clickOn(at.window, at.page, "#target");
    // A message is larger than what the mouse changes on a link.
    await waitFor("a message in the window", async () =>
      (await desk.picture(at.window)).difference(before) > 0.02 ? true : undefined,
    );
    await nothingElse(at);
  });
}
