import { createServer } from "node:net";
import { onTestFinished, describe, expect, test } from "vitest";
import { appErrorOf } from "../testing/app-error.ts";
import { startSite } from "../testing/site.ts";
import { probeSite } from "./probe-site.ts";

const probe = (url: string, timeoutMs = 5000, signal = new AbortController().signal) =>
  probeSite(url, { fetch, signal, timeoutMs });

describe("a site that answers", () => {
  test("page and manifest together", async () => {
    const site = await startSite({
      "/": `<title>Long title of the shop</title><link rel=manifest href=/static/app.webmanifest>
        <link rel=icon href=/i32.png sizes=32x32><meta name=theme-color content=#123456>`,
      "/static/app.webmanifest": JSON.stringify({
        name: "Shop",
        start_url: "../start",
        scope: "https://elsewhere.example/",
        background_color: "#fff",
        icons: [{ src: "big.png", sizes: "512x512" }],
      }),
    });
    expect(await probe(`${site.origin}/`)).toEqual({
      url: `${site.origin}/`,
      name: "Shop",
      shortName: null,
      description: null,
      themeColor: "#123456",
      backgroundColor: "#fff",
      lang: null,
      startUrl: `${site.origin}/start`,
      scope: null,
      icons: [`${site.origin}/static/big.png`, `${site.origin}/i32.png`, `${site.origin}/favicon.ico`],
    });
  });

  test("a broken or missing manifest is ignored", async () => {
    const site = await startSite({ "/": "<title>A</title><link rel=manifest href=/m>", "/m": "{" });
    expect((await probe(site.origin)).name).toBe("A");
    const other = await startSite({ "/": "<title>B</title><link rel=manifest href=/gone>" });
    expect((await probe(other.origin)).name).toBe("B");
  });

  test("redirects are followed and addresses start from the last page", async () => {
    const site = await startSite({
      "/": (_, response) => response.writeHead(302, { location: "/a/" }).end(),
      "/a/": "<title>A</title><link rel=icon href=i.png>",
    });
    const facts = await probe(site.origin);
    expect([facts.url, facts.icons[0]]).toEqual([`${site.origin}/a/`, `${site.origin}/a/i.png`]);
  });
});

describe("a site that does not", () => {
  test.each([404, 500, 403])("status %i", async (status) => {
    const site = await startSite({ "/": (_, response) => response.writeHead(status).end("no") });
    const error = await appErrorOf(() => probe(site.origin));
    expect([error.code, error.exitCode]).toEqual(["SITE_UNREACHABLE", 1]);
    expect(error.reason).toContain(String(status));
  });

  test("endless redirects", async () => {
    const site = await startSite({ "/": (_, response) => response.writeHead(302, { location: "/" }).end() });
    expect((await appErrorOf(() => probe(site.origin))).reason).toContain("redirects");
    expect(site.requests).toHaveLength(11);
  });

  test("a redirect to another kind of address", async () => {
    const site = await startSite({
      "/": (_, response) => response.writeHead(302, { location: "file:///etc" }).end(),
    });
    expect((await appErrorOf(() => probe(site.origin))).reason).toContain("file:");
  });

  test("an endless answer", async () => {
    const site = await startSite({
      "/": (_, response) => {
        const more = (): void => {
          while (response.write("x".repeat(65_536)));
          response.once("drain", more);
        };
        more();
      },
    });
    expect((await appErrorOf(() => probe(site.origin))).reason).toContain("larger than 4096 KiB");
  });

  test("no answer in time", async () => {
    const site = await startSite({ "/": () => undefined });
    expect((await appErrorOf(() => probe(site.origin, 50))).reason).toBe("It did not answer in time.");
  });

  test("a refused connection", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => {
      server.once("listening", resolve);
    });
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    await new Promise((resolve) => {
      server.close(resolve);
    });
    const error = await appErrorOf(() => probe(`http://127.0.0.1:${port}/`));
    expect(error.reason).toBe("The server refused the connection.");
  });

  test("a connection that breaks", async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await new Promise((resolve) => {
      server.once("listening", resolve);
    });
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const error = await appErrorOf(() => probe(`http://127.0.0.1:${port}/`));
    expect(error.reason).toBe("The server broke off the connection.");
  });

  test("a port that no browser opens", async () => {
    expect((await appErrorOf(() => probe("http://127.0.0.1:6000/"))).reason).toBe(
      "No browser opens that port.",
    );
  });

  test("cancelling is no failure of the site", async () => {
    const site = await startSite({ "/": () => stop.abort() });
    const stop = new AbortController();
    expect((await appErrorOf(() => probe(site.origin, 5000, stop.signal))).code).toBe("CANCELLED");
  });
});
