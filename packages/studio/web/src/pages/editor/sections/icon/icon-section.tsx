import type { ReactElement } from "react";
import { readIconLook, writeIconLook, type IconLook } from "../../../../models/editor-parts/icon-look.ts";
import { useField } from "../../fields/use-field.ts";
import { Section } from "../../frame/section.tsx";
import { IconFields } from "./icon-fields.tsx";
import { IconPicture } from "./icon-picture.tsx";
import { IconPreviews } from "./icon-previews.tsx";
import css from "./icon.module.css";

/** The picture, what is done with it, and what people will see. */
export function IconSection(): ReactElement {
  const field = useField(["icon"]);
  const look = readIconLook(field.value);
  const change = (part: Partial<IconLook>) => field.set(writeIconLook({ ...look, ...part }));
  return (
    <Section id="icon">
      <div className={css.row}>
        <IconPicture look={look} onPicture={(src) => change({ src })} />
        <IconPreviews />
      </div>
      <IconFields look={look} issues={field.issues} onChange={change} />
    </Section>
  );
}
