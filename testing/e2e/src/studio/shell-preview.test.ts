import type { AppSummary } from "@pakeplus/core";
import { waitFor } from "@pakeplus/conformance";
import { expect, onTestFinished, test } from "vitest";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { openSession } from "../harness/session.ts";
import { openStudio } from "../harness/studio.ts";
import { windowsOf } from "../harness/windows.ts";

test("the real app opens from the editor, and closes from there", async () => {
  const session = await openSession();
  onTestFinished(async () => session.close());
  const windows = windowsOf(session);
  const studio = await openStudio(session.env);
  const { app } = await studio.call<{ app: AppSummary }>("POST", "/api/apps", {
    from: "example",
    example: "notes",
  });
  const { page } = await openWindow(await openBrowser());
  await page.goto(studio.url);
  await page.getByRole("link", { name: app.name, exact: true }).click();
  await page.getByRole("button", { name: "Run the real app" }).click();
  await page.getByText("The app is running and follows every change.").waitFor();
  const shown = await windows.find("the app's window", ({ title }) => title.includes("Notes"));
  expect(shown.width).toBeGreaterThan(300);

  await page.getByRole("button", { name: "Close it" }).click();
  await page.getByRole("button", { name: "Run the real app" }).waitFor();
  await waitFor("the window to be gone", async () => {
    const all = await windows.list();
    return all.some(({ title }) => title.includes("Notes")) ? undefined : true;
  });
});
