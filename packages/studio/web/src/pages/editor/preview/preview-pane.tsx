import type { Family } from "@pakeplus/core";
import { useState, type ReactElement } from "react";
import { useApp, useStudioState } from "../../../app/use-studio.ts";
import { deviceOf } from "../../../models/editor-parts/device.ts";
import { useEditor, useEditorView } from "../editor-context.ts";
import { DeviceBar } from "./device-bar.tsx";
import { PreviewFoot } from "./preview-foot.tsx";
import { Stage } from "./stage.tsx";
import { useFrame } from "./use-frame.ts";
import css from "./preview.module.css";

const OWN_FAMILY = { linux: "linux", darwin: "macos", win32: "windows" } as const;

/** What the app looks like, beside the form: bundled content in a frame, everything in a window of its own. */
export function PreviewPane(): ReactElement {
  const { app } = useEditor();
  const current = useApp(app.id) ?? app;
  const { value } = useEditorView();
  const { platform } = useStudioState();
  const [family, setFamily] = useState<Family>(OWN_FAMILY[platform]);
  const [isTurned, setTurned] = useState(false);
  const frame = useFrame(current);
  const device = deviceOf(family, value, isTurned);
  const [scale, setScale] = useState(0);
  return (
    <div className={css.pane}>
      <DeviceBar
        family={family}
        device={device}
        scale={frame.url === null ? null : scale}
        onFamily={setFamily}
        onTurn={() => setTurned(!isTurned)}
        onReload={frame.reload}
      />
      <Stage app={current} device={device} frame={frame} onScale={setScale} />
      <PreviewFoot app={current} device={device} hasFrame={frame.url !== null} />
    </div>
  );
}
