import type { RuntimeConfig } from "@pakeplus/core";
import { press } from "../click-on.ts";
import { assertEqual } from "../expect.ts";
import type { CheckId } from "../rules.ts";
import type { Suite } from "../runner.ts";

const KINDS = ["notifications", "location"] as const;

/** R8, as far as no person has to answer. */
export const permissions: Suite = {
  name: "permissions",
  async run(stage, { check }) {
    const answers = async (id: CheckId, grant: "deny" | "allow") => {
      const base = stage.config({ part: "permissions" }).permissions;
      const granted: RuntimeConfig["permissions"] = {
        ...base,
        ...Object.fromEntries(KINDS.map((kind) => [kind, grant])),
      };
      const { app, page, window } = await stage.launch({
        part: `permissions_${grant}`,
        change: { permissions: granted },
      });
      await check(id, async () => {
        for (const kind of KINDS) {
          await page.call("permission.button", kind);
          await stage.clickOn(window, page, `#ask-${kind}`);
          assertEqual(await page.call("permission.answer"), grant === "allow", `${kind} was granted`);
        }
      });
      if (grant === "allow") {
        await check("R8.otherSite", async () => {
          const other = stage.nextPage("the other site", ({ name }) => name === "guest");
          page.tell("go", `${stage.site.b}/app/page?name=guest`);
          const guest = await other;
          await guest.call("permission.request", "location");
          await press(stage.desk, app, "Block");
          assertEqual(await guest.call("permission.answer"), false, "location was granted to another site");
        });
      }
      await app.quit();
    };
    await answers("R8.deny", "deny");
    await answers("R8.allow", "allow");
  },
};
