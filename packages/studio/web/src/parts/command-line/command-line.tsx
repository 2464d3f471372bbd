import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { CopyButton } from "../button/copy-button.tsx";
import { Icon } from "../icon/icon.tsx";
import css from "./command-line.module.css";

/** What does the same in a terminal. */
export function CommandLine({ command }: { command: string }): ReactElement {
  const { t } = useTranslation("common");
  return (
    <div className={css.line} role="group" aria-label={t("command.label")}>
      <Icon name="terminal" />
      <code className={css.code} tabIndex={0} aria-label={t("command.label")}>
        {command}
      </code>
      <CopyButton text={command} label={t("command.copy")} />
    </div>
  );
}
