import { assertEqual } from "../../expect.ts";
import { type Scene, valueOf } from "./scene.ts";

/** `run`. */
export async function checkProgram({ check, call, folder, exists }: Scene): Promise<void> {
  await check("R19.run", async () => {
    valueOf("a declared command", await call("run", "mark", [`${folder}/ran`]));
    assertEqual(await exists("ran"), true, "the program's effect");
    assertEqual(
      valueOf("a command that fails", await call("run", "fail")),
      { exitCode: 3, stdout: "out", stderr: "err" },
      "its result",
    );
    const text = '$(touch x); "` && | 文\n';
    const echoed = valueOf("signs of a command interpreter", await call("run", "echo", [text.trim()]));
    assertEqual(echoed, { exitCode: 0, stdout: text.trim(), stderr: "" }, "the argument as it arrived");
  });
  await check("R19.runRefused", async () => {
    const tries: readonly (readonly unknown[])[] = [
      ["undeclared"],
      ["toString"],
      ["mark", ["/tmp/elsewhere"]],
      ["mark", [`${folder}/a\n/tmp/b`]],
      ["mark", []],
      ["mark", [`${folder}/a`, `${folder}/b`]],
      ["mark", `${folder}/a`],
      ["mark", [5]],
      ["missing"],
      ["flood"],
    ];
    const codes = await Promise.all(tries.map(async (args) => (await call("run", ...args)).code));
    const wrong = Array.from({ length: 8 }, () => "INVALID_ARGUMENT");
    assertEqual(codes, [...wrong, "FAILED", "TOO_LARGE"], "refusals");
    assertEqual(await exists("a"), false, "whether a refused program ran");
  });
}
