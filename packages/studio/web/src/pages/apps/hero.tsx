import { familyName, type Family } from "@pakeplus/core";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BUILDABLE_FAMILIES, FAMILY_ORDER } from "../../models/families.ts";
import { Mark, PlatformGlyph } from "../../parts/icon/icon.tsx";
import { useFormat } from "../../parts/use-format.ts";
import css from "./hero.module.css";

const ROADS = [
  { path: "M92 74C190 74 210 18 344 18", length: 14, at: -70 },
  { path: "M92 74C190 74 220 46 344 46", length: 10, at: -34 },
  { path: "M92 74h252", length: 18, at: -52 },
  { path: "M92 74c98 0 128 28 252 28", length: 12, at: -82 },
  { path: "M92 74c98 0 118 56 252 56", length: 9, at: -22 },
] as const;

const LATER_OPACITY = 0.4;

function isBuildable(family: Family | undefined): boolean {
  return BUILDABLE_FAMILIES.some((known) => known === family);
}

/** What this version builds for, and what not yet; nothing once it is all of them. */
function Targets(): ReactElement | null {
  const { t } = useTranslation("apps");
  const format = useFormat();
  const later = FAMILY_ORDER.filter((family) => !isBuildable(family));
  if (later.length === 0) return null;
  const names = (families: readonly Family[]) => format.list(families.map(familyName));
  return <p>{t("hero.targets", { now: names(BUILDABLE_FAMILIES), later: names(later) })}</p>;
}

/** Parcels on their way from one mark to five platforms; they travel once. */
function Fan(): ReactElement {
  return (
    <svg className={css.fan} viewBox="30 0 364 148" fill="none" aria-hidden="true">
      <g stroke="var(--pp-line-2)" strokeWidth="1.5">
        {ROADS.map(({ path }) => (
          <path key={path} d={path} />
        ))}
      </g>
      <g stroke="var(--pp-accent-text)" strokeWidth="3" strokeLinecap="round">
        {ROADS.filter((_road, index) => isBuildable(FAMILY_ORDER[index])).map(({ path, length, at }) => (
          <path
            key={path}
            className={css.parcel}
            d={path}
            pathLength="100"
            strokeDasharray={`${length} 200`}
            strokeDashoffset={at}
          />
        ))}
      </g>
      <g transform="translate(48 52)">
        <Mark size={44} />
      </g>
      {FAMILY_ORDER.map((family, index) => (
        <g
          key={family}
          transform={`translate(356 ${8 + index * 28})`}
          opacity={isBuildable(family) ? 1 : LATER_OPACITY}
        >
          <PlatformGlyph family={family} size={20} />
        </g>
      ))}
    </svg>
  );
}

/** The first thing a person sees: one sentence, one field. */
export function Hero({ children }: { children: ReactNode }): ReactElement {
  const { t } = useTranslation("apps");
  return (
    <section className={css.hero} aria-label={t("hero.label")}>
      <Fan />
      <h1>{t("hero.title")}</h1>
      <p>{t("hero.text")}</p>
      <Targets />
      {children}
    </section>
  );
}
