import type { AppSummary, ImportReport } from "@pakeplus/core";
import { Button, TextInput } from "@mantine/core";
import { useEffect, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAction, useReply } from "../../app/use-calls.ts";
import { useStudioState } from "../../app/use-studio.ts";
import { CancelButton } from "../../parts/button/cancel-button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
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
  const choice = useAction("chooseFolder");
  const report = useReply("inspectFolder", { body: { path: wanted } }, { enabled: wanted !== "" });
  const { create, isBusy, error, reset } = useCreateApp();
  const isSettled = wanted === path.trim() && wanted !== "";
  const request = isSettled && report.data !== undefined ? requestFor(report.data, entry) : null;
  const choose = () =>
    choice.mutate(
      {},
      {
        onSuccess: ({ path: chosen }) => {
          if (chosen !== null) setPath(chosen);
        },
      },
    );
  const problem = error ?? choice.error ?? (isSettled ? report.error : null);

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
            {report.data?.kind === "definition" ? t("place.openAction") : t("create.action")}
          </Button>
        </>
      }
    >
      <div className={css.row}>
        <TextInput
          className={css.field ?? ""}
          label={t("place.path")}
          description={t(`place.${purpose}.hint`)}
          placeholder={t("place.placeholder")}
          leftSection={<Icon name="folder" />}
          data-mono
          data-autofocus
          spellCheck={false}
          autoComplete="off"
          value={path}
          onChange={({ currentTarget }) => {
            setPath(currentTarget.value);
            setEntry(null);
            reset();
          }}
        />
        {hasFolderDialog && (
          <Button className={css.choose ?? ""} loading={choice.isPending} onClick={choose}>
            {t("place.choose")}
          </Button>
        )}
      </div>
      {isSettled && report.data !== undefined && (
        <PlaceReport
          report={report.data}
          entry={entry ?? report.data.entries[0] ?? null}
          onEntry={setEntry}
        />
      )}
      {problem !== null && <ErrorNote error={problem} />}
    </Dialog>
  );
}
