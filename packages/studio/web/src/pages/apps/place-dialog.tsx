import type { AppSummary, CreateAppRequest, FolderReport, ImportReport } from "@pakeplus/core";
import { Button, TextInput } from "@mantine/core";
import { useEffect, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useReply } from "../../app/use-calls.ts";
import { useStudioState } from "../../app/use-studio.ts";
import { commandToolOf } from "../../models/command-text.ts";
import { CancelButton } from "../../parts/button/cancel-button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { Status } from "../../parts/status/status.tsx";
import { ChooseButtons } from "./choose-buttons.tsx";
import type { PlacePurpose } from "./create-card.tsx";
import { ImportReportDialog } from "./import-report.tsx";
import { PlaceReport } from "./place-report.tsx";
import { requestFor } from "./place-request.ts";
import { useCreateApp } from "./use-create-app.ts";
import css from "./place-dialog.module.css";

/** Long enough for typing, short enough to feel like an answer. */
const PAUSE_MS = 250;

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Word for what the button will do. */
function actionOf(purpose: PlacePurpose, found: FolderReport | undefined) {
  if (found?.kind === "definition") return "place.openAction";
  return found?.kind === "import" || purpose === "import" ? "place.importAction" : "create.action";
}

/** A place on this computer: chosen in a window of the system or typed, looked at, then confirmed. */
export function PlaceDialog({
  purpose,
  onClose,
}: {
  purpose: PlacePurpose;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation("apps");
  const { hasFolderDialog } = useStudioState();
  const [path, setPath] = useState("");
  const [entry, setEntry] = useState<string | null>(null);
  const [imported, setImported] = useState<{ app: AppSummary; report: ImportReport } | null>(null);
  const wanted = useSettled(path.trim());
  const tool = purpose === "import" ? commandToolOf(path.trim()) : null;
  const isPlace = wanted !== "" && tool === null;
  const report = useReply("inspectFolder", { body: { path: wanted } }, { enabled: isPlace });
  const { create, isBusy, error, reset } = useCreateApp();
  const isSettled = wanted === path.trim() && isPlace;
  const found = isSettled ? report.data : undefined;
  const request: CreateAppRequest | null =
    tool !== null
      ? { from: "command-line", line: path.trim() }
      : found === undefined
        ? null
        : requestFor(found, entry);
  const type = (text: string) => {
    setPath(text);
    setEntry(null);
    reset();
  };
  const problem = error ?? (isSettled ? report.error : null);

  if (imported !== null) return <ImportReportDialog {...imported} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`place.${purpose}.title`)}
      actions={
        <>
          <CancelButton onClick={onClose} />
          <Button
            variant="filled"
            loading={isBusy}
            disabled={request === null}
            onClick={() =>
              request !== null && create(request, (app, made) => setImported({ app, report: made }))
            }
          >
            {t(actionOf(purpose, found))}
          </Button>
        </>
      }
    >
      <div className={css.row}>
        <TextInput
          className={css.field ?? ""}
          label={t(purpose === "import" ? "place.pathOrCommand" : "place.path")}
          description={t(`place.${purpose}.hint`)}
          placeholder={t(purpose === "import" ? "place.placeholderCommand" : "place.placeholder")}
          leftSection={<Icon name="folder" />}
          data-mono
          data-autofocus
          spellCheck={false}
          autoComplete="off"
          value={path}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        {hasFolderDialog && <ChooseButtons purpose={purpose} onChoose={type} />}
      </div>
      {tool !== null && (
        <div role="status">
          <Status tone="ok">{t("place.found.command", { kind: tool })}</Status>
        </div>
      )}
      {found !== undefined && (
        <PlaceReport report={found} entry={entry ?? found.entries[0] ?? null} onEntry={setEntry} />
      )}
      {problem !== null && <ErrorNote error={problem} />}
    </Dialog>
  );
}
