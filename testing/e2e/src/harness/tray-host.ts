import { fileURLToPath } from "node:url";
import { type TrayHost, type TrayItem, waitFor } from "@pakeplus/conformance";
import { start } from "./process.ts";
import type { Session } from "./session.ts";

const SCRIPT = fileURLToPath(new URL("tray-host-in-gjs.js", import.meta.url));

interface Seen {
  name: string;
  menuPath: string;
  title: string;
  iconName: string;
  pictures: readonly { width: number; height: number; whole: boolean }[];
  toolTip: string;
  menu: readonly { id: number; label: string; isLine: boolean; checked: boolean | null }[];
}

/** A tray on the session's message bus that no one sees. @throws Error when another panel has the tray already. */
export async function openTrayHost({ env }: Pick<Session, "env">): Promise<TrayHost> {
  const child = start("gjs", [SCRIPT], { env });
  let answered = 0;
  const nextAnswer = async (): Promise<unknown> => {
    const line = await waitFor(
      "the tray to answer",
      () => {
        if (child.hasEnded()) throw new Error(`The tray ended: ${child.output()}`);
        return child.stdout().split("\n").slice(0, -1)[answered];
      },
      { describe: child.output },
    );
    answered += 1;
    const { value, error } = JSON.parse(line) as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const ask = async (question: string, rest: object = {}): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify({ question, ...rest })}\n`);
    return nextAnswer();
  };
  await nextAnswer();
  const toItem = ({ name, menuPath, title, iconName, pictures, toolTip, menu }: Seen): TrayItem => ({
    title,
    toolTip,
    hasPicture: pictures.length > 0 ? pictures.every(({ whole }) => whole) : iconName !== "",
    menu: menu.filter(({ isLine }) => !isLine).map(({ label, checked }) => ({ label, checked })),
    click: async () => {
      await ask("click", { name });
    },
    choose: async (label) => {
      const entry = menu.find((each) => each.label === label);
      if (entry === undefined) throw new Error(`The menu has no ${label}: ${JSON.stringify(menu)}`);
      await ask("choose", { name, menuPath, id: entry.id });
    },
  });
  return {
    items: async () => ((await ask("items")) as readonly Seen[]).map(toItem),
    close: () => child.stop(),
  };
}
