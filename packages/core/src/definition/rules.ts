import type { Issue } from "../errors.ts";
import { compileLinkRules } from "../links/compile-rules.ts";
import { isLoopback } from "../links/host.ts";
import { normalizeAddress } from "../links/normalize-address.ts";
import { FAMILIES } from "../plan/family.ts";
import { mergeOverrides } from "../resolve/merge-overrides.ts";
import type { WrittenDefinition } from "./schema.ts";
import { valueAt } from "./zod-issues.ts";

type Rule = (definition: WrittenDefinition) => Issue[];

/** What the schema cannot say: rules between keys, for the definition itself and as each platform sees it. */
export function ruleIssues(written: WrittenDefinition): Issue[] {
  const base = RULES.flatMap((rule) => rule(written));
  const found = new Map(base.map((issue) => [`${issue.path}\n${issue.message}`, issue]));
  for (const family of FAMILIES) {
    if (written.platforms?.[family] === undefined) continue;
    for (const issue of RULES.flatMap((rule) => rule(mergeOverrides(written, family)))) {
      const key = `${issue.path}\n${issue.message}`;
      if (!found.has(key)) found.set(key, { ...issue, path: overridePath(written, family, issue.path) });
    }
  }
  return [...found.values()];
}

function overridePath(written: WrittenDefinition, family: string, path: string): string {
  const section = path.split(".")[0] ?? "";
  const overridden = valueAt(written, ["platforms", family, section]) !== undefined;
  return overridden ? `platforms.${family}.${path}` : path;
}

function conflict(path: string, message: string): Issue {
  return { path, code: "conflict", message };
}

const windowBounds: Rule = ({ window = {} }) => {
  const issues: Issue[] = [];
  for (const [size, low, high] of [
    ["width", "minWidth", "maxWidth"],
    ["height", "minHeight", "maxHeight"],
  ] as const) {
    const value = window[size];
    const least = window[low] ?? null;
    const most = window[high] ?? null;
    if (least !== null && most !== null && least > most) {
      issues.push(
        conflict(`window.${low}`, `"window.${low}" (${least}) is larger than "window.${high}" (${most}).`),
      );
    } else if (value !== undefined && least !== null && value < least) {
      issues.push(
        conflict(`window.${size}`, `"window.${size}" (${value}) is smaller than "window.${low}" (${least}).`),
      );
    } else if (value !== undefined && most !== null && value > most) {
      issues.push(
        conflict(`window.${size}`, `"window.${size}" (${value}) is larger than "window.${high}" (${most}).`),
      );
    }
  }
  return issues;
};

const windowPlace: Rule = ({ window = {} }) => {
  const hasX = (window.x ?? null) !== null;
  const hasY = (window.y ?? null) !== null;
  if (hasX === hasY) return [];
  const [given, missing] = hasX ? ["x", "y"] : ["y", "x"];
  return [conflict(`window.${given}`, `"window.${given}" needs "window.${missing}" beside it.`)];
};

const windowContradictions: Rule = ({ window = {} }) => {
  const issues: Issue[] = [];
  if (window.alwaysOnTop === true && window.alwaysOnBottom === true) {
    issues.push(
      conflict("window.alwaysOnBottom", "A window cannot be always on top and always at the bottom."),
    );
  }
  if (window.startHidden === true && window.tray !== true) {
    issues.push(
      conflict(
        "window.startHidden",
        'Without a tray nobody could show a hidden window again; add "tray": true.',
      ),
    );
  }
  return issues;
};

const sourceAddress: Rule = ({ source }) => {
  if (!("url" in source) || normalizeAddress(source.url) !== null) return [];
  return [
    {
      path: "source.url",
      code: "bad-format",
      message: `"${source.url}" is not a web address that can exist.`,
    },
  ];
};

const linkRules: Rule = ({ navigation }) => {
  const compiled = compileLinkRules(navigation?.rules ?? []);
  return compiled.ok ? [] : [...compiled.issues];
};

const signInReturn: Rule = ({ signIn, links }) => {
  if (signIn?.mode !== "system" || (links?.schemes ?? []).length > 0) return [];
  return [
    conflict(
      "signIn.mode",
      '"system" needs a scheme in "links.schemes", by which the browser returns to the app.',
    ),
  ];
};

const injections: Rule = ({ inject = [] }) =>
  inject.flatMap((entry, index) => {
    const kinds = [entry.css, entry.js, entry.hide].filter((value) => value !== undefined).length;
    if (kinds === 1) return [];
    return [conflict(`inject.${index}`, 'Each entry of "inject" has exactly one of "css", "js" and "hide".')];
  });

const capabilities: Rule = ({ capabilities: list = [], source }) =>
  list.flatMap(({ origin, allow, commands }, index) => {
    const path = `capabilities.${index}`;
    const issues: Issue[] = [];
    const isBundled = origin === "self" && "dir" in source;
    for (const power of ["run", "files"] as const) {
      if (allow.includes(power) && !isBundled) {
        issues.push(
          conflict(
            `${path}.allow`,
            `"${power}" is only for content inside the app: a "dir" source and origin "self".`,
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

const commandPatterns: Rule = ({ capabilities: list = [] }) =>
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

const duplicateOrigins: Rule = ({ capabilities: list = [] }) =>
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

const corsNeedsBundle: Rule = ({ network, source }) =>
  (network?.cors ?? []).length === 0 || "dir" in source
    ? []
    : [
        conflict(
          "network.cors",
          '"cors" serves pages inside the app; a website as source has its own server.',
        ),
      ];

const RESERVED_SCHEMES = new Set(
  "about app blob chrome data file filesystem ftp http https javascript mailto resource sms tel vbscript view-source ws wss".split(
    " ",
  ),
);

const ownSchemes: Rule = ({ links }) =>
  (links?.schemes ?? []).flatMap((scheme, index) =>
    RESERVED_SCHEMES.has(scheme)
      ? [
          conflict(
            `links.schemes.${index}`,
            `"${scheme}" belongs to the system; choose a scheme of your own, such as the app's name.`,
          ),
        ]
      : [],
  );

const publishTemplate: Rule = ({ publish }) => {
  if (publish?.strategy === "fork" && publish.template === undefined) {
    return [conflict("publish.strategy", '"fork" needs "publish.template", the repository to fork.')];
  }
  if (publish?.template !== undefined && publish.strategy !== "fork") {
    return [conflict("publish.template", '"template" has no effect unless "strategy" is "fork".')];
  }
  return [];
};

const RULES: readonly Rule[] = [
  windowBounds,
  windowPlace,
  windowContradictions,
  sourceAddress,
  linkRules,
  signInReturn,
  injections,
  capabilities,
  commandPatterns,
  duplicateOrigins,
  corsNeedsBundle,
  ownSchemes,
  publishTemplate,
];
