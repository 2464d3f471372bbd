import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkOut, filesOfApp, workflowSteps, type Checkouts } from "../harness/build-repository.ts";
import { build } from "../harness/cli.ts";
import { testFolder } from "../harness/test-folder.ts";
import { copyExample } from "../harness/example-project.ts";

interface Place {
  folder: string;
  project: string;
}

/** Runs the first steps of the workflow. */
async function runSteps(
  slug: string,
  { folder, project }: Place,
  names: readonly string[],
): Promise<Checkouts> {
  const [files, steps] = [await filesOfApp(project), await workflowSteps()];
  const checkouts = await checkOut(folder, files, slug);
  for (const name of names) {
    const { code, stdout, stderr } = await checkouts.step(steps.get(name) ?? "exit 9");
    expect([code, `${stdout}${stderr}`], name).toEqual([0, expect.anything()]);
  }
  return checkouts;
}

/** The packages of both engines by their names, each with whether it is the same from both. */
async function compare(slug: string, { folder, project }: Place): Promise<Readonly<Record<string, boolean>>> {
  const local = await build(project, join(folder, "local"));
  const { workspace } = await runSteps(slug, { folder, project }, ["Get the files", "Make the packages"]);
  const out = join(workspace, "out");
  const packages = (await readdir(out)).filter((name) => name !== "shells.json");
  const pairs = packages.map(async (name) => {
    const here = local.artifacts.find((artifact) => artifact.name === name)?.path;
    const isSame = here !== undefined && (await readFile(join(out, name))).equals(await readFile(here));
    return [name, isSame] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

test("a web folder becomes the same packages on GitHub as here, whatever .gitattributes it brings", async () => {
  const folder = await testFolder();
  const project = await copyExample(folder, "notes", {
    source: { dir: "www", spa: true, include: [".gitattributes"] },
  });
  const attributes =
    "* text eol=crlf ident\n*.txt working-tree-encoding=UTF-16\n*.bin export-ignore filter=lfs\n";
  await writeFile(join(project, "www/.gitattributes"), attributes);
  await writeFile(join(project, "www/山 水.txt"), "$Id$\none\r\ntwo\n");
  await writeFile(join(project, "www/data.bin"), Uint8Array.of(0, 13, 10, 0xff));
  expect(await compare("notes", { folder, project })).toEqual({
    "notes_1.0.0_all.deb": true,
    "notes-1.0.0-1.noarch.rpm": true,
    "notes-1.0.0-linux.tar.gz": true,
  });
});

test("a website with content blocking becomes the same packages on GitHub as here", async () => {
  const folder = await testFolder();
  const project = await copyExample(folder, "website", {
    block: { hosts: ["tracker.example"], lists: ["list.txt"] },
  });
  await writeFile(join(project, "list.txt"), "||ads.example^\nnews.example##.banner\n");
  expect(await compare("tidewater-library", { folder, project })).toEqual({
    "tidewater-library_1.0.0_all.deb": true,
    "tidewater-library-1.0.0-1.noarch.rpm": true,
    "tidewater-library-1.0.0-linux.tar.gz": true,
  });
});

test("what travels names no place, user or computer", async () => {
  const folder = await testFolder();
  const project = await copyExample(folder, "notes");
  const files = await filesOfApp(project);
  const texts = await Promise.all(
    files
      .filter(({ path }) => !path.startsWith("www/"))
      .map(async (file) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of file.read()) chunks.push(chunk);
        return `${file.path} ${Buffer.concat(chunks).toString("latin1")}`;
      }),
  );
  expect(texts.join("\n")).toContain('"modifiedAt"');
  expect(texts.join("\n")).not.toContain(folder);
  expect(texts.join("\n")).not.toContain("a-local-id");
});
