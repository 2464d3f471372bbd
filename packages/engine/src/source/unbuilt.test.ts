import { expect, test } from "vitest";
import { tempFolder } from "../testing/temp-folder.ts";
import { unbuiltNotice } from "./unbuilt.ts";

test.each([
  '<script type="module" src="/src/main.tsx"></script>',
  "<script src=main.ts></script>",
  "<SCRIPT SRC='a.vue'>",
])("%s is the page of a project before its build step", (html) => {
  expect(unbuiltNotice(tempFolder({ "index.html": html }), "index.html")?.code).toBe("source-not-built");
});

test.each(["<script src=main.js>", '<script src="a.ts.js">', "<a href=main.ts>", ""])(
  "%s is fine",
  (html) => {
    expect(unbuiltNotice(tempFolder({ "index.html": html }), "index.html")).toBeNull();
  },
);

test("the built folder is named when it is there", () => {
  const dir = tempFolder({ "index.html": "<script src=a.tsx>", "dist/index.html": "" });
  expect(unbuiltNotice(dir, "index.html")?.hint).toContain("name the folder dist");
});
