import { expect, test } from "vitest";
import { CallFailure } from "../transport/failure.ts";
import { createTransport } from "../transport/transport.ts";
import { createClient } from "./client.ts";

function serverThat(answer: (path: string, init: RequestInit) => Response) {
  const seen: { path: string; init: RequestInit }[] = [];
  const fetcher: typeof fetch = (input, init = {}) => {
    const path = typeof input === "string" ? input : "";
    seen.push({ path, init });
    return Promise.resolve(answer(path, init));
  };
  return { seen, client: createClient(createTransport("the-key", fetcher)) };
}

test("a call sends its parameters, its body and the key in a header", async () => {
  const { seen, client } = serverThat(() => Response.json({ app: { id: "1" } }));
  await client.call("renameApp", { params: { app: "../a b" }, body: { name: "Tides" } });
  expect(seen).toEqual([
    {
      path: "/api/apps/..%2Fa%20b/rename",
      init: {
        method: "POST",
        headers: { "x-pakeplus-key": "the-key", "content-type": "application/json" },
        body: '{"name":"Tides"}',
      },
    },
  ]);
});

test("a file travels as it is, with its path in the query", async () => {
  const { seen, client } = serverThat(() => new Response(null, { status: 204 }));
  const file = new Blob(["<h1>"]);
  await client.writeFile("uploadFile", { params: { upload: "u1" }, query: { path: "css/a b.css" } }, file);
  expect(seen[0]?.path).toBe("/api/uploads/u1/file?path=css%2Fa+b.css");
  expect(seen[0]?.init.body).toBe(file);
});

test("a text comes with its revision", async () => {
  const { seen, client } = serverThat(() => new Response("a{}", { headers: { "x-revision": "r1" } }));
  const read = await client.readText({ params: { app: "1" }, query: { path: "a.css" } });
  expect([read, seen[0]?.path]).toEqual([{ text: "a{}", revision: "r1" }, "/api/apps/1/file?path=a.css"]);
});

test("the server's reason arrives as it was told", async () => {
  const told = { code: "SOURCE_NOT_FOUND", message: "There is no folder.", docs: "errors/source-not-found" };
  const { client } = serverThat(() => Response.json({ error: told }, { status: 422 }));
  await expect(client.call("readState", {})).rejects.toMatchObject({ kind: "told", error: told });
});

test("no answer, a foreign answer and a wrong key are told apart", async () => {
  const away = createClient(createTransport("k", () => Promise.reject(new TypeError("fetch failed"))));
  await expect(away.call("readState", {})).rejects.toMatchObject({ kind: "gone", error: null });
  const foreign = serverThat(() => new Response("<html>", { status: 502 }));
  await expect(foreign.client.call("readState", {})).rejects.toBeInstanceOf(CallFailure);
  const refused = serverThat(() => new Response("", { status: 401 }));
  await expect(refused.client.call("readState", {})).rejects.toMatchObject({ kind: "refused" });
});
