import { AppError, STUDIO_FILES } from "@pakeplus/core";
import { Hono } from "hono";
import { appRoutes } from "../apps/routes.ts";
import { serveExports } from "../apps/export-app.ts";
import { serveFiles } from "../apps/file-routes.ts";
import { serveIcons } from "../apps/icon-route.ts";
import { buildRoutes, serveArtifacts } from "../builds/routes.ts";
import { githubRoutes } from "../github/routes.ts";
import { proveKey } from "../keep/studio-key.ts";
import type { Parts } from "../parts.ts";
import { previewRoutes } from "../preview/routes.ts";
import { systemRoutes } from "../system/routes.ts";
import { registerCalls } from "./calls.ts";
import { eventStream } from "./event-stream.ts";
import { failureResponse } from "./fail.ts";
import { guardKey, guardOrigin, type GuardOptions } from "./guard.ts";
import { serveOpening } from "./open-page.ts";
import { securityHeaders } from "./security-headers.ts";
import { servePage } from "./serve-page.ts";
import type { Tickets } from "./tickets.ts";

/** Asked by a second `pakeplus studio`: it tells our own Studio from another program without sending the key. */
export const PROOF_PATH = "/proof";

/** Everything that the Studio answers to. */
export function createHttp(parts: Parts, guard: GuardOptions, tickets: Tickets): Hono {
  const http = new Hono();
  const framePort = parts.frames.port;
  http.use(securityHeaders(() => `http://*.localhost:${framePort()}`));
  http.use(guardOrigin(guard));
  http.onError((error, context) => failureResponse(context, error));
  http.get(PROOF_PATH, (context) => context.text(proveKey(guard.key, context.req.query("nonce") ?? "")));

  http.use("/api/*", guardKey(guard));
  registerCalls(http, {
    ...systemRoutes(parts),
    ...appRoutes(parts),
    ...buildRoutes(parts),
    ...previewRoutes(parts),
    ...githubRoutes(parts),
  });
  http.get(STUDIO_FILES.events.path, (context) =>
    eventStream(context, parts.hub, { type: "hello", serverId: parts.serverId }),
  );
  serveOpening(http, tickets, guard.key);
  serveIcons(http, parts);
  serveFiles(http, parts);
  serveArtifacts(http, parts);
  serveExports(http, parts);
  http.all("/api/*", () => {
    throw new AppError("STUDIO_REQUEST_INVALID", "The Studio has no such call.", {
      hint: "Reload the page.",
    });
  });

  http.get("*", servePage(parts.options.folders.page));
  return http;
}
