import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { FieldGrid } from "../../fields/field-grid.tsx";
import { ListField } from "../../fields/list-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Section } from "../../frame/section.tsx";

/** User agent, proxy, and the exceptions from what is safe. */
export function NetworkSection(): ReactElement {
  const { t } = useTranslation("editor");
  const words = (key: "userAgent" | "proxy" | "cleartext" | "cors") => ({
    path: ["network", key],
    label: t(`network.${key}.label`),
    hint: t(`network.${key}.hint`),
  });
  return (
    <Section id="network">
      <FieldGrid>
        <TextField {...words("userAgent")} isWide isMono placeholder={t("network.ownAgent")} />
        <TextField {...words("proxy")} isWide isMono placeholder={t("network.systemProxy")} />
        <ListField {...words("cleartext")} placeholder="192.168.1.10:8080" />
        <ListField {...words("cors")} placeholder="https://api.example.com" />
      </FieldGrid>
    </Section>
  );
}
