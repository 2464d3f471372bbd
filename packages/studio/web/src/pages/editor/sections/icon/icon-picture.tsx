import { Button, FileButton } from "@mantine/core";
import { useState, type DragEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../../../app/use-studio.ts";
import { PICTURE_TYPES, pictureEnding } from "../../../../models/editor-parts/file-names.ts";
import type { IconLook } from "../../../../models/editor-parts/icon-look.ts";
import { AppIcon } from "../../../../parts/app-icon/app-icon.tsx";
import { ErrorNote } from "../../../../parts/error-note/error-note.tsx";
import { Icon } from "../../../../parts/icon/icon.tsx";
import { Note } from "../../../../parts/note/note.tsx";
import { useEditor } from "../../editor-context.ts";
import { useProjectFiles } from "../../files/use-project-files.ts";
import { CropDialog } from "./crop-dialog.tsx";
import css from "./icon.module.css";

/** The picture as it is, and the way to another one. */
export function IconPicture({
  look,
  onPicture,
}: {
  look: IconLook;
  /** A file that was written into the app's folder. */
  onPicture: (src: string) => void;
}): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { app } = useEditor();
  const current = useApp(app.id) ?? app;
  const files = useProjectFiles();
  const [chosen, setChosen] = useState<File | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const choose = (file: File | null | undefined) => {
    if (file === null || file === undefined) return;
    setRefused(pictureEnding(file) === null);
    setFailure(null);
    setChosen(pictureEnding(file) === null ? null : file);
  };
  const use = async (picture: Blob, ending: string) => {
    setChosen(null);
    try {
      onPicture(await files.create(`icon.${ending}`, picture));
    } catch (error) {
      setFailure(error);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    choose(event.dataTransfer.files[0]);
  };
  return (
    <div className={css.source} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <div className={css.well}>
        <AppIcon app={current} size={88} />
      </div>
      <FileButton accept={PICTURE_TYPES} onChange={choose}>
        {(props) => (
          <Button {...props} size="xs" leftSection={<Icon name="image" />}>
            {look.src === null ? t("icon.choose") : t("icon.replace")}
          </Button>
        )}
      </FileButton>
      {isRefused && (
        <Note tone="bad" role="alert">
          {t("icon.refused")}
        </Note>
      )}
      {failure !== null && <ErrorNote error={failure} />}
      {chosen !== null && <CropDialog file={chosen} onUse={use} onClose={() => setChosen(null)} />}
    </div>
  );
}
