import { expect, test } from "vitest";
import type { LinkAction } from "../runtime-config.ts";
import { createRandom, SEED, type Random } from "../testing/random.ts";
import { compileLinkRules } from "./compile-rules.ts";
import { matchLink } from "./match-link.ts";

/** An address as its author thinks of it; {@link disguise} writes it in ways that mean the same. */
interface Place {
  scheme: string;
  host: readonly string[];
  port: number | null;
  path: readonly string[];
}

interface Rule extends Place {
  /** The scheme does not matter. */
  anyScheme: boolean;
  anyHost: boolean;
  /** Also hosts below. */
  below: boolean;
  anyPort: boolean;
  /** `whole`: the rule names no path; `prefix`: everything that begins so. */
  paths: "whole" | "prefix" | "exact";
  open: LinkAction;
}

const LABELS = ["a", "b", "xn--bcher-kva", "a-b", "1", "ab"];
const SEGMENTS = ["", "a", "b", "ab", "a.b", "~x", "a%20b", "%C3%A4", "..."];
const ACTIONS: readonly LinkAction[] = ["app", "window", "browser", "block"];
const PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

function randomPlace(random: Random): Place {
  const host = Array.from({ length: 1 + random.int(3) }, () => random.pick(LABELS));
  return {
    scheme: random.pick(["http", "https"]),
    host: [...host, random.pick(["test", "example"])],
    port: random.pick([null, null, 80, 443, 8080]),
    path: Array.from({ length: random.int(4) }, () => random.pick(SEGMENTS)),
  };
}

function randomRule(random: Random, near: Place): Rule {
  const other = randomPlace(random);
  const nearHost = random.int(2) === 0 ? near.host : near.host.slice(random.int(near.host.length - 1));
  return {
    scheme: random.int(3) > 0 ? near.scheme : other.scheme,
    host: random.int(3) > 0 ? nearHost : other.host,
    port: random.int(2) === 0 ? near.port : other.port,
    path: random.int(3) > 0 ? near.path.slice(0, random.int(near.path.length + 1)) : other.path,
    anyScheme: random.int(3) === 0,
    anyHost: random.int(6) === 0,
    below: random.int(2) === 0,
    anyPort: random.int(3) === 0,
    paths: random.pick(["whole", "prefix", "exact"]),
    open: random.pick(ACTIONS),
  };
}

function pathOf({ path }: Place): string {
  return `/${path.join("/")}`;
}

function writeRule(rule: Rule): string {
  const host = rule.anyHost ? "*" : `${rule.below ? "*." : ""}${rule.host.join(".")}`;
  const port = rule.anyPort ? ":*" : rule.port === null ? "" : `:${rule.port}`;
  const path = rule.paths === "whole" ? "" : `${pathOf(rule)}${rule.paths === "prefix" ? "*" : ""}`;
  return `${rule.anyScheme ? "*" : rule.scheme}://${host}${port}${path}`;
}

/** What a rule means, said once more without the compiler's records. */
function isMeant(rule: Rule, place: Place): boolean {
  if (!rule.anyScheme && rule.scheme !== place.scheme) return false;
  const port = place.port ?? PORTS[place.scheme];
  if (!rule.anyPort && (rule.port ?? PORTS[place.scheme]) !== port) return false;
  const isSame = rule.host.join(".") === place.host.join(".");
  const isBelow = rule.below && place.host.slice(-rule.host.length).join(".") === rule.host.join(".");
  if (!rule.anyHost && !isSame && !isBelow) return false;
  if (rule.paths === "whole") return true;
  const path = pathOf(place);
  return rule.paths === "exact" ? path === pathOf(rule) : path.startsWith(pathOf(rule));
}

/** The same address, written as nobody would unless to get around a rule. */
function disguise(place: Place, random: Random): string {
  const chance = (): boolean => random.int(4) === 0;
  const scheme = chance() ? place.scheme.toUpperCase() : place.scheme;
  const spelled = place.host.map((label) => (label === "xn--bcher-kva" && chance() ? "b%C3%BCcher" : label));
  const host = `${chance() ? spelled.join(".").toUpperCase() : spelled.join(".")}${chance() ? "." : ""}`;
  const user = chance() ? random.pick(["u@", "u:p@", "https:@", "a.test@b.test@"]) : "";
  const isDefault = place.port === null && chance();
  const port = place.port ?? (isDefault ? PORTS[place.scheme] : undefined);
  const segments = place.path.map((segment) =>
    chance() ? segment.replaceAll("a", "%61").replaceAll("~", "%7E") : segment,
  );
  const detour = chance() ? "x/../" : chance() ? "./" : chance() ? "%2E/" : "";
  const slashes = chance() ? random.pick(["\\\\", "/\\", "///", "/"]) : "//";
  const end = random.pick(["", "", "?q=https://a.test/", "#/b"]);
  const path = `/${detour}${segments.join("/")}`;
  return `${chance() ? " \t" : ""}${scheme}:${slashes}${user}${host}${port === undefined ? "" : `:${port}`}${
    chance() ? path.replace("/", "\\") : path
  }${end}`;
}

test(`disguised addresses are treated as the rules mean it (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  const wrong: unknown[] = [];
  const seen: Record<string, number> = {};
  for (let round = 0; round < 8000; round += 1) {
    const place = randomPlace(random);
    const rules = Array.from({ length: 1 + random.int(4) }, () => randomRule(random, place));
    const written = rules.map((rule) => ({ match: writeRule(rule), open: rule.open }));
    const compiled = compileLinkRules(written);
    const wanted = rules.find((rule) => isMeant(rule, place))?.open ?? "block";
    const address = disguise(place, random);
    const got = compiled.ok ? matchLink(compiled.rules, address) : compiled.issues;
    if (got !== wanted) wrong.push({ address, written, wanted, got });
    seen[wanted] = (seen[wanted] ?? 0) + 1;
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(Math.min(...ACTIONS.map((action) => seen[action] ?? 0))).toBeGreaterThan(500);
});
