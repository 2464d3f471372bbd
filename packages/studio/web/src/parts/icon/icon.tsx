import type { Family } from "@pakeplus/core";
import type { CSSProperties, ReactElement } from "react";
import { GLYPHS } from "./glyphs.tsx";
import { ICONS, type IconName } from "./icons.tsx";
import css from "./icon.module.css";

export type { IconName } from "./icons.tsx";

interface SizeProps {
  /** Pixels; 12, 14, 16, 20 and 24 are in use. */
  size?: number;
  className?: string | undefined;
}

/** Beside a word, which names it; alone, its button carries the name. */
export function Icon({
  name,
  size = 16,
  className,
  isSpinning = false,
}: SizeProps & { name: IconName; isSpinning?: boolean }): ReactElement {
  const weight = size <= 12 ? 2.3 : size <= 14 ? 1.7 : 1.5;
  return (
    <svg
      className={[css.icon, isSpinning && css.spin, className].filter(Boolean).join(" ")}
      style={{ "--sw": weight, width: size, height: size } as CSSProperties}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      {ICONS[name]}
    </svg>
  );
}

/** Sign of a platform; always with its name nearby. */
export function PlatformGlyph({
  family,
  size = 16,
  className,
}: SizeProps & { family: Family }): ReactElement {
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {GLYPHS[family]}
    </svg>
  );
}

/** The mark: a parcel from above, its ribbon crossing as a plus. */
export function Mark({ size = 22 }: { size?: number }): ReactElement {
  return (
    <svg className={css.mark} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="5.5" fill="var(--pp-mark)" />
      <path d="M9.5 0v24M0 9.5h24" stroke="var(--pp-mark-ribbon)" strokeWidth="3.2" fill="none" />
    </svg>
  );
}
