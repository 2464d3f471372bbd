import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAction, useReply } from "../../../../app/use-calls.ts";
import { useStudioState } from "../../../../app/use-studio.ts";
import { relativePath } from "../../../../models/editor/relative-path.ts";
import { valueAt } from "../../../../models/editor/read-text.ts";
import { folderOf, joinPath } from "../../../../models/paths.ts";
import { useFailureToast } from "../../../../parts/toast/use-failure-toast.ts";
import { Note } from "../../../../parts/note/note.tsx";
import { useEditor, useEditorView } from "../../editor-context.ts";
import { FieldGrid, More, Options } from "../../fields/field-grid.tsx";
import { ListField } from "../../fields/list-field.tsx";
import { SwitchField } from "../../fields/switch-field.tsx";
import { TextField } from "../../fields/text-field.tsx";

/** Web files beside the definition. */
export function FolderFields(): ReactElement {
  const { t } = useTranslation("editor");
  const { app, document } = useEditor();
  const { hasFolderDialog } = useStudioState();
  const fail = useFailureToast();
  const choose = useAction("chooseFolder");
  const home = folderOf(app.file);
  const change = () =>
    choose.mutate(
      {},
      {
        onSuccess: ({ path }) => {
          const way = path === null ? null : relativePath(home, path);
          if (way !== null) document.edit(["source", "dir"], way);
        },
        onError: fail,
      },
    );
  const words = (key: "dir" | "entry" | "spa" | "ignore" | "include") => ({
    path: ["source", key],
    label: t(`source.${key}.label`),
    hint: t(`source.${key}.hint`),
  });
  return (
    <>
      <FieldGrid>
        <TextField
          {...words("dir")}
          isMono
          isNeeded
          {...(hasFolderDialog && {
            end: (
              <Button size="compact-xs" loading={choose.isPending} onClick={change}>
                {t("source.change")}
              </Button>
            ),
          })}
        />
        <TextField {...words("entry")} isMono placeholder="index.html" />
      </FieldGrid>
      <FolderState home={home} />
      <Options>
        <SwitchField {...words("spa")} />
      </Options>
      <More title={t("source.more")}>
        <FieldGrid>
          <ListField {...words("ignore")} placeholder="drafts/" />
          <ListField {...words("include")} placeholder=".well-known/" />
        </FieldGrid>
      </More>
    </>
  );
}

/** Whether the folder and its start page are there. */
function FolderState({ home }: { home: string }): ReactElement | null {
  const { t } = useTranslation("editor");
  const { value } = useEditorView();
  const dir = valueAt(value, ["source", "dir"]);
  const path = joinPath(home, typeof dir === "string" && dir !== "" ? dir : ".");
  const { data } = useReply("inspectFolder", { body: { path } });
  if (data === undefined || (data.kind !== "missing" && data.kind !== "empty")) return null;
  return (
    <div style={{ marginTop: 12 }}>
      <Note tone="warn" role="status">
        {t(`source.${data.kind}`)}
      </Note>
    </div>
  );
}
