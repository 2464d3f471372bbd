import type { StudioMessage } from "@pakeplus/core";
import { createClient } from "../client/client.ts";
import { createStudioModel } from "../models/studio-model.ts";
import { createConnection } from "../transport/connection.ts";
import { readLines } from "../transport/read-lines.ts";
import { createTransport } from "../transport/transport.ts";
import type { Studio } from "./studio-context.ts";

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Client, messages and state of the Studio that this page came from. */
export function createStudio(key: string): Studio {
  const client = createClient(createTransport(key, (...request) => fetch(...request)));
  const model = createStudioModel(() => client.call("readState", {}));
  const connection = createConnection({
    async *open(signal) {
      for await (const value of readLines(await client.openStream(signal))) yield value as StudioMessage;
    },
    wait,
  });
  connection.onMessage((message) => model.receive(message));
  return { client, connection, model };
}
