import { FAMILIES, type Family } from "../plan/family.ts";

/** Where the rows of the table come from, by the letters in `source`. */
export const ENGINE_SOURCES: Readonly<Record<string, string>> = {
  M: "measured with `in window` and `in navigator` on WebKitGTK 2.50.6 of Debian 12 at a secure origin.",
  B: "MDN browser-compat-data 8.1.9 (`webview_android`, `webview_ios` for both Apple systems, `edge`).",
  W: "Microsoft, [Differences between Microsoft Edge and WebView2](https://learn.microsoft.com/microsoft-edge/webview2/concepts/browser-features), web platform features.",
  P: "Chrome for Developers, [Payments in WebView](https://developer.chrome.com/docs/android/payments-in-webviews): off unless the app switches it on.",
  H: "HTML Standard, cross-origin isolation: needs the headers COOP and COEP from the server of the page, which a packaged folder does not have.",
};

/** Something of the web platform and the engines that do not have it. */
export interface EngineFeature {
  name: string;
  /** Names in code that show its use: a word, `navigator.word` or `new word`. */
  names: readonly string[];
  /** Where the engine does not have it. */
  missing: readonly Family[];
  /** Websites can have it by what their server sends. */
  onlyBundled?: true;
  /** Letters of {@link ENGINE_SOURCES}. */
  source: string;
}

const APPLE: readonly Family[] = ["macos", "ios"];
const CHROMIUM_ONLY: readonly Family[] = ["linux", ...APPLE];

/** A name stands in one feature only, so that one mention gives one finding. */
export const ENGINE_FEATURES: readonly EngineFeature[] = [
  { name: "WebRTC calls", names: ["RTCPeerConnection"], missing: ["linux"], source: "M, B" },
  { name: "Passkeys (WebAuthn)", names: ["PublicKeyCredential"], missing: ["linux"], source: "M, B" },
  {
    name: "Protected video (Encrypted Media Extensions)",
    names: ["navigator.requestMediaKeySystemAccess"],
    missing: ["linux"],
    source: "M, B",
  },
  { name: "Web Share", names: ["navigator.share"], missing: ["linux", "android"], source: "M, B" },
  {
    name: "Badges on the icon",
    names: ["navigator.setAppBadge"],
    // Linux: the engine lacks it too, but the shell adds it, see docs/reference/bridge.md.
    missing: [...APPLE, "android"],
    source: "B",
  },
  { name: "Push messages", names: ["pushManager"], missing: FAMILIES, source: "M, B, W" },
  {
    name: "Background sync",
    names: ["SyncManager"],
    missing: [...CHROMIUM_ONLY, "android"],
    source: "M, B",
  },
  {
    name: "Periodic background sync",
    names: ["PeriodicSyncManager", "periodicSync"],
    missing: FAMILIES,
    source: "M, B, W",
  },
  {
    name: "Background fetch",
    names: ["BackgroundFetchManager"],
    missing: [...CHROMIUM_ONLY, "android"],
    source: "M, B",
  },
  {
    name: "Web Bluetooth",
    names: ["navigator.bluetooth"],
    missing: [...CHROMIUM_ONLY, "android"],
    source: "M, B",
  },
  { name: "WebUSB", names: ["navigator.usb"], missing: [...CHROMIUM_ONLY, "android"], source: "M, B" },
  {
    name: "Web Serial",
    names: ["navigator.serial"],
    missing: [...CHROMIUM_ONLY, "android"],
    source: "M, B",
  },
  { name: "WebHID", names: ["navigator.hid"], missing: [...CHROMIUM_ONLY, "android"], source: "M, B" },
  { name: "Web MIDI", names: ["navigator.requestMIDIAccess"], missing: CHROMIUM_ONLY, source: "M, B" },
  {
    name: "Dialogs of the File System Access API",
    names: ["showOpenFilePicker", "showSaveFilePicker", "showDirectoryPicker"],
    missing: CHROMIUM_ONLY,
    source: "M, B",
  },
  { name: "WebGPU", names: ["navigator.gpu"], missing: ["linux"], source: "M, B" },
  {
    name: "Payment Request",
    names: ["new PaymentRequest"],
    missing: ["linux", "windows", "android"],
    source: "M, B, W, P",
  },
  {
    name: "Shared memory (SharedArrayBuffer)",
    names: ["new SharedArrayBuffer"],
    missing: FAMILIES,
    onlyBundled: true,
    source: "M, H",
  },
  {
    name: "Speech recognition",
    names: ["webkitSpeechRecognition", "SpeechRecognition"],
    missing: ["linux"],
    source: "M, B",
  },
  { name: "WebXR", names: ["navigator.xr"], missing: [...CHROMIUM_ONLY, "android"], source: "M, B" },
  { name: "WebTransport", names: ["new WebTransport"], missing: ["linux"], source: "M, B" },
  { name: "Eye dropper", names: ["new EyeDropper"], missing: [...CHROMIUM_ONLY, "android"], source: "M, B" },
  {
    name: "Installed fonts",
    names: ["queryLocalFonts"],
    missing: [...CHROMIUM_ONLY, "android"],
    source: "M, B",
  },
  {
    name: "Picture in picture for documents",
    names: ["documentPictureInPicture"],
    missing: [...CHROMIUM_ONLY, "android"],
    source: "M, B",
  },
  {
    name: "Barcode detection",
    names: ["new BarcodeDetector"],
    missing: CHROMIUM_ONLY,
    source: "M, B",
  },
  { name: "NFC", names: ["new NDEFReader"], missing: [...CHROMIUM_ONLY, "windows"], source: "M, B" },
  {
    name: "Contact picker",
    names: ["navigator.contacts"],
    missing: [...CHROMIUM_ONLY, "windows"],
    source: "M, B",
  },
];
