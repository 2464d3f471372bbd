import type { Texts } from "../areas.ts";
import apps from "./apps.json";
import build from "./build.json";
import check from "./check.json";
import common from "./common.json";
import doctor from "./doctor.json";
import editorParts from "./editor-parts.json";
import editor from "./editor.json";
import releases from "./releases.json";
import settings from "./settings.json";

export const texts: Texts = {
  common,
  apps,
  editor,
  "editor-parts": editorParts,
  build,
  check,
  releases,
  settings,
  doctor,
};
