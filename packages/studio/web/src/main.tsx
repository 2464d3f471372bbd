import "./theme/layers.css";
import "./theme/tokens.css";
import "@mantine/core/styles.layer.css";
import "./theme/base.css";
import { createRoot } from "react-dom/client";
import { createStudio } from "./app/create-studio.ts";
import { rememberedLanguage } from "./app/remembered-language.ts";
import { Root } from "./app/root.tsx";
import { createI18n } from "./texts/create-i18n.ts";
import { languageOf } from "./texts/languages.ts";
import { takeKey } from "./transport/key.ts";

async function start(): Promise<void> {
  const key = takeKey({ location, history, storage: sessionStorage });
  const language = languageOf(rememberedLanguage(), navigator.languages);
  const texts = await createI18n(language);
  document.documentElement.lang = language;
  const place = document.querySelector("#root");
  if (place === null) throw new Error("The page has no place for the Studio.");
  createRoot(place).render(<Root studio={key === null ? null : createStudio(key)} texts={texts} />);
}

void start();
