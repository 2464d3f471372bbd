/**
 * Runs before anything is drawn, so that no page is ever white in the dark. A file of its own, because the page
 * allows no script inside of it.
 */
const chosen = localStorage.getItem("mantine-color-scheme-value");
const isDark =
  chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
document.documentElement.dataset["mantineColorScheme"] = isDark ? "dark" : "light";
