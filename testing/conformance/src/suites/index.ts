import type { Suite } from "../runner.ts";
import { bridge } from "./bridge.ts";
import { content } from "./content.ts";
import { downloads } from "./downloads.ts";
import { failures } from "./failures.ts";
import { incoming } from "./incoming.ts";
import { injections } from "./injection.ts";
import { links } from "./links/index.ts";
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
  failures,
  windows,
  bridge,
];
