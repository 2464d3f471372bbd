import { SegmentedControl, Switch, TextInput } from "@mantine/core";
import { familyName } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import {
  NEEDS_REASON,
  permissionFamilies,
  readGrant,
  writeGrant,
  type PermissionName,
} from "../../../../models/editor-parts/grants.ts";
import { FAMILY_ORDER } from "../../../../models/families.ts";
import { FieldError } from "../../../../parts/field/field-error.tsx";
import { Icon, PlatformGlyph, type IconName } from "../../../../parts/icon/icon.tsx";
import { Hidden } from "../../../../parts/text/text.tsx";
import { useFormat } from "../../../../parts/use-format.ts";
import { useField } from "../../fields/use-field.ts";
import css from "./permissions.module.css";

const ICONS: Readonly<Record<PermissionName, IconName>> = {
  notifications: "bell",
  location: "pin",
  camera: "camera",
  microphone: "microphone",
  clipboardRead: "clipboard",
  screenCapture: "window",
  pointerLock: "rotate",
  photos: "image",
  bluetooth: "link",
  motion: "pulse",
  backgroundAudio: "play",
};

/** One right: what happens while it is off, how it is given and why while it is on. */
export function PermissionRow({ name }: { name: PermissionName }): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { list } = useFormat();
  const { id, value, set, issues } = useField(["permissions", name]);
  const grant = readGrant(value);
  const isOn = grant.grant !== "deny";
  const { meant, honoured } = permissionFamilies(name);
  const shown = FAMILY_ORDER.filter((family) => meant.includes(family));
  const where = t("permissions.where", { platforms: list(shown.map(familyName)) });
  const [issue] = issues;
  return (
    <div className={[css.row, isOn && css.on].filter(Boolean).join(" ")}>
      <Icon name={ICONS[name]} size={20} />
      <label htmlFor={id} className={css.name}>
        {t(`permissions.names.${name}.title`)}
        {honoured.length === 0 && <span className={css.tag}>{t("permissions.notYet")}</span>}
      </label>
      <span className={css.where} title={where}>
        {shown.map((family) => (
          <PlatformGlyph key={family} family={family} size={14} />
        ))}
        <Hidden>{where}</Hidden>
      </span>
      <div className={css.control}>
        <Switch
          id={id}
          checked={isOn}
          aria-describedby={`${id}-say`}
          onChange={({ currentTarget: { checked } }) =>
            set(writeGrant({ ...grant, grant: checked ? "ask" : "deny" }))
          }
        />
      </div>
      <p id={`${id}-say`} className={css.say}>
        {t(`permissions.names.${name}.${isOn ? "on" : "off"}`)}
      </p>
      {isOn && (
        <div className={css.detail}>
          <SegmentedControl
            size="xs"
            aria-label={t("permissions.how", { right: t(`permissions.names.${name}.title`) })}
            value={grant.grant}
            data={[
              { value: "ask", label: t("permissions.ask") },
              { value: "allow", label: t("permissions.allow") },
            ]}
            onChange={(chosen) => set(writeGrant({ ...grant, grant: chosen === "allow" ? "allow" : "ask" }))}
          />
          <TextInput
            aria-label={t("permissions.reason", { right: t(`permissions.names.${name}.title`) })}
            placeholder={
              NEEDS_REASON.includes(name) ? t("permissions.reasonNeeded") : t("permissions.reasonOptional")
            }
            value={grant.usage}
            error={issue !== undefined}
            onChange={({ currentTarget }) => set(writeGrant({ ...grant, usage: currentTarget.value }))}
          />
        </div>
      )}
      {issue !== undefined && (
        <div className={css.detail} role="alert">
          <FieldError title={issue.message} />
        </div>
      )}
    </div>
  );
}
