import type { Issue } from "../../errors.ts";
import { isLoopback } from "../../links/host.ts";
import { normalizeAddress } from "../../links/normalize-address.ts";
import { conflict, type Rule } from "./rule.ts";

export const capabilities: Rule = ({ capabilities: list = [], source }) =>
  list.flatMap(({ origin, allow, commands, world = "page" }, index) => {
    const path = `capabilities.${index}`;
    const issues: Issue[] = [];
    // An isolated script is part of the app, whatever page it stands in; the page cannot reach its powers.
    const isOwn = world === "isolated" || (origin === "self" && "dir" in source);
    for (const power of ["run", "files"] as const) {
      if (allow.includes(power) && !isOwn) {
        issues.push(
          conflict(
            `${path}.allow`,
            `"${power}" is only for what is inside the app: a "dir" source and origin "self", or "world": "isolated".`,
          ),
        );
      }
    }
    if (allow.includes("run") && Object.keys(commands ?? {}).length === 0) {
      issues.push(
        conflict(`${path}.allow`, '"run" needs "commands" that say which programs may be started.'),
      );
    }
    if (!allow.includes("run") && commands !== undefined) {
      issues.push(conflict(`${path}.commands`, '"commands" has no effect unless "allow" holds "run".'));
    }
    const address = origin === "self" && "url" in source ? normalizeAddress(source.url) : null;
    if (address !== null && address.scheme !== "https" && !isLoopback(address.host)) {
      issues.push(
        conflict(
          `${path}.origin`,
          "A site without encryption cannot have native powers: anybody on the way could use them. Use its https address.",
        ),
      );
    }
    return issues;
  });

export const commandPatterns: Rule = ({ capabilities: list = [] }) =>
  list.flatMap(({ commands = {} }, index) =>
    Object.entries(commands).flatMap(([name, { args = [] }]) =>
      args.flatMap((arg, position): Issue[] => {
        if (typeof arg === "string" || isPattern(arg.pattern)) return [];
        return [
          {
            path: `capabilities.${index}.commands.${name}.args.${position}.pattern`,
            code: "bad-format",
            message: `"${arg.pattern}" is not a regular expression.`,
          },
        ];
      }),
    ),
  );

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, "u").source !== "";
  } catch {
    return false;
  }
}

/** Just a name, or absolute on some platform; the folder an app is started in can be any. */
const PLACE = /^(?:[^/\\]+|\/.*|[A-Za-z]:[/\\].*)$/su;

export const programPaths: Rule = ({ capabilities: list = [] }) =>
  list.flatMap(({ commands = {} }, index) =>
    Object.entries(commands).flatMap(([name, { program }]) =>
      PLACE.test(program)
        ? []
        : [
            conflict(
              `capabilities.${index}.commands.${name}.program`,
              `"${program}" is a relative path. Write the name of a program that is installed, or its absolute path.`,
            ),
          ],
    ),
  );

export const duplicateOrigins: Rule = ({ capabilities: list = [] }) =>
  list.flatMap(({ origin, world = "page" }, index) => {
    const first = list.findIndex((other) => other.origin === origin && (other.world ?? "page") === world);
    return first === index
      ? []
      : [
          conflict(
            `capabilities.${index}.origin`,
            `"${origin}" is already listed; put all of its powers in one entry.`,
          ),
        ];
  });
