import type { Permission } from "@pakeplus/core";

/** Answers by top-level origin. */
export type RememberedPermissions = ReadonlyMap<string, Readonly<Partial<Record<Permission, boolean>>>>;

/** Reads saved answers; whatever is damaged is asked again. */
export function parsePermissions(text: string | null): RememberedPermissions {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "{}");
  } catch {
    return new Map();
  }
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return new Map(
    entries.flatMap(([origin, answers]: [string, unknown]) =>
      typeof answers === "object" && answers !== null
        ? [
            [
              origin,
              Object.fromEntries(Object.entries(answers).filter(([, given]) => typeof given === "boolean")),
            ],
          ]
        : [],
    ),
  );
}

export function formatPermissions(permissions: RememberedPermissions): string {
  return `${JSON.stringify(Object.fromEntries(permissions), null, 2)}\n`;
}

export function withAnswer(
  permissions: RememberedPermissions,
  origin: string,
  answer: { permissions: readonly Permission[]; allowed: boolean },
): RememberedPermissions {
  const given = Object.fromEntries(answer.permissions.map((permission) => [permission, answer.allowed]));
  return new Map(permissions).set(origin, { ...permissions.get(origin), ...given });
}

/** What is left when the answers for one origin are to be asked for again. */
export function withoutOrigin(permissions: RememberedPermissions, origin: string): RememberedPermissions {
  return new Map([...permissions].filter(([each]) => each !== origin));
}

/** Origins that were answered the same way for one permission. */
export function originsWith(
  permissions: RememberedPermissions,
  permission: Permission,
  allowed: boolean,
): readonly string[] {
  return [...permissions].flatMap(([origin, answers]) => (answers[permission] === allowed ? [origin] : []));
}
