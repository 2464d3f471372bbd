import { expect, test } from "vitest";
import { openGitHub, TOKEN } from "../github/harness/github-desk.ts";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { openStudio } from "../harness/studio.ts";

test("a token is pasted, tested, and read as valid; a wrong one is explained, and the good one stays", async () => {
  const emulator = await openGitHub();
  const studio = await openStudio();
  await studio.call("PATCH", "/api/settings", { githubHost: emulator.url });
  const { page, allow } = await openWindow(await openBrowser());
  // A refused token is an answer of 4xx.
  allow(/status of 4\d\d/u);
  await page.goto(studio.url);
  await page.getByRole("link", { name: "Settings" }).click();
  const field = page
    .getByRole("textbox", { name: "Token", exact: true })
    .or(page.getByLabel("Token", { exact: true }));
  const button = page.getByRole("button", { name: "Test", exact: true });
  await field.fill(TOKEN);
  await button.click();
  const verdict = page.getByRole("status").getByRole("heading");
  await verdict.waitFor();
  expect(await verdict.textContent()).toBe("Token is valid");
  await page.getByRole("row", { name: /repo/u }).first().waitFor();
  await page.getByText("octo", { exact: true }).waitFor();

  await field.fill(`ghp_${"w".repeat(36)}`);
  await button.click();
  await page.getByText("The token saved before stays in place.").waitFor();
  await page.reload();
  expect(await verdict.textContent()).toBe("Token is valid");

  await page.getByRole("button", { name: "Remove the token…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByText("Open GitHub with everything filled in").waitFor();
  expect(emulator.violations).toEqual([]);
});
