import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { qrOf, type QrCode } from "../../models/releases/qr.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import { saveFile } from "../../parts/save-file.ts";
import css from "./qr-card.module.css";

function svgFile({ size, path }: QrCode): Blob {
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
  return new Blob([text], { type: "image/svg+xml" });
}

/** A code for phones, on white in both themes. */
export function QrCard({
  address,
  name,
  text,
}: {
  address: string;
  name: string;
  text: string;
}): ReactElement {
  const { t } = useTranslation("releases");
  const code = qrOf(address);
  return (
    <div className={css.card}>
      <svg
        className={css.code}
        viewBox={`0 0 ${code.size} ${code.size}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={t("qrOf", { address })}
      >
        <path fill="#fff" d={`M0 0h${code.size}v${code.size}H0z`} />
        <path fill="#000" d={code.path} />
      </svg>
      <div className={css.words}>
        <b>{t("qrTitle")}</b>
        <p>{text}</p>
        <Button
          size="xs"
          leftSection={<Icon name="download" />}
          onClick={() => saveFile(svgFile(code), `${name}.svg`)}
        >
          {t("saveQr")}
        </Button>
      </div>
    </div>
  );
}
