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
    const codes = await Promise.all(
      [
        await call("run", "undeclared"),
        await call("run", "toString"),
        await call("run", "mark", ["/tmp/elsewhere"]),
        await call("run", "mark", [`${folder}/a\n/tmp/b`]),
        await call("run", "mark", []),
        await call("run", "mark", [`${folder}/a`, `${folder}/b`]),
        await call("run", "mark", `${folder}/a`),
        await call("run", "mark", [5]),
        await call("run", "missing"),
        await call("run", "flood"),
      ].map(({ code }) => code),
    );
    const wrong = Array.from({ length: 8 }, () => "INVALID_ARGUMENT");
    assertEqual(codes, [...wrong, "FAILED", "TOO_LARGE"], "refusals");
    assertEqual(await exists("a"), false, "whether a refused program ran");
  });
}
