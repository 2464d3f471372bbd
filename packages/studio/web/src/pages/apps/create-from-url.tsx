import { Button, TextInput } from "@mantine/core";
import { useId, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStudioState } from "../../app/use-studio.ts";
import { hostOf } from "../../models/paths.ts";
import { shownCode } from "../../models/shown-error.ts";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { Hidden, Mono, TextButton } from "../../parts/text/text.tsx";
import { CreateAnyway } from "./create-anyway.tsx";
import { useCreateApp } from "./use-create-app.ts";
import css from "./create-from-url.module.css";

/** One address and one button; where the definition goes is said before, and can be changed. */
export function CreateFromUrl({ isFirst }: { isFirst: boolean }): ReactElement {
  const { t } = useTranslation("apps");
  const { appsFolder } = useStudioState();
  const [url, setUrl] = useState("");
  const [folder, setFolder] = useState<string | null>(null);
  const { create, isBusy, error, reset } = useCreateApp();
  /** Only for a website that did not answer; stays while it is asked once more. */
  const [name, setName] = useState<string | null>(null);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const isEmpty = url.trim() === "";
  const isSilent = shownCode(error) === "SITE_UNREACHABLE";
  const submit = (given?: string) => {
    if (isBusy) return;
    if (isEmpty) {
      field.current?.focus();
      return;
    }
    create({
      from: "url",
      url: url.trim(),
      ...(given !== undefined && { name: given }),
      ...(folder !== null && folder.trim() !== "" && { folder: folder.trim() }),
    });
  };
  const label = t(isFirst ? "create.urlShort" : "create.url");
  return (
    <div className={css.place}>
      <label htmlFor={id} className={css.label}>
        {isFirst ? <Hidden>{label}</Hidden> : label}
      </label>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          id={id}
          ref={field}
          className={css.field ?? ""}
          size="md"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={isFirst}
          placeholder={t("create.placeholder")}
          leftSection={<Icon name="globe" />}
          value={url}
          aria-describedby={`${id}-help`}
          onChange={({ currentTarget }) => {
            setUrl(currentTarget.value);
            setName(null);
            reset();
          }}
        />
        <Button type="submit" variant="filled" size="md" loading={isBusy}>
          {t("create.action")}
        </Button>
      </form>
      {error !== null && <ErrorNote error={error} />}
      {(isSilent || name !== null) && (
        <CreateAnyway
          name={name ?? hostOf(url)}
          isBusy={isBusy}
          onName={setName}
          onCreate={(given) => {
            setName(given);
            submit(given);
          }}
        />
      )}
      <p id={`${id}-help`} className={css.hint}>
        {t("create.hint")}{" "}
        {folder === null && (
          <>
            {t("create.keptIn")} <Mono>{appsFolder}</Mono>{" "}
            <TextButton onClick={() => setFolder("")}>{t("create.changeFolder")}</TextButton>
          </>
        )}
      </p>
      {folder !== null && (
        <TextInput
          label={t("create.folder")}
          placeholder={appsFolder}
          leftSection={<Icon name="folder" />}
          value={folder}
          data-mono
          autoFocus
          spellCheck={false}
          onChange={({ currentTarget }) => setFolder(currentTarget.value)}
        />
      )}
    </div>
  );
}
