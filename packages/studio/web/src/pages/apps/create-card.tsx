import { Button, Menu } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { CreateFromUrl } from "./create-from-url.tsx";
import { useCreateApp } from "./use-create-app.ts";
import css from "./create-card.module.css";

/** What a place on this computer is chosen for. */
export type PlacePurpose = "folder" | "import" | "open";

const EXAMPLES = ["notes", "website"] as const;

/** Every way to make an app, nothing hidden behind a wizard. */
export function CreateCard({
  isFirst,
  isOver,
  onPlace,
}: {
  /** There is no app yet. */
  isFirst: boolean;
  /** Files are being dragged over the window. */
  isOver: boolean;
  onPlace: (purpose: PlacePurpose) => void;
}): ReactElement {
  const { t } = useTranslation("apps");
  const { create, error, isBusy } = useCreateApp();
  return (
    <section
      className={[css.card, isFirst && css.first].filter(Boolean).join(" ")}
      aria-label={t("create.label")}
    >
      <CreateFromUrl isFirst={isFirst} />
      <button
        type="button"
        className={[css.drop, isOver && css.over].filter(Boolean).join(" ")}
        onClick={() => onPlace("folder")}
      >
        <Icon name="dropZone" size={24} />
        <span>
          <span className={css.dropTitle}>{isOver ? t("create.letGo") : t("create.drop")}</span>
          <span className={css.dropText}>{t("create.choose")}</span>
        </span>
      </button>
      <div className={css.more}>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" size="xs" loading={isBusy} leftSection={<Icon name="box" />}>
              {t("create.example")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {EXAMPLES.map((example) => (
              <Menu.Item
                key={example}
                leftSection={<Icon name={example === "notes" ? "folder" : "globe"} />}
                onClick={() => create({ from: "example", example })}
              >
                {t(`create.examples.${example}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<Icon name="import" />}
          onClick={() => onPlace("import")}
        >
          {isFirst ? t("create.importShort") : t("create.import")}
        </Button>
        <Button variant="subtle" size="xs" leftSection={<Icon name="file" />} onClick={() => onPlace("open")}>
          {t("create.open")}
        </Button>
      </div>
      {error !== null && (
        <div className={css.error}>
          <ErrorNote error={error} />
        </div>
      )}
    </section>
  );
}
