import { ActionIcon, Checkbox } from "@mantine/core";
import { familyName, type Capability } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import {
  OWN_CODE_ONLY,
  powerFamilies,
  POWERS,
  withPower,
  type PowerGrant,
} from "../../../../models/editor-parts/powers.ts";
import { FAMILY_ORDER } from "../../../../models/families.ts";
import { FieldError } from "../../../../parts/field/field-error.tsx";
import { Icon, PlatformGlyph } from "../../../../parts/icon/icon.tsx";
import { Hidden } from "../../../../parts/text/text.tsx";
import { useFormat } from "../../../../parts/use-format.ts";
import { useEditor, useEditorView } from "../../editor-context.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { FieldGrid } from "../../fields/field-grid.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Commands } from "./commands.tsx";
import css from "./permissions.module.css";

/** The powers of one origin. */
export function PowerCard({
  index,
  grant,
  onRemove,
}: {
  index: number;
  grant: PowerGrant;
  onRemove: () => void;
}): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { document } = useEditor();
  const { issues } = useEditorView();
  const base = `capabilities.${index}`;
  const ownKeys = [`${base}.origin`, `${base}.world`, `${base}.commands`];
  const own = issues.filter(
    ({ path }) =>
      (path === base || path.startsWith(`${base}.`)) && !ownKeys.some((key) => path.startsWith(key)),
  );
  const set = (power: Capability, isOn: boolean) => {
    const allow = withPower(grant.allow, power, isOn);
    document.edit(["capabilities", index, "allow"], allow);
  };
  const name = grant.origin === "self" ? t("powers.self") : grant.origin;
  return (
    <div className={css.card} role="group" aria-label={t("powers.of", { origin: name })}>
      <div className={css.cardHead}>
        <b>{name}</b>
        <ActionIcon aria-label={t("powers.remove", { origin: name })} onClick={onRemove}>
          <Icon name="trash" />
        </ActionIcon>
      </div>
      <FieldGrid>
        <TextField
          path={["capabilities", index, "origin"]}
          label={t("powers.origin.label")}
          hint={t("powers.origin.hint")}
          isMono
          isNeeded
        />
        <ChoiceField
          path={["capabilities", index, "world"]}
          label={t("powers.world.label")}
          hint={t("powers.world.hint")}
          fallback="page"
          options={(["page", "isolated"] as const).map((value) => ({
            value,
            label: t(`powers.world.${value}`),
          }))}
        />
      </FieldGrid>
      <ul className={css.checks}>
        {POWERS.map((power) => (
          <li key={power}>
            <Checkbox
              checked={grant.allow.includes(power)}
              label={t(`powers.names.${power}.title`)}
              description={t(`powers.names.${power}.text`)}
              onChange={({ currentTarget }) => set(power, currentTarget.checked)}
            />
            <PowerPlatforms power={power} />
          </li>
        ))}
      </ul>
      {own.map(({ path, message }) => (
        <div key={`${path}${message}`} role="alert">
          <FieldError title={message} />
        </div>
      ))}
      {OWN_CODE_ONLY.some((power) => grant.allow.includes(power)) && (
        <p className={css.quiet}>{t("powers.ownOnly")}</p>
      )}
      {grant.allow.includes("run") && <Commands index={index} commands={grant.commands} />}
    </div>
  );
}

function PowerPlatforms({ power }: { power: Capability }): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { list } = useFormat();
  const families = powerFamilies(power);
  const shown = FAMILY_ORDER.filter((family) => families.includes(family));
  const words = t("powers.where", { platforms: list(shown.map(familyName)) });
  return (
    <span className={css.where} title={words}>
      {shown.map((family) => (
        <PlatformGlyph key={family} family={family} size={14} />
      ))}
      <Hidden>{words}</Hidden>
    </span>
  );
}
