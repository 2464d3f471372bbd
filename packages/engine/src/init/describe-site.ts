import { AppError, deriveId } from "@pakeplus/core";
import { renderIcons } from "@pakeplus/packager";
import { cleanDescription, cleanName } from "../project/plain-text.ts";
import { fetchIcon } from "../site/fetch-icon.ts";
import { probeSite } from "../site/probe-site.ts";
import type { ProbeOptions, SiteFacts } from "../site/probe-site.ts";
import { pictureEnding } from "./picture-ending.ts";
import type { Draft } from "./init-project.ts";

const TRIED_ICONS = 5;
const HEX_COLOUR = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;

/** Asks a website for what its definition can say. */
export async function describeSite(url: string, options: ProbeOptions & { cwd: string }): Promise<Draft> {
  const site = await probeSite(url, options);
  const icon = await bestIcon(site, options);
  const description = cleanDescription(site.description);
  const colour = site.backgroundColor ?? site.themeColor ?? "";
  return {
    home: options.cwd,
    icon,
    definition: {
      id: deriveId({ url }),
      name: cleanName(site.name) ?? new URL(url).hostname,
      version: "1.0.0",
      ...(description !== null && { description }),
      source: { url: site.startUrl ?? url },
      ...(icon !== null && { icon: icon.name }),
      ...(HEX_COLOUR.test(colour) && { window: { backgroundColor: colour } }),
    },
  };
}

/** Describes a website that did not answer by its address alone. */
export function silentSite(url: string, home: string): Draft {
  const name = new URL(url).hostname;
  return {
    home,
    icon: null,
    definition: { id: deriveId({ url }), name, version: "1.0.0", source: { url } },
  };
}

/** The first candidate that really is a picture. */
async function bestIcon(site: SiteFacts, options: ProbeOptions): Promise<Draft["icon"]> {
  for (const address of site.icons.slice(0, TRIED_ICONS)) {
    try {
      const bytes = await fetchIcon(address, options);
      await renderIcons(bytes, { sizes: [64] });
      return { name: `icon${pictureEnding(bytes)}`, bytes };
    } catch (error) {
      if (!(error instanceof AppError) || error.code === "CANCELLED") throw error;
    }
  }
  return null;
}
