import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServices, stop } from "./desktop.ts";
import { CLI } from "./process.ts";
import { type Bench, median, milliseconds } from "./row.ts";

const ROUNDS = 7;
const FILES = 200;

/** Tells when it is there, and loads itself again when it is told to. */
function page(port: number, text: string): string {
  const here = `http://127.0.0.1:${port}`;
  return `<!doctype html><title>${text}</title><link rel=stylesheet href=style.css><h1>${text}</h1><script>
addEventListener("load", () => requestAnimationFrame(() => fetch("${here}/shown/${text}")));
fetch("${here}/wait").then(({ status }) => { if (status === 200) location.reload(); });
setInterval(() => {
  const colour = getComputedStyle(document.body).color;
  if (colour !== self.colour) fetch("${here}/colour/" + (self.colour = colour));
}, 5);
</script>`;
}

/** What the page says, and the way to make it load itself again. */
async function openListener(): Promise<{
  server: Server;
  port: number;
  next(path: string): Promise<number>;
  reload(): void;
}> {
  const heard = new Map<string, (at: number) => void>();
  let tell: (() => void) | null = null;
  const server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    const path = decodeURIComponent(request.url ?? "");
    if (path === "/wait") {
      tell = () => response.writeHead(200).end();
      return;
    }
    heard.get(path)?.(performance.now());
    heard.delete(path);
    response.writeHead(204).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    server,
    port: (server.address() as AddressInfo).port,
    next: (path) => new Promise((resolve) => heard.set(path, resolve)),
    reload: () => tell?.(),
  };
}

/** Time from a saved file until the window shows it, against what the page itself needs to load again. */
export const previewBench: Bench = {
  id: "preview",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "pakeplus-bench-preview-"));
    const { env, children } = await startServices(folder);
    const listener = await openListener();
    const app = join(folder, "app");
    const save = (path: string, text: string): void => writeFileSync(join(app, "www", path), text);
    mkdirSync(join(app, "www"), { recursive: true });
    for (let index = 0; index < FILES; index++) save(`file-${index}.txt`, "x".repeat(1000));
    save("index.html", page(listener.port, "0"));
    save("style.css", "");
    const network = { cleartext: [`127.0.0.1:${listener.port}`] };
    const definition = { id: "com.example.bench", name: "Bench", source: { dir: "www" }, network };
    writeFileSync(join(app, "pakeplus.json"), JSON.stringify(definition));
    const first = listener.next("/shown/0");
    const preview = spawn(process.execPath, [CLI, "preview", app, "--quiet"], { env, stdio: "ignore" });
    const ended = once(preview, "exit").then(() => {
      throw new Error("the preview ended by itself");
    });
    ended.catch(() => undefined);
    try {
      await Promise.race([first, ended]);
      const own: number[] = [];
      const pages: number[] = [];
      const styles: number[] = [];
      for (let round = 1; round <= ROUNDS; round++) {
        const shown = listener.next(`/shown/${round}`);
        const saved = performance.now();
        save("index.html", page(listener.port, String(round)));
        pages.push((await shown) - saved);

        const swapped = listener.next(`/colour/rgb(0, 0, ${round})`);
        const styled = performance.now();
        save("style.css", `body { color: rgb(0, 0, ${round}) }`);
        styles.push((await swapped) - styled);

        const again = listener.next(`/shown/${round}`);
        const asked = performance.now();
        listener.reload();
        own.push((await again) - asked);
      }
      const peer = `the page's own reload: ${milliseconds(median(own))}`;
      return [
        { name: "saved page", times: pages },
        { name: "saved style sheet", times: styles },
      ].map(({ name, times }) => ({
        name: `Preview: ${name} to shown, ${FILES} files`,
        measured: milliseconds(median(times)),
        peer,
        bar: "≤ +250 ms",
        ok: median(times) - median(own) <= 250,
        numbers: { ms: median(times), ownMs: median(own) },
      }));
    } finally {
      await stop(preview);
      listener.server.closeAllConnections();
      listener.server.close();
      for (const child of children) await stop(child);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
