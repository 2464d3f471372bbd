import { classicTokenPage, fineGrainedTokenPage, hostOf } from "@pakeplus/github";
import { escapeXml, svg } from "./svg.ts";

const WIDTH = 640;
const INK = "#24292f";
const SOFT = "#57606a";
const LINE = "#d0d7de";
const ACCENT = "#0969da";
const GO = "#1a7f37";

interface Row {
  kind: "field" | "choice" | "box" | "button";
  label: string;
  value: string;
  /** Said beside it, because a link cannot choose it. */
  note?: string;
}

const HEIGHTS: Readonly<Record<Row["kind"], number>> = { field: 62, choice: 40, box: 34, button: 64 };

/** A form as a drawing of our own: where to look and what to choose, not how GitHub paints it. */
function formPicture(title: string, rows: readonly Row[]): string {
  let y = 64;
  const parts: string[] = [];
  for (const row of rows) {
    parts.push(draw(row, y));
    y += HEIGHTS[row.kind];
  }
  const height = y + 12;
  return svg({ width: WIDTH, height, title }, [
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8" fill="#ffffff" stroke="${LINE}"/>`,
    `<g font-family="system-ui, sans-serif" font-size="14" fill="${INK}">`,
    `<text x="24" y="38" font-size="17" font-weight="bold">${escapeXml(title)}</text>`,
    ...parts,
    "</g>",
  ]);
}

function draw({ kind, label, value, note }: Row, y: number): string {
  const name = escapeXml(label);
  const text = escapeXml(value);
  const beside =
    note === undefined ? "" : `<text x="330" y="${y + 20}" fill="${ACCENT}">← ${escapeXml(note)}</text>`;
  if (kind === "field") {
    return `<text x="24" y="${y + 14}" fill="${SOFT}" font-size="12">${name}</text><rect x="24" y="${y + 21}" width="280" height="28" rx="5" fill="none" stroke="${LINE}"/><text x="34" y="${y + 40}">${text}</text>`;
  }
  if (kind === "choice") {
    return `<circle cx="33" cy="${y + 15}" r="7" fill="none" stroke="${ACCENT}" stroke-width="2"/><circle cx="33" cy="${y + 15}" r="3.5" fill="${ACCENT}"/><text x="50" y="${y + 20}">${text}</text>${beside}`;
  }
  if (kind === "box") {
    return `<rect x="26" y="${y + 8}" width="14" height="14" rx="3" fill="${ACCENT}"/><path d="M29 ${y + 15}l3 3 6-6" fill="none" stroke="#ffffff" stroke-width="2"/><text x="50" y="${y + 20}">${name}</text><text x="190" y="${y + 20}" fill="${SOFT}">${text}</text>${beside}`;
  }
  return `<rect x="24" y="${y + 14}" width="170" height="34" rx="6" fill="${GO}"/><text x="109" y="${y + 36}" fill="#ffffff" font-weight="bold" text-anchor="middle">${text}</text>`;
}

const HOST = hostOf("github.com");

/** The permissions are those of the link that PakePlus prints, so the drawing cannot differ from it. */
function fineGrainedRows(): Row[] {
  const query = new URL(fineGrainedTokenPage(HOST, null)).searchParams;
  const permissions = [...query].filter(([, value]) => value === "write");
  return [
    { kind: "field", label: "Token name", value: query.get("name") ?? "" },
    { kind: "field", label: "Expiration", value: `${query.get("expires_in") ?? ""} days` },
    { kind: "choice", label: "Repository access", value: "All repositories", note: "choose this yourself" },
    ...permissions.map(([name]): Row => ({ kind: "box", label: capital(name), value: "Read and write" })),
    { kind: "button", label: "", value: "Generate token" },
  ];
}

function classicRows(): Row[] {
  const query = new URL(classicTokenPage(HOST)).searchParams;
  return [
    { kind: "field", label: "Note", value: query.get("description") ?? "" },
    { kind: "field", label: "Expiration", value: "90 days" },
    ...(query.get("scopes") ?? "").split(",").map((scope): Row => ({ kind: "box", label: scope, value: "" })),
    { kind: "button", label: "", value: "Generate token" },
  ];
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Drawings for docs/guide/token.md. */
export const FORM_PICTURES: readonly { file: string; text: () => string }[] = [
  {
    file: "docs/pictures/form-classic.svg",
    text: () => formPicture("New personal access token (classic)", classicRows()),
  },
  {
    file: "docs/pictures/form-fine-grained.svg",
    text: () => formPicture("New fine-grained personal access token", fineGrainedRows()),
  },
];
