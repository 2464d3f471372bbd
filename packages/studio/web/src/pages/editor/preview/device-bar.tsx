import { ActionIcon } from "@mantine/core";
import { familyName, type Family } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Device } from "../../../models/editor-parts/device.ts";
import { FAMILY_ORDER } from "../../../models/families.ts";
import { Icon, PlatformGlyph } from "../../../parts/icon/icon.tsx";
import css from "./device-bar.module.css";

/** Which platform's window or screen is drawn, and how large. */
export function DeviceBar({
  family,
  device,
  scale,
  onFamily,
  onTurn,
  onReload,
}: {
  family: Family;
  device: Device;
  /** null: nothing is drawn. */
  scale: number | null;
  onFamily: (family: Family) => void;
  onTurn: () => void;
  onReload: () => void;
}): ReactElement {
  const { t } = useTranslation("editor-parts");
  return (
    <div className={css.bar}>
      <div className={css.devices} role="group" aria-label={t("preview.device")}>
        {FAMILY_ORDER.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === family}
            aria-label={familyName(each)}
            title={familyName(each)}
            onClick={() => onFamily(each)}
          >
            <PlatformGlyph family={each} />
            {each === family && <span>{familyName(each)}</span>}
          </button>
        ))}
      </div>
      {scale !== null && (
        <>
          <span className={css.size}>
            {t("preview.size", {
              width: device.width,
              height: device.height,
              percent: Math.round(scale * 100),
            })}
          </span>
          {device.kind === "phone" && (
            <ActionIcon aria-label={t("preview.turn")} onClick={onTurn}>
              <Icon name="rotate" />
            </ActionIcon>
          )}
          <ActionIcon aria-label={t("preview.reload")} onClick={onReload}>
            <Icon name="refresh" />
          </ActionIcon>
        </>
      )}
    </div>
  );
}
