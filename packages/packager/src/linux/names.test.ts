import { expect, test } from "vitest";
import { sampleApp } from "../testing/sample.ts";
import { artifactName, linuxNames } from "./names.ts";

test("names come from the id and artifacts from the slug, all in ASCII", () => {
  const app = sampleApp({ id: "com.Example.My_App", slug: "my-app", version: "1.0.0-beta.1" });
  expect(linuxNames(app)).toMatchObject({
    package: "com.example.my+app",
    appFolder: "usr/share/com.example.my+app",
    command: "com.example.my+app",
  });
  expect(artifactName(app, "linux", "deb")).toBe("my-app_1.0.0~beta.1_all.deb");
  expect(artifactName(app, "linux", "rpm")).toBe("my-app-1.0.0~beta.1-1.noarch.rpm");
  expect(artifactName(app, "linux", "tar.gz")).toBe("my-app-1.0.0-beta.1-linux.tar.gz");
});

test("ids with an underscore and with a hyphen are two packages", () => {
  const names = ["com.example.my_app", "com.example.my-app"].map(
    (id) => linuxNames(sampleApp({ id })).package,
  );
  expect(names).toEqual(["com.example.my+app", "com.example.my-app"]);
});

test("two apps of one name have two commands", () => {
  const commands = ["com.example.a", "com.example.b"].map(
    (id) => linuxNames(sampleApp({ id, slug: "notes" })).command,
  );
  expect(commands).toEqual(["com.example.a", "com.example.b"]);
});

test.each(["ld.gold", "fsck.ext4", "vim.basic"])("no app puts itself in the place of %s", (id) => {
  expect(linuxNames(sampleApp({ id })).command).toBeNull();
});

test.each([{ id: "../evil" }, { applicationId: "a/b" }, { slug: "a b" }, { version: "1;rm" }])(
  "an identity that nobody checked is our bug: %o",
  (changes) => {
    expect(() => linuxNames(sampleApp(changes))).toThrow(expect.objectContaining({ code: "INTERNAL" }));
  },
);
