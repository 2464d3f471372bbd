import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAction, useReply } from "../../app/use-calls.ts";
import { useStudio, useStudioState } from "../../app/use-studio.ts";
import { storageOf } from "../../models/storage.ts";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { useFormat } from "../../parts/use-format.ts";
import { ClearButton } from "./clear-button.tsx";
import { Section } from "./section.tsx";
import css from "./rows.module.css";

const KINDS = ["builds", "shells", "previews"] as const;

/** What the Studio keeps besides the apps, and how to have the room back. */
export function StorageSection(): ReactElement {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const { client } = useStudio();
  const queries = useQueryClient();
  const { builds, appsFolder } = useStudioState();
  const shells = useReply("readShells", {});
  const kept = useReply("readStorage", {});
  const { apps = 0, bytes: previews = 0 } = kept.data?.previews ?? {};
  const { finished, ...rest } = storageOf(builds, shells.data?.rows ?? []);
  const sizes = { ...rest, previews };
  const clearing = useMutation({
    mutationFn: async () => {
      for (const build of finished) await client.call("forgetBuild", { params: { build } });
    },
  });
  const clearPreviews = useAction("removePreviewData");
  const shown = {
    builds: format.bytes(sizes.builds),
    shells: format.bytes(sizes.shells),
    previews: format.bytes(previews),
  };
  const total = format.bytes(sizes.builds + sizes.shells + previews);
  return (
    <Section id="storage" title={t("storage.title")} lead={t("storage.lead", { total, folder: appsFolder })}>
      <div className={css.meter} role="img" aria-label={t("storage.meter", shown)}>
        {KINDS.filter((kind) => sizes[kind] > 0).map((kind) => (
          <i key={kind} className={css[kind]} style={{ flex: sizes[kind] }} />
        ))}
      </div>
      <div className={css.legend}>
        {KINDS.map((kind) => (
          <span key={kind}>
            <i className={`${css.key} ${css[kind]}`} />
            {t(`storage.${kind}`)} <small>{shown[kind]}</small>
          </span>
        ))}
      </div>
      {kept.error !== null && <ErrorNote error={kept.error} onRetry={() => void kept.refetch()} />}
      <div className={css.clear}>
        {sizes.builds > 0 && finished.length > 0 && (
          <ClearButton
            label={t("storage.free", { size: shown.builds })}
            title={t("storage.ask", { count: finished.length })}
            text={t("storage.askText")}
            action={t("storage.action")}
            isBusy={clearing.isPending}
            error={clearing.error}
            onClear={(done) => clearing.mutate(undefined, { onSuccess: done })}
          />
        )}
        {apps > 0 && (
          <ClearButton
            label={t("storage.freePreviews")}
            title={t("storage.previewsAsk", { count: apps })}
            text={t("storage.previewsText")}
            action={t("storage.previewsAction")}
            isBusy={clearPreviews.isPending}
            error={clearPreviews.error}
            onClear={(done) =>
              clearPreviews.mutate(
                {},
                {
                  onSuccess: () => {
                    void queries.invalidateQueries({ queryKey: ["readStorage"] });
                    done();
                  },
                },
              )
            }
          />
        )}
      </div>
    </Section>
  );
}
