import { summarizeList } from "@pakeplus/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../../../app/use-studio.ts";
import { useFormat } from "../../../../parts/use-format.ts";
import { useEditor } from "../../editor-context.ts";
import { useProjectFiles } from "../../files/use-project-files.ts";
import css from "./block.module.css";

/** How many lines of a list become rules, and how many have no effect. */
export function ListSummary({ path }: { path: string }): ReactElement | null {
  const { t } = useTranslation("editor-parts");
  const { app } = useEditor();
  const files = useProjectFiles();
  const format = useFormat();
  const revision = useApp(app.id)?.revision ?? app.revision;
  const { data } = useQuery({
    queryKey: ["block-list", app.id, path, revision],
    queryFn: async () => {
      const file = await files.read(path.replace(/^(?:\.\/)+/u, ""));
      if (file === null) return { kind: "absent" as const };
      const { rules, skipped } = summarizeList(path, file.text);
      const lost = [...skipped.values()].reduce((sum, lines) => sum + lines, 0);
      return { kind: "read" as const, rules, lost };
    },
  });
  if (data === undefined) return null;
  if (data.kind === "absent") return <span className={css.absent}>{t("file.absent")}</span>;
  return (
    <span className={css.summary}>
      {data.lost === 0
        ? t("block.lists.rules", { rules: format.number(data.rules) })
        : t("block.lists.partly", { rules: format.number(data.rules), lost: format.number(data.lost) })}
    </span>
  );
}
