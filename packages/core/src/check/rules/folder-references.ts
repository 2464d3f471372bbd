import type { FolderFacts, Reference, ReferenceKind } from "../facts.ts";
import { createFinding, type Finding } from "../finding.ts";
import type { FindingCode } from "../finding-specs.ts";
import { groupBy, morePlaces } from "./group-places.ts";
import type { CheckRule } from "./rule.ts";

interface FileIndex {
  files: ReadonlySet<string>;
  byLowerCase: ReadonlyMap<string, string>;
  /** Folders without a slash at the end. */
  folders: ReadonlySet<string>;
}

interface Missing {
  code: FindingCode;
  detail: string;
  hint?: string;
}

const CODES: Readonly<Record<ReferenceKind, FindingCode | null>> = {
  script: "file-missing",
  module: "file-missing",
  worker: "file-missing",
  style: "file-missing",
  image: "resource-missing",
  font: "resource-missing",
  media: "resource-missing",
  manifest: "resource-missing",
  frame: "link-missing",
  page: "link-missing",
  form: "no-own-server",
  request: "no-own-server",
};

/** Addresses inside the folder that lead nowhere, and addresses that no app can follow. */
export const folderReferences: CheckRule = ({ facts: { folder } }) => {
  if (folder === null) return [];
  const index = indexFiles(folder);
  return [
    ...report(folder.references, (reference) => problemOf(reference, folder, index)),
    ...report(folder.elsewhere, (reference) => {
      const problem = problemOf(reference, folder, index);
      return problem === null || reference.target.where === "package" || problem.code === "no-own-server"
        ? null
        : { code: "missing-elsewhere", detail: problem.detail };
    }),
  ];
};

function report(
  references: readonly Reference[],
  judge: (reference: Reference) => Missing | null,
): Finding[] {
  const problems = references.flatMap((reference) => {
    const problem = judge(reference);
    return problem === null ? [] : [{ ...problem, place: reference.place }];
  });
  return groupBy(problems, ({ code, detail }) => `${code}\n${detail}`).map(({ first, count }) => {
    const { code, detail, hint, place } = first;
    return createFinding(code, {
      detail: `${detail}${morePlaces(count)}`,
      place,
      ...(hint !== undefined && { hint }),
    });
  });
}

function indexFiles({ files }: FolderFacts): FileIndex {
  const paths = files.map(({ path }) => path);
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1))
      folders.add(path.slice(0, at));
  }
  return {
    files: new Set(paths),
    byLowerCase: new Map(paths.map((path) => [path.toLowerCase(), path])),
    folders,
  };
}

/** The file that the app's own server gives for a path; see the linux shell's payload paths. */
function isServed(path: string, folder: FolderFacts, { files }: FileIndex): boolean {
  if (path === "") return true;
  if (path.endsWith("/")) return files.has(`${path}index.html`) || folder.spa;
  const hasEnding = /\.[^./]+$/.test(path);
  return files.has(path) || files.has(`${path}/index.html`) || (folder.spa && !hasEnding);
}

function problemOf(reference: Reference, folder: FolderFacts, index: FileIndex): Missing | null {
  const { target, written, kind } = reference;
  if (target.where === "disk") {
    return { code: "disk-address", detail: `${shown(written)} exists on one computer only.` };
  }
  if (target.where === "package") {
    return {
      code: "bare-import",
      detail: `The script imports ${shown(target.name)}, and no import map says where that is.`,
    };
  }
  if (target.where === "web" || isServed(target.path, folder, index)) return null;
  return missingInside(target.path, kind, index);
}

function missingInside(path: string, kind: ReferenceKind, index: FileIndex): Missing | null {
  const code = CODES[kind];
  const clean = path.replace(/\/$/, "");
  if (code === null) return null;
  const sameButCase = index.byLowerCase.get(clean.toLowerCase());
  if (sameButCase !== undefined && sameButCase !== clean) {
    return {
      code: "file-name-case",
      detail: `${shown(path)} is asked for; the file is named ${shown(sameButCase)}.`,
    };
  }
  if ((kind === "page" || kind === "frame") && index.files.has(`${clean}.html`)) {
    return {
      code: "clean-link",
      detail: `The link says ${shown(path)}; the page is ${shown(`${clean}.html`)}.`,
    };
  }
  const [first = "", ...rest] = path.split("/");
  if (rest.length > 0 && !index.folders.has(first) && index.files.has(rest.join("/"))) {
    return {
      code: "other-base",
      detail: `Addresses begin with ${shown(`/${first}/`)}, but the files stand directly in the folder.`,
    };
  }
  if (code === "no-own-server") {
    return {
      code,
      detail: `${shown(`/${path}`)} is asked of the app's own address, and there is no such file.`,
    };
  }
  return { code, detail: `${shown(path)} is not in the folder.` };
}

const MAX_SHOWN = 120;

function shown(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, " ");
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}
