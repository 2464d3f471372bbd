import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { BIN } from "../../testing/spawn-cli.ts";
import { tempFolder } from "../../testing/temp-folder.ts";

const TOKEN = `ghp_${"t".repeat(36)}`;

/** Types into a real terminal (`script` makes one) as soon as it asks. */
async function typeInto(
  args: readonly string[],
  env: Record<string, string>,
  typed: string,
): Promise<string> {
  const command = [process.execPath, BIN, ...args].map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["-q", "-e", "-c", command, "/dev/null"], {
    env: { PATH: process.env["PATH"], TERM: "xterm", ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  let shown = "";
  let hasTyped = false;
  child.stdout.on("data", (chunk) => {
    shown += String(chunk);
    if (!hasTyped && shown.includes("(hidden): ")) {
      hasTyped = true;
      child.stdin.write(typed);
    }
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  return `${shown}[${code}]`;
}

async function startGitHub(): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json", "x-oauth-scopes": "repo, workflow" });
    response.end(JSON.stringify({ login: "octo", id: 7 }));
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

test("a typed token never shows on the terminal", async () => {
  const home = tempFolder();
  const env = { HOME: home, PAKEPLUS_TOKEN_STORE: "file" };
  const shown = await typeInto(["token", "set", "--github-url", await startGitHub()], env, `${TOKEN}\r`);
  expect(shown).toContain("Token is valid");
  expect(shown).not.toContain("tttt");
  expect(shown).toContain("[0]");
});

test("Ctrl-C stops it and stores nothing", async () => {
  const home = tempFolder();
  const env = { HOME: home, PAKEPLUS_TOKEN_STORE: "file" };
  const shown = await typeInto(["token", "set"], env, `${TOKEN}\u0003`);
  expect(shown).toContain("Nothing was sent or stored");
  expect(shown).not.toContain("tttt");
  expect(shown).toContain("[130]");
});
