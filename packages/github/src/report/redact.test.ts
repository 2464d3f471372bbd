import { expect, test } from "vitest";
import { redact, type PrivateWords } from "./redact.ts";

const WORDS: PrivateWords = {
  secrets: ["hunter2-of-ada"],
  folders: ["/srv/ada", "/srv/ada/projects/notes"],
  users: ["ada", "root", ""],
  computers: ["ada-laptop.local", "localhost"],
  names: { owner: ["acme"], app: ["notes"] },
};

test.each([
  [`token ghp_${"a".repeat(36)}`, "token <token>"],
  [`fatal: github_pat_${"b".repeat(60)}.`, "fatal: <token>."],
  ["it was hunter2-of-ada", "it was <token>"],
  ["AUTHORIZATION: basic eC1hY2Nlc3MtdG9rZW46Z2hw", "AUTHORIZATION: <secret>"],
  ["curl -H 'Bearer abcdefgh12345678'", "curl -H 'Bearer <secret>'"],
  ["https://x:secret@github.com/a/b", "https://<secret>@github.com/a/b"],
  ["password=swordfish next", "password=<secret> next"],
  ["from ada@example.org", "from <address>"],
  ["in /srv/ada/projects/notes/www", "in <folder>/www"],
  ["/home/grace/app and C:\\Users\\Grace\\app", "/home/<user>/app and C:\\Users\\<user>\\app"],
  ["/home/runner/work/PakePlus/PakePlus", "/home/runner/work/PakePlus/PakePlus"],
  ["Ada on ada-laptop.local", "<user> on <computer>"],
  ["root at localhost", "root at localhost"],
  ["Canada has adaptive notes_1.0", "Canada has adaptive notes_1.0"],
  ["acme/builds, app/notes", "<owner>/builds, app/<app>"],
])("%s", (text, clean) => {
  expect(redact(text, WORDS)).toBe(clean);
});

test("what is clean stays as it is, and redacting twice changes nothing more", () => {
  const text = "E: Failed to fetch http://azure.archive.ubuntu.com/ubuntu/pool/x.deb  404  Not Found";
  expect(redact(text, WORDS)).toBe(text);
  const once = redact("Ada: /srv/ada/x ghp_aaaaaaaaaaaaaaaaaaaaaaaa ada@example.org acme", WORDS);
  expect(redact(once, WORDS)).toBe(once);
});
