import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { FAMILY_ORDER } from "../../../../models/families.ts";
import { Group } from "../../fields/field-grid.tsx";
import { Section } from "../../frame/section.tsx";
import { PlatformFields } from "./platform-fields.tsx";
import { TargetTable } from "./target-table.tsx";

/** What is built, and what one system has of its own. */
export function PlatformsSection(): ReactElement {
  const { t } = useTranslation("editor");
  return (
    <Section id="platforms">
      <Group title={t("platforms.targets")}>
        <TargetTable />
      </Group>
      <Group title={t("platforms.own")}>
        {FAMILY_ORDER.map((family) => (
          <PlatformFields key={family} family={family} />
        ))}
      </Group>
    </Section>
  );
}
