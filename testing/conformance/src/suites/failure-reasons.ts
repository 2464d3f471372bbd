import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { LinkRule } from "@pakeplus/core";
import { assertEqual } from "../expect.ts";
import type { Suite } from "../runner.ts";
import { createSelfSigned } from "../self-signed.ts";
import { listenAndDrop } from "../site-server.ts";
import { waitFor } from "../wait.ts";

/** A name that no resolver knows (RFC 6761). */
const UNKNOWN_HOST = "nowhere.invalid";

const anywhere: LinkRule = {
  scheme: null,
  host: null,
  subdomains: false,
  port: null,
  path: "/",
  pathIsPrefix: true,
  open: "app",
};

async function openUntrusted(): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer(createSelfSigned("127.0.0.1"), (_request, response) => response.end("seen"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** R9: what stands between an app and its servers, each told apart. */
export const failureReasons: Suite = {
  name: "failureReasons",
  async run(stage, { check }) {
    const untrusted = await openUntrusted();
    const closing = await listenAndDrop(0);
    try {
      const base = stage.config({ part: "reasons" });
      const { app, page } = await stage.launch({
        part: "reasons",
        change: {
          links: [anywhere],
          network: {
            ...base.network,
            cleartext: [...base.network.cleartext, UNKNOWN_HOST, new URL(closing.address).host],
          },
        },
      });
      const reasonOf = async (address: string) =>
        (
          await waitFor(`the failure of ${address}`, async () =>
            (await app.loadFailures()).find((failure) => failure.address.startsWith(address)),
          )
        ).reason;
      const opened = async (address: string) => {
        await page.call("network.open", `${address}/`);
        return reasonOf(address);
      };
      await check("R9.dns", async () => {
        assertEqual(await opened(`http://${UNKNOWN_HOST}`), "dns", "the reason without encryption");
      });
      await check("R9.tls", async () => {
        assertEqual(await opened(untrusted.address), "tls", "the reason");
      });
      await check("R9.closed", async () => {
        assertEqual(await opened(closing.address), "closed", "the reason");
      });
      await check("R9.dnsEncrypted", async () => {
        page.tell("go", `https://${UNKNOWN_HOST}/`);
        assertEqual(await reasonOf(`https://${UNKNOWN_HOST}`), "dns", "the reason with encryption");
      });
      await app.kill();
    } finally {
      await closing.close();
      await untrusted.close();
    }
  },
};
