import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAction } from "../../app/use-calls.ts";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import type { PlacePurpose } from "./create-card.tsx";
import css from "./place-dialog.module.css";

/** Windows of the system ask for a folder or for a file, never for both; a pakeplus.json is a file. */
export function ChooseButtons({
  purpose,
  onChoose,
}: {
  purpose: PlacePurpose;
  onChoose: (path: string) => void;
}): ReactElement {
  const { t } = useTranslation("apps");
  const folder = useAction("chooseFolder");
  const file = useAction("chooseFile");
  const isBusy = folder.isPending || file.isPending;
  const error = folder.error ?? file.error;
  const take = ({ path }: { path: string | null }) => {
    if (path !== null) onChoose(path);
  };
  return (
    <div className={css.choose}>
      {purpose !== "open" && (
        <Button disabled={isBusy} onClick={() => folder.mutate({}, { onSuccess: take })}>
          {t("place.choose")}
        </Button>
      )}
      <Button disabled={isBusy} onClick={() => file.mutate({}, { onSuccess: take })}>
        {t("place.chooseFile")}
      </Button>
      {error !== null && <ErrorNote error={error} />}
    </div>
  );
}
