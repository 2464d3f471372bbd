import { Button } from "@mantine/core";
import { useMemo, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { diffLines, type DiffLine } from "../../../models/editor/line-diff.ts";
import { Dialog } from "../../../parts/dialog/dialog.tsx";
import { Hidden } from "../../../parts/text/text.tsx";
import css from "./compare-dialog.module.css";

const SIGNS: Readonly<Record<DiffLine["kind"], string>> = { same: " ", mine: "−", theirs: "+" };

/** Two texts of one definition, line by line, and the choice between them. */
export function CompareDialog({
  isOpen,
  onClose,
  mine,
  theirs,
  onMine,
  onTheirs,
}: {
  isOpen: boolean;
  onClose: () => void;
  mine: string;
  theirs: string;
  onMine: () => void;
  onTheirs: () => void;
}): ReactElement {
  const { t } = useTranslation("editor");
  const common = useTranslation("common");
  const lines = useMemo(() => diffLines(mine, theirs), [mine, theirs]);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      size={760}
      title={t("conflict.dialog")}
      actions={
        <>
          <Button data-autofocus onClick={onClose}>
            {common.t("close")}
          </Button>
          <Button onClick={onTheirs}>{t("conflict.theirs")}</Button>
          <Button variant="filled" onClick={onMine}>
            {t("conflict.mine")}
          </Button>
        </>
      }
    >
      <p>{t("conflict.legend")}</p>
      <div className={css.diff} tabIndex={0} role="group" aria-label={t("conflict.dialog")}>
        {lines.map(({ kind, text }, index) => (
          <div key={index} className={[css.line, css[kind]].join(" ")}>
            <span aria-hidden="true" className={css.sign}>
              {SIGNS[kind]}
            </span>
            {kind !== "same" && <Hidden>{t(`conflict.line.${kind}`)}</Hidden>}
            <span>{text}</span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
