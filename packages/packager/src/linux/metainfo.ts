import type { AppIdentity } from "@pakeplus/core";
import { escapeXml } from "./escape-xml.ts";
import { oneLine, paragraphs, webAddress } from "./plain-text.ts";

export interface MetainfoOptions {
  /** Day of the release, `YYYY-MM-DD`. */
  date: string;
  /** Name in the search path. */
  command: string | null;
  /** See `openTypes`. */
  opens: readonly string[];
}

/** AppStream metadata (freedesktop.org AppStream 1.0, "Desktop Applications"). */
export function metainfoXml(app: AppIdentity, options: MetainfoOptions): string {
  const homepage = webAddress(app.homepage);
  const author = escapeXml(oneLine(app.author.name));
  const described = paragraphs(app.description);
  const description = (described.length > 0 ? described : [[app.summary]]).map(
    (lines) => `    <p>${escapeXml(lines.map(oneLine).join(" "))}</p>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${escapeXml(app.applicationId)}</id>
  <name>${escapeXml(oneLine(app.name))}</name>
  <summary>${escapeXml(oneLine(app.summary))}</summary>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>${escapeXml(oneLine(app.license))}</project_license>
  <developer_name>${author}</developer_name>
  <description>
${description.join("")}  </description>
  <launchable type="desktop-id">${escapeXml(app.applicationId)}.desktop</launchable>
${homepage === null ? "" : `  <url type="homepage">${escapeXml(homepage)}</url>\n`}${provides(options)}  <content_rating type="oars-1.1"/>
  <releases>
    <release version="${escapeXml(app.version)}" date="${options.date}"/>
  </releases>
</component>
`;
}

function provides({ command, opens }: MetainfoOptions): string {
  const lines = [
    ...(command === null ? [] : [`    <binary>${escapeXml(command)}</binary>\n`]),
    ...opens.map((type) => `    <mediatype>${escapeXml(type)}</mediatype>\n`),
  ];
  return lines.length === 0 ? "" : `  <provides>\n${lines.join("")}  </provides>\n`;
}
