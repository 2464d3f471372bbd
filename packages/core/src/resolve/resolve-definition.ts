import { ONE_SHOT } from "../definition/one-shot.ts";
import type { DeepReadonly } from "../deep-readonly.ts";
import { issuesOfZod } from "../definition/zod-issues.ts";
import { definitionSchema, type FilledDefinition, type WrittenDefinition } from "../definition/schema.ts";
import { AppError } from "../errors.ts";
import { toApplicationId } from "../identity/application-id.ts";
import { deriveSlug } from "../identity/slug.ts";
import type { Target } from "../job.ts";
import { familyOf, type Family } from "../plan/family.ts";
import type { LinkRule } from "../runtime-config.ts";
import { mergeOverrides } from "./merge-overrides.ts";
import { BUNDLED_ORIGINS, formatOrigin, requireAddress } from "./origin.ts";
import { resolveLinks } from "./resolve-links.ts";

interface Derived {
  target: Target;
  family: Family;
  slug: string;
  /** See `toApplicationId`. */
  applicationId: string;
  /** First line of the description, or the name. */
  summary: string;
  author: { name: string; email: string | null; url: string | null };
  homepage: string | null;
  /** Origin of the start page as `self.origin` reads it. */
  origin: string;
  /** Compiled rules in order; the last one matches everything. */
  linkRules: readonly LinkRule[];
}

/** A definition for one target: overrides merged, every default filled in, everything derived. */
export type Definition = DeepReadonly<Omit<FilledDefinition, keyof Derived> & Derived>;

/**
 * @throws AppError DEFINITION_INVALID when `written` is not what the schema allows; `parseDefinition` tells it kindly.
 */
export function resolveDefinition(written: WrittenDefinition, { target }: { target: Target }): Definition {
  const family = familyOf(target);
  const merged = mergeOverrides(written, family);
  const filled = definitionSchema.safeParse(merged, ONE_SHOT);
  if (!filled.success) {
    throw new AppError("DEFINITION_INVALID", "The definition has values that are not allowed.", {
      issues: issuesOfZod(filled.error.issues, merged),
    });
  }
  const definition = filled.data;
  const origin =
    "url" in definition.source
      ? formatOrigin(requireAddress(definition.source.url))
      : BUNDLED_ORIGINS[family];
  return {
    ...definition,
    target,
    family,
    slug: definition.slug ?? deriveSlug(definition.name, definition.id),
    applicationId: toApplicationId(definition.id),
    summary: summaryOf(definition.description) || definition.name,
    author: authorOf(definition),
    homepage: definition.homepage ?? null,
    origin,
    linkRules: resolveLinks(
      definition,
      requireAddress("url" in definition.source ? definition.source.url : origin),
    ),
  };
}

function authorOf({ author, name }: FilledDefinition): Derived["author"] {
  if (author === undefined) return { name, email: null, url: null };
  if (typeof author === "string") return { name: author, email: null, url: null };
  return { name: author.name, email: author.email ?? null, url: author.url ?? null };
}

const SUMMARY_LENGTH = 120;

function summaryOf(description: string): string {
  const line =
    description
      .trim()
      .split(/\r\n|\r|\n/)[0]
      ?.trim() ?? "";
  const characters = Array.from(line);
  return characters.length <= SUMMARY_LENGTH
    ? line
    : `${characters
        .slice(0, SUMMARY_LENGTH - 1)
        .join("")
        .trimEnd()}…`;
}
