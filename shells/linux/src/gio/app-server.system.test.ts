import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

let folder: string;
let child: ChildProcess;
let port: number;
let site: Server;
let host: string;
const seen: string[] = [];

beforeAll(async () => {
  site = createServer((request, response) => {
    seen.push(`${request.method ?? ""} ${request.url ?? ""}`);
    response.end("from the site");
  });
  site.on("upgrade", (request, socket) => {
    seen.push(`upgrade ${request.url ?? ""}`);
    socket.end("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nframes");
  });
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  host = `127.0.0.1:${(site.address() as AddressInfo).port}`;

  folder = mkdtempSync(join(tmpdir(), "pakeplus-server-"));
  writeFileSync(join(folder, "secret.txt"), "secret");
  const www = join(folder, "www");
  await build({
    entryPoints: [at("./app-server-in-gjs.ts")],
    outfile: join(folder, "run.js"),
    bundle: true,
    format: "esm",
    target: "firefox91",
    external: ["gi://*", "system"],
    define: { __TEST_BUILD__: "false" },
    logLevel: "error",
  });

  mkdirSync(www);
  writeFileSync(join(www, "index.html"), "from the app");
  const config = {
    start: { kind: "bundled", origin: "http://app.localhost", entry: "/index.html", spa: false },
    network: { userAgent: null, proxy: null, cleartext: [host] },
  };
  child = spawn("gjs", ["-m", join(folder, "run.js"), JSON.stringify(config), www], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [line] = (await once(child.stdout ?? child, "data")) as [Buffer];
  port = Number(new URL(line.toString().trim()).port);
});
afterAll(() => {
  child.kill("SIGKILL");
  site.close();
  site.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** Sends bytes as any program of the computer could, and returns the status line and the body. */
async function ask(request: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  socket.write(Buffer.from(request, "latin1"));
  await once(socket, "close");
  const [head = "", body = ""] = Buffer.concat(chunks).toString("latin1").split("\r\n\r\n");
  return `${head.split("\r\n")[0]?.slice("HTTP/1.1 ".length) ?? ""}: ${body}`;
}

const get = (address: string, asHost = "app.localhost", rest = "") =>
  ask(`GET ${address} HTTP/1.1\r\nHost: ${asHost}\r\nConnection: close\r\n${rest}\r\n`);

it("serves the app to the proxy's address of it only", async () => {
  expect(await get("http://app.localhost/")).toBe("200 OK: from the app");
  // A browser whose DNS says that these names are this computer.
  for (const name of [
    `app.localhost:${port}`,
    `127.0.0.1:${port}`,
    `rebound.example:${port}`,
    "evil.example",
  ])
    expect(await get("/", name), name).toMatch(/^403 /);
  for (const address of ["http://evil.example/", "http://app.localhost:81/", "ws://app.localhost/"])
    expect(await get(address), address).toMatch(/^403 /);
});

it("passes paths on byte by byte", async () => {
  const path = "/%D6%D0%CE%C4/a%2Fb%20c/%E6%96%87?q=%D6%D0&r=a%2Fb";
  seen.length = 0;
  expect(await get(`http://${host}${path}`, host)).toBe("200 OK: from the site");
  expect(seen).toEqual([`GET ${path}`]);
});

it("joins a WebSocket with its server", async () => {
  seen.length = 0;
  const upgrade = "Upgrade: websocket\r\nConnection: Upgrade";
  expect(await ask(`GET ws://${host}/a%2Fb?q=%D6 HTTP/1.1\r\nHost: ${host}\r\n${upgrade}\r\n\r\n`)).toBe(
    "101 Switching Protocols: frames",
  );
  expect(seen).toEqual(["upgrade /a%2Fb?q=%D6"]);
});

it.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/..%5csecret.txt",
  "/%252e%252e/secret.txt",
  "//secret.txt",
  "/%D6%D0",
  "/index.html%00.txt",
  "/\xff\xfe",
])("serves nothing for %j and goes on", async (path) => {
  expect(await get(`http://app.localhost${path}`)).toMatch(/^(4\d\d|500) /);
  expect(await get("http://app.localhost/")).toBe("200 OK: from the app");
});

it("survives what no engine sends", async () => {
  const close = "Connection: close\r\n\r\n";
  const lines = [
    `CONNECT app.localhost:80 HTTP/1.1\r\nHost: app.localhost:80\r\n${close}`,
    `OPTIONS * HTTP/1.1\r\nHost: app.localhost\r\n${close}`,
    `GET /index.html HTTP/1.0\r\n${close}`,
    `GET file:///etc/passwd HTTP/1.1\r\nHost: x\r\n${close}`,
    `GET http://app.localhost:99999/ HTTP/1.1\r\nHost: x\r\n${close}`,
    `\xff\xfe http://app.localhost/ HTTP/1.1\r\nHost: app.localhost\r\n${close}`,
  ];
  for (const line of lines) {
    expect(await ask(line), line).not.toMatch(/root:|from the/);
    expect(await get("http://app.localhost/"), line).toBe("200 OK: from the app");
  }
});
