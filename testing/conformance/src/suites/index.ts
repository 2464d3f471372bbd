import type { Suite } from "../runner.ts";
import { bridge } from "./bridge.ts";
import { bridgePowers } from "./bridge-powers.ts";
import { content } from "./content.ts";
import { downloads } from "./downloads.ts";
import { environment } from "./environment.ts";
import { failures } from "./failures.ts";
import { incoming } from "./incoming.ts";
import { injections } from "./injection.ts";
import { links } from "./links/index.ts";
import { network } from "./network.ts";
import { permissions } from "./permissions.ts";
import { popups } from "./popups.ts";
import { storage } from "./storage.ts";
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
  network,
  failures,
  windows,
  environment,
  bridge,
  bridgePowers,
];
