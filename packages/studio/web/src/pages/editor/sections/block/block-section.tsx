import type { ReactElement } from "react";
import { Section } from "../../frame/section.tsx";
import { BlockLists } from "./block-lists.tsx";
import { HostsField } from "./hosts-field.tsx";
import css from "./block.module.css";

/** Hosts and filter lists from which nothing is loaded. */
export function BlockSection(): ReactElement {
  return (
    <Section id="block">
      <div className={css.parts}>
        <HostsField />
        <BlockLists />
      </div>
    </Section>
  );
}
