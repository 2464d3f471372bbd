import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../parts/icon/icon.tsx";
import css from "./log-list.module.css";
import type { LogView } from "./use-log-view.ts";

const LINE_PX = 20;
/** Of a line that folds: what is pressed needs 24. */
const HEAD_PX = 24;

/** Only the lines in sight are drawn, however many there are. */
export function LogList({ view, label }: { view: LogView; label: string }): ReactElement {
  const { t } = useTranslation("build");
  const { visible, target, closed, decisive } = view;
  const place = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: visible.length,
    getScrollElement: () => place.current,
    estimateSize: (index) => (visible[index]?.isHead === true ? HEAD_PX : LINE_PX),
    overscan: 20,
  });
  useEffect(() => {
    const index = visible.findIndex(({ number }) => number === target);
    if (index !== -1) virtual.scrollToIndex(index, { align: "center" });
  }, [target, visible, virtual]);
  return (
    <div ref={place} className={css.place} tabIndex={0} role="group" aria-label={label}>
      <div className={css.lines} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const line = visible[index];
          if (line === undefined) return null;
          const { number, text, isHead, group } = line;
          const isClosed = closed.has(number);
          return (
            <div
              key={number}
              className={css.line}
              style={{ transform: `translateY(${start}px)`, height: size }}
              data-target={number === target || undefined}
              data-decisive={number === decisive || undefined}
            >
              <span className={css.number} aria-hidden="true">
                {number}
              </span>
              {isHead ? (
                <button
                  type="button"
                  className={css.group}
                  aria-expanded={!isClosed}
                  aria-label={t(isClosed ? "log.unfold" : "log.fold", { name: text })}
                  onClick={() => view.toggle(number)}
                >
                  <Icon name={isClosed ? "chevronRight" : "chevronDown"} size={12} />
                  {text}
                </button>
              ) : (
                <span className={group === null ? css.text : css.inGroup}>{text}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
