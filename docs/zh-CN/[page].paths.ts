import { untranslated } from "../.vitepress/site/untranslated.ts";
import type { UntranslatedPage } from "../.vitepress/site/untranslated.ts";

export default {
  paths(): UntranslatedPage[] {
    return untranslated();
  },
};
