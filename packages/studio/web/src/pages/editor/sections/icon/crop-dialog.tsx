import { Button } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cropSquare, dragged, MOST_ZOOM, resultSide, WHOLE } from "../../../../models/editor-parts/crop.ts";
import { pictureEnding } from "../../../../models/editor-parts/file-names.ts";
import { CancelButton } from "../../../../parts/button/cancel-button.tsx";
import { Dialog } from "../../../../parts/dialog/dialog.tsx";
import { Note } from "../../../../parts/note/note.tsx";
import { LabelledSlider } from "./labelled-slider.tsx";
import { cutPicture, usePicture } from "./use-picture.ts";
import css from "./crop.module.css";

/** Which square of a picture becomes the icon: dragged with the pointer, or set with sliders. */
export function CropDialog({
  file,
  onUse,
  onClose,
}: {
  file: File;
  onUse: (picture: Blob, ending: string) => Promise<void>;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { picture, isBroken } = usePicture(file);
  const [choice, setChoice] = useState(WHOLE);
  const isVector = file.type === "image/svg+xml";
  const whole = () => void onUse(file, pictureEnding(file) ?? "png");
  const part = async () => {
    if (picture === null) return;
    const square = cropSquare(picture, choice);
    await onUse(await cutPicture(picture.image, square, resultSide(square.side, isVector)), "png");
  };
  const square = picture === null ? null : cropSquare(picture, choice);
  const room =
    picture === null || square === null
      ? [0, 0]
      : [picture.width - square.side, picture.height - square.side];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("icon.crop.title")}
      actions={
        <>
          <CancelButton onClick={onClose} />
          <Button onClick={whole} disabled={isBroken}>
            {t("icon.crop.whole")}
          </Button>
          <Button variant="filled" onClick={() => void part()} disabled={picture === null} data-autofocus>
            {t("icon.crop.part")}
          </Button>
        </>
      }
    >
      {isBroken && (
        <Note tone="bad" role="alert">
          {t("icon.refused")}
        </Note>
      )}
      {picture !== null && square !== null && (
        <div className={css.crop}>
          <div
            className={css.view}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => {
              if (event.buttons === 0) return;
              const side = event.currentTarget.clientWidth;
              setChoice((now) => dragged(picture, now, event.movementX / side, event.movementY / side));
            }}
          >
            <img
              src={picture.address}
              alt={t("icon.crop.view")}
              draggable={false}
              style={{
                width: `${(picture.width / square.side) * 100}%`,
                height: `${(picture.height / square.side) * 100}%`,
                left: `${(-square.left / square.side) * 100}%`,
                top: `${(-square.top / square.side) * 100}%`,
              }}
            />
          </div>
          <div className={css.sliders}>
            <LabelledSlider
              label={t("icon.crop.zoom")}
              value={choice.zoom}
              min={1}
              max={MOST_ZOOM}
              step={0.05}
              onChange={(zoom) => setChoice((now) => ({ ...now, zoom }))}
            />
            {(["x", "y"] as const).map((axis, index) => (
              <LabelledSlider
                key={axis}
                label={t(`icon.crop.${axis}`)}
                value={choice[axis]}
                min={0}
                max={1}
                step={0.01}
                isDisabled={(room[index] ?? 0) <= 0}
                onChange={(value) => setChoice((now) => ({ ...now, [axis]: value }))}
              />
            ))}
          </div>
        </div>
      )}
    </Dialog>
  );
}
