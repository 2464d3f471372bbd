import { createHash } from "node:crypto";
import { compileBlock, type LinkRule } from "@pakeplus/core";
import { assert, assertEqual } from "../expect.ts";
import { openHttpProxy, openSocksProxy } from "../proxy-servers.ts";
import type { Notebook, Suite } from "../runner.ts";
import type { Launched, Stage } from "../stage.ts";
import { waitFor } from "../wait.ts";

const ORIGIN = "http://app.localhost";
const USER_AGENT = "Conformance/7.0 (a name of its own)";
/** Only the proxy knows these hosts; none of them exists. */
const LISTED = "http://listed.invalid";
const UNLISTED = "http://unlisted.invalid";
const ENCRYPTED = "https://encrypted.invalid";

/** Says which of its elements are seen. */
const PAGE = `<!doctype html><title>served by the proxy</title><p class="banner">Advertisement</p><p id="text">Text</p>
<script>parent.postMessage(["banner", "text"].map((name) =>
  getComputedStyle(document.querySelector(name === "text" ? "#text" : ".banner")).display), "*")</script>`;

/** `localhost` has `app.localhost` below it: the app's own files must come all the same. */
const BLOCKED_HOSTS = ["localhost"];
const LIST = `[Adblock Plus 2.0]
! what the checks expect
@@/app/kept?
/window/unwanted^$popup
##.banner
`;

const linkRule = (host: string): LinkRule => ({
  scheme: "http",
  host,
  subdomains: false,
  port: 80,
  path: "/",
  pathIsPrefix: true,
  open: "window",
});

async function launch(stage: Stage, part: string, proxy: string): Promise<Launched> {
  const { text } = compileBlock({
    hosts: BLOCKED_HOSTS,
    lists: [{ file: "list.txt", text: LIST }],
    start: { kind: "bundled", origin: ORIGIN },
  });
  const base = stage.config({ part });
  const config = {
    ...base,
    links: [linkRule("unlisted.invalid"), ...base.links],
    network: {
      userAgent: USER_AGENT,
      proxy,
      cleartext: [...base.network.cleartext, new URL(LISTED).host],
    },
    block: { file: "block.json", sha256: createHash("sha256").update(text).digest("hex") },
  };
  const installed = await stage.install(config, await stage.makeContent(), text);
  return stage.start(installed, config);
}

async function checkProxyAndAgent(stage: Stage, { check }: Notebook): Promise<void> {
  const proxy = await openHttpProxy(PAGE);
  try {
    const launched = await launch(stage, "network", proxy.address);
    const { app, page } = launched;
    const asked = (target: string) => proxy.requests.find((request) => request.target.startsWith(target));
    await check("R7.proxy", async () => {
      await page.call("network.fetch", `${LISTED}/through`);
      await page.call("network.fetch", `${ENCRYPTED}/through`);
      assert(asked(`${LISTED}/through`) !== undefined, "the proxy was not asked for a plain address");
      assertEqual(asked(new URL(ENCRYPTED).host)?.method, "CONNECT", "what the proxy was asked for https");
      assert(asked(ORIGIN) === undefined, "the proxy was asked for the app's own files");
    });
    await check("R7.userAgent", async () => {
      assertEqual(await page.call("network.userAgent"), USER_AGENT, "what the page reads");
      await page.call("network.fetch", `${LISTED}/agent`);
      assertEqual(asked(`${LISTED}/agent`)?.headers["user-agent"], USER_AGENT, "what the server is told");
    });
    await check("R7.cleartext", async () => {
      assertEqual(await page.call("network.fetch", `${LISTED}/plain`), 200, "the answer of a listed host");
      await page.call("network.fetch", `${UNLISTED}/plain`);
      await page.call("network.open", `${UNLISTED}/page`);
      const failure = await waitFor("the page that says why", async () =>
        (await app.loadFailures()).find(({ address }) => address.startsWith(UNLISTED)),
      );
      assertEqual(failure.reason, "cleartext", "the reason");
      assert(asked(UNLISTED) === undefined, "a host that is not listed was asked");
    });
    await checkBlocking(stage, launched, { check });
    await app.quit();
  } finally {
    await proxy.close();
  }
}

async function checkBlocking(
  { site }: Stage,
  { page }: Launched,
  { check }: Pick<Notebook, "check">,
): Promise<void> {
  const hits = (part: string) =>
    site.hits.filter(({ path }) => path.startsWith(part)).map(({ path }) => path);
  await check("R7.block", async () => {
    await page.call("network.askInAllWays", `${site.aLocalhost}/app/blocked-`);
    const ways = (await page.call("network.askInAllWays", `${site.a}/app/open-`)) as string[];
    await waitFor("the same from a host that is not blocked", () =>
      ways.every((way) => hits(`/app/open-${way}`).length > 0) ? true : undefined,
    );
    assertEqual(hits("/app/blocked-"), [], "what a blocked host was asked");
  });
  await check("R7.blockException", async () => {
    await page.call("network.fetch", `${site.aLocalhost}/app/kept?`);
    await page.call("network.fetch", `${site.aLocalhost}/app/keptnot`);
    assertEqual(hits("/app/kept"), ["/app/kept"], "what the host was asked");
  });
  await check("R7.blockPopup", async () => {
    const opened = await page.call("network.open", `${site.a}/window/unwanted?name=unwanted`);
    await page.call("network.fetch", `${site.a}/window/unwanted?by=fetch`);
    assertEqual(opened, false, "a window came");
    assertEqual(hits("/window/unwanted").length, 1, "requests for the popup's address and the page's own");
  });
  await check("R7.hide", async () => {
    const seen = await page.call("network.frameSays", `${LISTED}/page`);
    assertEqual(seen, ["none", "block"], "how banner and text are displayed");
  });
}

async function checkSocks(stage: Stage, { check }: Notebook): Promise<void> {
  const proxy = await openSocksProxy(PAGE);
  try {
    const { app, page } = await launch(stage, "socks", proxy.address);
    await check("R7.proxySocks", async () => {
      assertEqual(await page.call("network.fetch", `${LISTED}/through`), 200, "the answer through the proxy");
      await page.call("network.fetch", `${ENCRYPTED}/through`);
      const targets = proxy.requests.map(({ target }) => target);
      assert(targets.includes("listed.invalid:80"), "the proxy was not asked for a plain address");
      assert(targets.includes("encrypted.invalid:443"), "the proxy was not asked for https");
    });
    await app.quit();
  } finally {
    await proxy.close();
  }
}

/** R7. */
export const network: Suite = {
  name: "network",
  async run(stage, notebook) {
    await checkProxyAndAgent(stage, notebook);
    await checkSocks(stage, notebook);
  },
};
