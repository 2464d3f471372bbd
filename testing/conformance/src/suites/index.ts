import type { Suite } from "../runner.ts";
import { bridge } from "./bridge.ts";
import { bridgePowers } from "./bridge-powers.ts";
import { content } from "./content.ts";
import { downloads } from "./downloads.ts";
import { environment } from "./environment.ts";
import { failureReasons } from "./failure-reasons.ts";
import { failures } from "./failures.ts";
import { files } from "./files.ts";
import { incoming } from "./incoming.ts";
import { injections } from "./injection.ts";
import { instances } from "./instances.ts";
import { links } from "./links/index.ts";
import { notifications } from "./notifications.ts";
import { network } from "./network.ts";
import { permissionQuestions } from "./permission-questions.ts";
import { permissions } from "./permissions.ts";
import { popups } from "./popups.ts";
import { shortcuts } from "./shortcuts.ts";
import { storage } from "./storage.ts";
import { tray } from "./tray.ts";
import { windowOptions } from "./window-options.ts";
import { windows } from "./windows.ts";

export const SUITES: readonly Suite[] = [
  storage,
  content,
  links,
  popups,
  downloads,
  injections,
  incoming,
  permissions,
  permissionQuestions,
  notifications,
  files,
  shortcuts,
  network,
  failures,
  failureReasons,
  windows,
  windowOptions,
  instances,
  tray,
  environment,
  bridge,
  bridgePowers,
];
