import { join } from "node:path";
import { assertEqual } from "../../expect.ts";
import type { PowerReport } from "../../site.ts";
import { waitFor } from "../../wait.ts";
import type { Scene } from "./scene.ts";

/** What the script finds in its `pakeplus`. */
const GIVEN = "app run on";

interface Result {
  page: string;
  powers: string | null;
}

/** Powers of the page and of the script in frames of both sites. */
async function frameReports({
  stage,
  launched,
}: Scene): Promise<readonly (readonly [string, unknown, unknown])[]> {
  const { site } = stage;
  const frames = [
    { name: "isolated-granted", attributes: { src: `${site.a}/app/powers?name=isolated-granted` } },
    { name: "isolated-other", attributes: { src: `${site.b}/app/powers?name=isolated-other` } },
  ];
  await launched.page.call("bridge.frames", frames);
  const reported = (name: string): PowerReport | undefined =>
    site.reports.find((report) => report.name === name);
  await waitFor("the reports of the frames", () =>
    frames.every(({ name }) => reported(name)) ? true : undefined,
  );
  return frames.map(({ name }) => [name, reported(name)?.powers, reported(name)?.isolated] as const);
}

/** Powers of an injected isolated script, which the page it stands in must not get. */
export async function checkIsolated(scene: Scene): Promise<void> {
  const { check, exists, launched, stage } = scene;
  const reports = await frameReports(scene);
  const ofScript = reports.map(([, , isolated]) => isolated);
  await check("R19.isolatedFrames", () => {
    assertEqual(
      reports.map(([name, page]) => [name, page]),
      [
        ["isolated-granted", null],
        ["isolated-other", null],
      ],
      "powers of the frames' own pages",
    );
    assertEqual(ofScript[1] === GIVEN, false, "whether the script has powers on another origin");
  });
  const next = stage.nextPage("the site's page", (agent) => agent.name === "isolated");
  launched.page.tell("go", `${stage.site.a}/app/page?name=isolated`);
  const page = await next;
  const { page: ofPage, powers } = (await page.call("isolated.result")) as Result;
  await check("R19.isolatedPage", () => {
    assertEqual(ofPage, "undefined", "pakeplus in the page");
  });
  await check("R19.isolatedForged", async () => {
    await page.call("isolated.attack", join(scene.folder, "forged"));
    assertEqual(await exists("forged"), false, "whether a forged call had an effect");
  });
  await check("R6.isolatedPowers", async () => {
    assertEqual(
      [powers, ofScript[0]],
      [GIVEN, GIVEN],
      "powers of the injected script in the page and in a frame of its origin",
    );
    assertEqual(await page.call("isolated.ask"), "0", "what its call answers while the page attacks");
    assertEqual(await exists("isolated"), true, "the effect of its call");
  });
}
