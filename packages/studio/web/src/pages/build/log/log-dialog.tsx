import type { AppSummary, BuildState } from "@pakeplus/core";
import { ActionIcon, Button, Modal, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { plainLog } from "../../../models/build/log-lines.ts";
import { CopyButton } from "../../../parts/button/copy-button.tsx";
import { ErrorNote } from "../../../parts/error-note/error-note.tsx";
import { Icon } from "../../../parts/icon/icon.tsx";
import { useFormat } from "../../../parts/use-format.ts";
import css from "./log-dialog.module.css";
import { LogList } from "./log-list.tsx";
import { useLog } from "./use-log.ts";
import { useLogView, type LogView } from "./use-log-view.ts";

function Search({ view }: { view: LogView }): ReactElement {
  const { t } = useTranslation("build");
  const { words, found, foundAt, search, step } = view;
  return (
    <div className={css.search}>
      <TextInput
        className={css.field ?? ""}
        data-autofocus
        type="search"
        aria-label={t("log.search")}
        placeholder={t("log.search")}
        leftSection={<Icon name="search" />}
        value={words}
        onChange={({ currentTarget }) => search(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
          if (event.key === "Escape") search("");
        }}
        // While there are words, Escape clears them and leaves the dialog open.
        data-mantine-stop-propagation={words !== ""}
      />
      <span className={css.found} role="status">
        {words.trim() === ""
          ? ""
          : found.length === 0
            ? t("log.notFound", { words })
            : t("log.found", { index: foundAt + 1, count: found.length })}
      </span>
      {found.length > 1 && (
        <>
          <ActionIcon aria-label={t("log.previous")} onClick={() => step(-1)}>
            <Icon name="chevronDown" className={css.up} />
          </ActionIcon>
          <ActionIcon aria-label={t("log.next")} onClick={() => step(1)}>
            <Icon name="chevronDown" />
          </ActionIcon>
        </>
      )}
    </div>
  );
}

/** Everything that a build said, as a sheet of full height. */
export function LogDialog({
  app,
  build,
  onClose,
}: {
  app: AppSummary;
  build: BuildState;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(["build", "common"]);
  const format = useFormat();
  const { lines, isLoading, isOpen, error } = useLog(build);
  const view = useLogView(lines);
  const title = t("build:log.title", { name: app.name, version: build.version });
  const isFolded = view.heads.length > 0 && view.closed.size > 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={1180}
      closeButtonProps={{ "aria-label": t("common:close") }}
      classNames={{ body: css.body ?? "" }}
    >
      <div className={css.bar}>
        <Search view={view} />
        {view.decisive !== null && (
          <Button size="xs" leftSection={<Icon name="fail" />} onClick={view.goToDecisive}>
            {t("build:log.decisive")}
          </Button>
        )}
        {view.heads.length > 0 && (
          <Button size="xs" variant="subtle" onClick={() => view.foldAll(!isFolded)}>
            {t(isFolded ? "build:log.unfoldAll" : "build:log.foldAll")}
          </Button>
        )}
        <CopyButton text={plainLog(lines)} label={t("build:log.copy")} />
      </div>
      {error !== null && <ErrorNote error={error} />}
      <LogList view={view} label={title} />
      <p className={css.foot}>
        {isLoading
          ? t("common:loading")
          : lines.length === 0
            ? t("build:log.empty")
            : t("build:log.lines", { count: lines.length, shown: format.number(lines.length) })}{" "}
        {isOpen && t(build.engine === "github" ? "build:log.onGithub" : "build:log.stillOpen")}
      </p>
    </Modal>
  );
}
