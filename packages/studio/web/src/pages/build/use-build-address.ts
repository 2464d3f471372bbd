import type { BuildState } from "@pakeplus/core";
import { useLocation, useSearchParams } from "wouter";

export interface BuildAddress {
  /** null: the plan of a new one. */
  shown: BuildState | null;
  plan: string;
  addressOf: (build: BuildState) => string;
  show: (build: BuildState) => void;
}

/** Which build the address names: `?build=`, `?plan`; without either the newest one, or the plan when there is none. */
export function useBuildAddress(appId: string, builds: readonly BuildState[]): BuildAddress {
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const page = `/apps/${appId}/build`;
  const addressOf = ({ id }: BuildState) => `${page}?build=${encodeURIComponent(id)}`;
  const named = builds.find(({ id }) => id === search.get("build"));
  return {
    shown: search.has("plan") ? null : (named ?? builds[0] ?? null),
    plan: `${page}?plan`,
    addressOf,
    show: (build) => go(addressOf(build)),
  };
}
