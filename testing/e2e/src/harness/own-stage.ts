import { type Desk, type Stage, createStage, openSite, readSiteFiles } from "@pakeplus/conformance";
import { openLinuxDesk } from "./linux-desk.ts";
import { openSession, type Session } from "./session.ts";

/** A desktop with the conformance app's sites, for tests that need more than the suites do. */
export async function openStage(): Promise<{
  session: Session;
  desk: Desk;
  stage: Stage;
  close: () => Promise<void>;
}> {
  const session = await openSession();
  const site = await openSite(await readSiteFiles());
  const desk = await openLinuxDesk({ session });
  const stage = await createStage(desk, site);
  return {
    session,
    desk,
    stage,
    async close() {
      await stage.close();
      await site.close();
      await session.close();
    },
  };
}
