import { familyName } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { worksOn } from "../../../models/editor/works-on.ts";
import { Icon, PlatformGlyph } from "../../../parts/icon/icon.tsx";
import { Hidden } from "../../../parts/text/text.tsx";
import css from "./field.module.css";

/** Where an option works in this version, and the way to its page of the reference. */
export function FieldMarks({
  path,
  label,
}: {
  path: readonly (string | number)[];
  label: string;
}): ReactElement {
  const { t, i18n } = useTranslation("editor");
  const keys = path.filter((key) => typeof key === "string");
  const { kind, families } = worksOn(keys.join("."));
  const names = new Intl.ListFormat(i18n.language, { type: "unit" }).format(families.map(familyName));
  const words = kind === "none" ? t("field.notYet") : t("field.worksOn", { platforms: names });
  return (
    <span className={css.marks}>
      {kind !== "all" && (
        <span className={css.works} title={words}>
          {kind === "none" ? (
            <span className={css.notYet}>{words}</span>
          ) : (
            <>
              {families.map((family) => (
                <PlatformGlyph key={family} family={family} size={12} />
              ))}
              <Hidden>{words}</Hidden>
            </>
          )}
        </span>
      )}
      <a
        className={css.reference}
        href={referencePage(keys)}
        target="_blank"
        rel="noreferrer noopener"
        aria-label={t("field.reference", { field: label })}
        title={t("field.reference", { field: label })}
      >
        <Icon name="info" size={14} />
      </a>
    </span>
  );
}

const OBJECTS = new Set([
  "author",
  "source",
  "icon",
  "window",
  "navigation",
  "signIn",
  "inject",
  "block",
  "permissions",
  "capabilities",
  "network",
  "links",
  "update",
  "publish",
  "platforms",
  "targets",
  "signing",
]);

/** Headings of the reference are the keys that hold others. */
function referencePage([first = "", second]: readonly string[]): string {
  const isNested = (first === "platforms" || first === "signing") && second !== undefined;
  const heading = isNested ? `${first}-${second}` : OBJECTS.has(first) ? first : "top-level";
  return `/docs/reference/definition#${heading.toLowerCase()}`;
}
