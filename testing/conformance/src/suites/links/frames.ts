import { assertEqual } from "../../expect.ts";
import { waitFor } from "../../wait.ts";
import { type Scene, nothingElse } from "./scene.ts";

/** Rules are for the window's own page; frames inside it go where they like. */
export async function checkFrames({ stage, check }: Scene): Promise<void> {
  const { site, desk } = stage;
  await check("R3.frame", async (at) => {
    const before = (await desk.handedOver("browser")).length;
    const reports = site.reports.length;
    const reported = async (name: string) =>
      waitFor(`the framed page ${name}`, () =>
        site.reports.slice(reports).find((report) => report.name === name),
      );
    await at.page.call("links.frame", { src: `${site.b}/browser/powers?name=in-frame` });
    await reported("in-frame");
    await at.page.call("links.sendFrame", `${site.a}/browser/powers?name=sent-frame`);
    await reported("sent-frame");
    assertEqual((await desk.handedOver("browser")).slice(before), [], "addresses given to the browser");
    await nothingElse(at);
  });
  await check("R3.frameClick", async (at) => {
    await at.page.call("links.frame", { src: `${site.b}/browser/powers?name=clicked`, id: "target" });
    const before = (await desk.handedOver("browser")).length;
    const hits = site.hits.length;
    await stage.clickOn(at.window, at.page, "#target");
    await waitFor("the frame's link to be followed", () =>
      site.hits.slice(hits).find(({ query }) => query.get("from") === "frame"),
    );
    assertEqual((await desk.handedOver("browser")).slice(before), [], "addresses given to the browser");
    await nothingElse(at);
  });
}
