import { useEffect, useRef, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../parts/icon/icon.tsx";
import { Hidden, Mono } from "../../../parts/text/text.tsx";
import { useEditorView } from "../editor-context.ts";
import { problemsOf, SECTIONS, type SectionId } from "../sections/sections.ts";
import css from "./rail.module.css";

/** All sections, with what is wrong in each. */
export function Rail({ current }: { current: SectionId | "json" }): ReactElement {
  const { t } = useTranslation("editor");
  const { issues } = useEditorView();
  const rail = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where the rail is one row, the current section stays in sight; the page itself must not move.
    const link = rail.current?.querySelector<HTMLElement>("[aria-current]");
    if (link == null || rail.current === null) return;
    rail.current.scrollLeft = link.offsetLeft - (rail.current.clientWidth - link.offsetWidth) / 2;
  }, [current]);
  const mark = (id: string) => (id === current ? { "aria-current": true } : {});
  return (
    <nav ref={rail} className={css.rail} aria-label={t("rail.label")}>
      {SECTIONS.map(({ id, icon, keys }) => (
        <a key={id} className={css.link} href={`#${id}`} {...mark(id)}>
          <Icon name={icon} />
          {t(`sections.${id}.title`)}
          <Count problems={problemsOf(issues, keys).length} />
        </a>
      ))}
      <hr className={css.line} />
      <a className={css.link} href="#json" {...mark("json")}>
        <Icon name="list" />
        {t("json.title")}
        <kbd className={css.end}>J</kbd>
      </a>
      <p className={css.foot}>
        {t("rail.foot")}
        <br />
        <Mono>pakeplus.json</Mono>
      </p>
    </nav>
  );
}

function Count({ problems }: { problems: number }): ReactElement | null {
  const { t } = useTranslation("editor");
  if (problems === 0) return null;
  return (
    <span className={[css.count, css.end].join(" ")}>
      <span aria-hidden="true">{problems}</span>
      <Hidden>{t("rail.problems", { count: problems })}</Hidden>
    </span>
  );
}
