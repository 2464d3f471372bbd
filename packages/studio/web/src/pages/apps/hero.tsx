import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FAMILY_ORDER } from "../../models/families.ts";
import { Mark, PlatformGlyph } from "../../parts/icon/icon.tsx";
import css from "./hero.module.css";

const ROADS = [
  { path: "M92 74C190 74 210 18 344 18", length: 14, at: -70 },
  { path: "M92 74C190 74 220 46 344 46", length: 10, at: -34 },
  { path: "M92 74h252", length: 18, at: -52 },
  { path: "M92 74c98 0 128 28 252 28", length: 12, at: -82 },
  { path: "M92 74c98 0 118 56 252 56", length: 9, at: -22 },
] as const;

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
        {ROADS.map(({ path, length, at }) => (
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
        <g key={family} transform={`translate(356 ${8 + index * 28})`}>
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
      {children}
    </section>
  );
}
