import { familyName } from "@pakeplus/core";
import { Popover } from "@mantine/core";
import { useMemo, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { createSchemaReader, valuesOf } from "../../../models/editor/schema-at.ts";
import { worksOn } from "../../../models/editor/works-on.ts";
import { Icon, PlatformGlyph } from "../../../parts/icon/icon.tsx";
import { Hidden, Mono } from "../../../parts/text/text.tsx";
import css from "./field.module.css";

interface MarkProps {
  path: readonly (string | number)[];
  label: string;
}

/** Where an option works in this version, and its entry of the reference. */
export function FieldMarks({ path, label }: MarkProps): ReactElement {
  const { t } = useTranslation("editor");
  const words = useWorksOn(path);
  const { kind, families } = worksOn(keysOf(path));
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
      <Popover width={320} position="bottom-end" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={css.reference}
            aria-label={t("field.reference", { field: label })}
            title={t("field.reference", { field: label })}
          >
            <Icon name="info" size={14} />
          </button>
        </Popover.Target>
        <Popover.Dropdown className={css.entry ?? ""}>
          <Entry path={path} label={label} />
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}

/** What the reference says about a key: it comes from the schema, as the page of the documentation does. */
function Entry({ path, label }: MarkProps): ReactElement {
  const { t } = useTranslation("editor");
  const works = useWorksOn(path);
  const nodes = useMemo(() => createSchemaReader()(path), [path]);
  const text = nodes.find(({ description }) => description !== undefined)?.description;
  const standard = nodes.find((node) => node.default !== undefined && typeof node.default !== "object");
  const values = valuesOf(nodes).filter((value) => value !== null);
  return (
    <div tabIndex={-1} data-autofocus aria-label={label} role="group">
      <p>
        <Mono>{path.join(".")}</Mono>
      </p>
      {text !== undefined && <p lang="en">{text.replaceAll("`", "")}</p>}
      {values.length > 0 && (
        <p>
          {t("field.values")} <Mono>{values.map((value) => JSON.stringify(value)).join(", ")}</Mono>
        </p>
      )}
      {standard !== undefined && (
        <p>
          {t("field.default")} <Mono>{JSON.stringify(standard.default)}</Mono>
        </p>
      )}
      {works !== "" && <p>{works}</p>}
      <p>{t("field.page", { file: "docs/reference/definition.md" })}</p>
    </div>
  );
}

const keysOf = (path: MarkProps["path"]): string => path.filter((key) => typeof key === "string").join(".");

function useWorksOn(path: MarkProps["path"]): string {
  const { t, i18n } = useTranslation("editor");
  const { kind, families } = worksOn(keysOf(path));
  if (kind === "all") return "";
  if (kind === "none") return t("field.notYet");
  const platforms = new Intl.ListFormat(i18n.language, { type: "unit" }).format(families.map(familyName));
  return t("field.worksOn", { platforms });
}
