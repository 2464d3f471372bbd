import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useReply } from "../../app/use-calls.ts";
import { useStudio, useStudioState } from "../../app/use-studio.ts";
import { storageOf } from "../../models/storage.ts";
import { CancelButton } from "../../parts/button/cancel-button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { useFormat } from "../../parts/use-format.ts";
import { Section } from "./section.tsx";
import css from "./rows.module.css";

/** What the Studio keeps besides the apps, and how to have the room back. */
export function StorageSection(): ReactElement {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const { client } = useStudio();
  const { builds, appsFolder } = useStudioState();
  const shells = useReply("readShells", {});
  const [isAsking, setAsking] = useState(false);
  const storage = storageOf(builds, shells.data?.rows ?? []);
  const clearing = useMutation({
    mutationFn: async () => {
      for (const build of storage.finished) await client.call("forgetBuild", { params: { build } });
    },
    onSuccess: () => setAsking(false),
  });
  const total = format.bytes(storage.builds + storage.shells);
  const sizes = { builds: format.bytes(storage.builds), shells: format.bytes(storage.shells) };
  return (
    <Section id="storage" title={t("storage.title")} lead={t("storage.lead", { total, folder: appsFolder })}>
      <div className={css.meter} role="img" aria-label={t("storage.meter", sizes)}>
        {storage.builds > 0 && <i className={css.builds} style={{ flex: storage.builds }} />}
        {storage.shells > 0 && <i className={css.shells} style={{ flex: storage.shells }} />}
      </div>
      <div className={css.legend}>
        <span>
          <i className={`${css.key} ${css.builds}`} />
          {t("storage.builds")} <small>{sizes.builds}</small>
        </span>
        <span>
          <i className={`${css.key} ${css.shells}`} />
          {t("storage.shells")} <small>{sizes.shells}</small>
        </span>
        {storage.builds > 0 && storage.finished.length > 0 && (
          <Button size="xs" onClick={() => setAsking(true)}>
            {t("storage.free", { size: sizes.builds })}
          </Button>
        )}
      </div>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t("storage.ask", { count: storage.finished.length })}
        actions={
          <>
            <CancelButton data-autofocus onClick={() => setAsking(false)} />
            <Button data-danger loading={clearing.isPending} onClick={() => clearing.mutate()}>
              {t("storage.action")}
            </Button>
          </>
        }
      >
        <p>{t("storage.askText")}</p>
        {clearing.error !== null && <ErrorNote error={clearing.error} />}
      </Dialog>
    </Section>
  );
}
