import GLib from "gi://GLib";
import type { RuntimeConfig } from "@pakeplus/core";
import { startAppServer } from "./app-server.ts";

/* Run by app-server.system.test.ts: the server alone, until the test ends it. */
const [config = "", root = ""] = ARGV;
const { address } = startAppServer(JSON.parse(config) as RuntimeConfig, root);
print(address);
new GLib.MainLoop(null, false).run();
