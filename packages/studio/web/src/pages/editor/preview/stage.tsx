import { useElementSize } from "@mantine/hooks";
import type { AppSummary } from "@pakeplus/core";
import { useEffect, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { fitScale, type Device } from "../../../models/editor-parts/device.ts";
import { ErrorNote } from "../../../parts/error-note/error-note.tsx";
import { AppIcon } from "../../../parts/app-icon/app-icon.tsx";
import { Icon } from "../../../parts/icon/icon.tsx";
import type { Frame } from "./use-frame.ts";
import css from "./preview.module.css";

/** Bar of a window, and the edge of a phone on each side. */
const CHROME = { window: { width: 0, height: 34 }, phone: { width: 14, height: 14 } } as const;
/** Of the frame's document; its server says the same. No pop-ups, no way to the page around it. */
const RIGHTS = "allow-scripts allow-forms allow-modals allow-same-origin allow-downloads";

/** The device with the app in it, as large as there is room. */
export function Stage({
  app,
  device,
  frame,
  onScale,
}: {
  app: AppSummary;
  device: Device;
  frame: Frame;
  onScale: (scale: number) => void;
}): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { ref, width, height } = useElementSize();
  const chrome = CHROME[device.kind];
  const scale = fitScale(device, { width: width - chrome.width, height: height - chrome.height });
  useEffect(() => onScale(scale), [onScale, scale]);
  const { url, error } = frame;
  const screen = { width: device.width * scale, height: device.height * scale };
  return (
    <div ref={ref} className={css.stage}>
      {error !== null && <ErrorNote error={error} onRetry={frame.reload} />}
      {url === null && error === null && !frame.isPending && (
        <div className={css.none}>
          <AppIcon app={app} size={64} />
          <p className={css.title}>{t("preview.website.title")}</p>
          <p>{t("preview.website.text")}</p>
        </div>
      )}
      {url !== null && scale > 0 && (
        <div className={device.kind === "phone" ? css.phone : css.window}>
          {device.kind === "window" && (
            <div className={css.titleBar} style={{ width: screen.width }}>
              <AppIcon app={app} size={16} />
              <span className={css.name}>{app.name}</span>
              <span className={css.buttons} aria-hidden="true">
                <Icon name="minus" size={14} />
                <Icon name="stop" size={14} />
                <Icon name="close" size={14} />
              </span>
            </div>
          )}
          <div className={css.screen} style={screen}>
            <iframe
              key={`${url} ${frame.loads}`}
              src={url}
              title={t("preview.frame", { name: app.name })}
              sandbox={RIGHTS}
              style={{ width: device.width, height: device.height, transform: `scale(${scale})` }}
            />
          </div>
        </div>
      )}
    </div>
  );
}
