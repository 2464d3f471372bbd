import { familyName, type Family } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { FieldGrid, Group } from "../../fields/field-grid.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Section } from "../../frame/section.tsx";
import { FAMILY_ORDER } from "../../../../models/families.ts";
import type { texts } from "../../../../texts/en/index.ts";

type SecretName = keyof (typeof texts)["editor"]["signing"];

const SECRETS: Readonly<Record<Family, readonly SecretName[]>> = {
  windows: ["certificate", "password"],
  macos: ["certificate", "password", "notaryKey", "notaryKeyId", "notaryIssuer"],
  linux: ["key"],
  android: ["keystore", "password", "alias", "keyPassword"],
  ios: ["certificate", "password", "profile"],
};

/** Names of secrets per system. */
export function SigningSection(): ReactElement {
  const { t } = useTranslation("editor");
  return (
    <Section id="signing">
      {FAMILY_ORDER.map((family) => (
        <Group key={family} title={familyName(family)}>
          <FieldGrid>
            {SECRETS[family].map((name) => (
              <TextField
                key={name}
                path={["signing", family, name]}
                isMono
                label={t(`signing.${name}`)}
                placeholder={`${family}_${name}`.replaceAll(/(?=[A-Z])/gu, "_").toUpperCase()}
              />
            ))}
          </FieldGrid>
        </Group>
      ))}
    </Section>
  );
}
