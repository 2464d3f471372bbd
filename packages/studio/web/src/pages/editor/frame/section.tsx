import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SectionId } from "../sections/sections.ts";
import css from "./section.module.css";

/** One subject of the form: its title, what it is about, its controls. */
export function Section({
  id,
  end,
  children,
}: {
  id: SectionId;
  /** Controls at the end of the head. */
  end?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation("editor");
  return (
    <section id={id} className={css.section} aria-labelledby={`${id}-title`}>
      <div className={css.head}>
        <div>
          <h2 id={`${id}-title`}>{t(`sections.${id}.title`)}</h2>
          <p className={css.lead}>{t(`sections.${id}.lead`)}</p>
        </div>
        {end !== undefined && <div className={css.end}>{end}</div>}
      </div>
      {children}
    </section>
  );
}
