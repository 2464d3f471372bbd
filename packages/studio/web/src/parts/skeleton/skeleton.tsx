import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import css from "./skeleton.module.css";

/** One piece of what will be here. */
export function Bone({
  width,
  height,
  radius,
}: {
  width: number | string;
  height: number;
  radius?: number;
}): ReactElement {
  return <span className={css.bone} style={{ width, height, borderRadius: radius }} />;
}

/** Skeletons in the shape of the result; invisible for the first 150 ms, so that quick answers do not flicker. */
export function Loading({ children }: { children: ReactNode }): ReactElement {
  const { t } = useTranslation("common");
  return (
    <div className={css.late} role="status" aria-busy="true" aria-label={t("loading")}>
      {children}
    </div>
  );
}

/** Where a page will be. */
export function PageSkeleton(): ReactElement {
  return (
    <Loading>
      <div className={css.page}>
        <Bone width="32%" height={26} />
        <Bone width="100%" height={120} radius={12} />
        <Bone width="100%" height={220} radius={12} />
      </div>
    </Loading>
  );
}
