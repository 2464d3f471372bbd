import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withGitHub, type GitHubBench } from "./github.ts";
import { interleaved } from "./process.ts";
import { type Bench, kilobytes, median, milliseconds, type Row } from "./row.ts";

const FOLDERS = 200;
const FILES_EACH = 100;
const ROUNDS = 3;
const CHANGE_LIMIT = 25_000;

function writeSite(folder: string): string {
  for (let group = 0; group < FOLDERS; group++) {
    const dir = join(folder, String(group));
    mkdirSync(dir, { recursive: true });
    for (let file = 0; file < FILES_EACH; file++) {
      writeFileSync(join(dir, `${file}.txt`), `file ${file} of ${group}\n`.repeat(20));
    }
  }
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Many</title>");
  return folder;
}

async function timeRow(bench: GitHubBench, site: string): Promise<Row> {
  let round = 0;
  const [ours = [], git = []] = await interleaved(ROUNDS, [
    async () => (await bench.publish(site, `Ours${(round += 1)}`, `home${round}`)).milliseconds,
    async () => bench.git(site, `Git${round}`, "all"),
  ]);
  const ratio = median(ours) / median(git);
  return {
    name: "publish of 20,000 files, whole command",
    measured: milliseconds(median(ours)),
    peer: `git add + commit + push: ${milliseconds(median(git))}`,
    bar: "≤ 1.0 ×",
    ok: ratio <= 1,
    numbers: { oursMs: median(ours), gitMs: median(git), ratio },
  };
}

async function changeRows(bench: GitHubBench, site: string): Promise<Row[]> {
  const first = await bench.journal(async () => bench.publish(site, "Phases", "one"));
  await bench.git(site, "GitPhases", "all");
  writeFileSync(join(site, "7/7.txt"), "changed");
  const again = await bench.journal(async () => bench.publish(site, "Phases", "one"));
  const git = await bench.journal(async () => bench.git(site, "GitPhases", "one"));
  writeFileSync(join(site, "8/8.txt"), "changed");
  await bench.signIn("two");
  const other = await bench.journal(async () => bench.publish(site, "Phases", "two"));
  writeFileSync(join(site, "9/9.txt"), "changed");
  const stranger = await bench.journal(async () => bench.publish(site, "Phases", "three"));
  const counts = [first, again, other, stranger].map(({ requests }) => requests.length);
  const [one = 0, two = 0, three = 0, four = 0] = counts;
  return [
    {
      name: "requests until the build starts: first, again, another computer",
      measured: `${one}, ${two}, ${three} (${four} with a token that is new there)`,
      peer: "",
      bar: "≤ 4, 2, 4",
      ok: one <= 4 && two <= 2 && three <= 4,
      numbers: { first: one, again: two, other: three, otherNewToken: four },
    },
    {
      name: "one changed file of 20,000: bytes pushed",
      measured: kilobytes(again.sent),
      peer: `git push: ${kilobytes(git.sent)}; everything: ${kilobytes(first.sent)}`,
      bar: `≤ ${kilobytes(CHANGE_LIMIT)}`,
      ok: again.sent <= CHANGE_LIMIT,
      numbers: { oursBytes: again.sent, gitBytes: git.sent, firstBytes: first.sent },
    },
  ];
}

/** 20,000 small files to the emulated GitHub, by `pakeplus publish` and by git. */
export const pushBench: Bench = {
  id: "push",
  run: async () =>
    withGitHub(async (bench) => {
      const site = writeSite(join(bench.folder, "site"));
      return [await timeRow(bench, site), ...(await changeRows(bench, site))];
    }),
};
