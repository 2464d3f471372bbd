import type { Handlers } from "../http/calls.ts";
import type { Parts } from "../parts.ts";

type Calls = "startPreview" | "stopPreview" | "openFrame";

export function previewRoutes({ registry, previews, frames }: Parts): Pick<Handlers, Calls> {
  return {
    startPreview({ param, body }) {
      previews.start(registry.get(param("app")), body.kind);
      return { started: true };
    },
    async stopPreview({ param }) {
      await previews.stop(param("app"));
      return { stopped: true };
    },
    openFrame: async ({ param }) => ({ url: await frames.open(registry.get(param("app"))) }),
  };
}
