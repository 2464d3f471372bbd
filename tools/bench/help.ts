import { CLI, interleaved, timed } from "./process.ts";
import { type Bench, median, milliseconds } from "./row.ts";

export const helpBench: Bench = {
  id: "help",
  async run() {
    const [help = [], nothing = []] = await interleaved(15, [
      async () => (await timed(process.execPath, [CLI, "--help"])).milliseconds,
      async () => (await timed(process.execPath, ["-e", "0"])).milliseconds,
    ]);
    const ratio = median(help) / median(nothing);
    return [
      {
        name: "pakeplus --help",
        measured: milliseconds(median(help)),
        peer: `node -e 0: ${milliseconds(median(nothing))}`,
        bar: "≤ 3 ×",
        ok: ratio <= 3,
        numbers: { helpMs: median(help), nodeMs: median(nothing), ratio },
      },
    ];
  },
};
