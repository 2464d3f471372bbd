import { definitionJsonSchema } from "@pakeplus/core";
import { renderCliReference, renderManPage } from "pakeplus";
import { FORM_PICTURES } from "../pictures/form-pictures.ts";
import { TOKEN_PICTURES } from "../pictures/token-pictures.ts";
import { renderBridgeCalls } from "./bridge-calls.ts";
import { renderBridgePage } from "./bridge-page.ts";
import { renderBridgeTypes } from "./bridge-types.ts";
import { renderCheckPage } from "./check-page.ts";
import { renderChineseErrorsPage } from "./chinese-errors-page.ts";
import { renderDefinitionPage } from "./definition-page.ts";
import { renderErrorsPage } from "./errors-page.ts";

export interface Producer {
  /** Relative to the repository. */
  file: string;
  text(this: void): string | Promise<string>;
}

/** Every generated file of the repository. `npm run generate` writes them, `npm run generate -- --check` compares. */
export const PRODUCERS: readonly Producer[] = [
  { file: "packages/core/schema.json", text: () => `${JSON.stringify(definitionJsonSchema(), null, 2)}\n` },
  { file: "docs/reference/definition.md", text: renderDefinitionPage },
  { file: "docs/reference/errors.md", text: renderErrorsPage },
  { file: "docs/zh-CN/reference/errors.md", text: renderChineseErrorsPage },
  { file: "docs/reference/check.md", text: renderCheckPage },
  { file: "docs/reference/bridge.md", text: renderBridgePage },
  { file: "packages/cli/pakeplus.d.ts", text: renderBridgeTypes },
  { file: "packages/studio/web/src/parts/code-editor/bridge-calls.json", text: renderBridgeCalls },
  { file: "docs/reference/cli.md", text: renderCliReference },
  { file: "docs/reference/pakeplus.1", text: renderManPage },
  ...FORM_PICTURES,
  ...TOKEN_PICTURES,
];
