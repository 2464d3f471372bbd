/** `npm run emulator`: a GitHub on this computer, to try things out by hand until Ctrl-C. */
import { randomBytes } from "node:crypto";
import process from "node:process";
import { parseArgs } from "node:util";
import { startEmulator } from "../src/index.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    enterprise: { type: "boolean", default: false },
    "index-delay": { type: "string", default: "0" },
  },
});
const emulator = await startEmulator({
  edition: values.enterprise ? "ghes-3.19" : "api.github.com",
  port: Number(values.port),
  indexDelay: Number(values["index-delay"]) * 1000,
});
const token = `ghp_${randomBytes(18).toString("hex")}`;
emulator.addToken({ token, login: "octo", scopes: ["repo", "workflow"] });

process.stdout.write(`GitHub's emulator listens; Ctrl-C ends it and forgets everything.

  export PAKEPLUS_GITHUB_TOKEN=${token}
  npm start -- token test --github-url ${emulator.url}

`);

let shown = 0;
let told = 0;
const watch = setInterval(() => {
  for (const { method, path, status } of emulator.journal.slice(shown)) {
    process.stdout.write(`${status} ${method} ${path}\n`);
  }
  for (const text of emulator.violations.slice(told))
    process.stdout.write(`not as GitHub describes: ${text}\n`);
  shown = emulator.journal.length;
  told = emulator.violations.length;
}, 250);

for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.once(name, () => {
    clearInterval(watch);
    void emulator.close();
  });
}
