/** Interface icons: lines of 1.5 on a field of 20, drawn for the Studio. `dots` and `grip` are filled. */
export const ICONS = {
  arrow: <path d="M4 10h12M11.5 5.5L16 10l-4.5 4.5" />,
  bell: (
    <>
      <path d="M5.5 13.5V9a4.5 4.5 0 0 1 9 0v4.5l1.5 1H4z" />
      <path d="M8.5 17h3" />
    </>
  ),
  block: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M5.2 5.2l9.6 9.6" />
    </>
  ),
  box: (
    <>
      <path d="M3.5 6.5L10 3l6.5 3.5v7L10 17l-6.5-3.5z" />
      <path d="M3.5 6.5L10 10l6.5-3.5M10 10v7" />
    </>
  ),
  branch: (
    <>
      <circle cx="6" cy="5" r="1.8" />
      <circle cx="6" cy="15" r="1.8" />
      <circle cx="14" cy="7" r="1.8" />
      <path d="M6 6.8v6.4M14 8.8c0 3-4 3-7.5 4.7" />
    </>
  ),
  camera: (
    <>
      <path d="M3 7.5A1.5 1.5 0 0 1 4.5 6h2l1.2-1.8h4.6L13.5 6h2A1.5 1.5 0 0 1 17 7.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5z" />
      <circle cx="10" cy="10.7" r="2.6" />
    </>
  ),
  check: <path d="M4.5 10.5l3.6 3.6L15.5 6.5" />,
  chevronDown: <path d="M6 8l4 4 4-4" />,
  chevronRight: <path d="M8 6l4 4-4 4" />,
  clipboard: (
    <>
      <rect x="4.5" y="4" width="11" height="13" rx="1.8" />
      <path d="M7.5 4a2.5 1.6 0 0 1 5 0v1.5h-5zM7.5 10h5M7.5 13h3" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4.2l2.8 1.6" />
    </>
  ),
  close: <path d="M5.5 5.5l9 9M14.5 5.5l-9 9" />,
  code: <path d="M7 6l-4 4 4 4M13 6l4 4-4 4" />,
  copy: (
    <>
      <rect x="7" y="7" width="9.5" height="9.5" rx="2" />
      <path d="M13 7V5.5a2 2 0 0 0-2-2H5.5a2 2 0 0 0-2 2V11a2 2 0 0 0 2 2H7" />
    </>
  ),
  cpu: (
    <>
      <rect x="5.5" y="5.5" width="9" height="9" rx="1.5" />
      <path d="M8 2.8v2.7M12 2.8v2.7M8 14.5v2.7M12 14.5v2.7M2.8 8h2.7M2.8 12h2.7M14.5 8h2.7M14.5 12h2.7" />
    </>
  ),
  disk: (
    <>
      <rect x="3" y="10.5" width="14" height="5.5" rx="1.5" />
      <path d="M3 11.5l2.2-6A1.5 1.5 0 0 1 6.6 4.5h6.8a1.5 1.5 0 0 1 1.4 1l2.2 6M13.5 13.3h.5" />
    </>
  ),
  dots: (
    <g fill="currentColor" stroke="none">
      <circle cx="4.5" cy="10" r="1.3" />
      <circle cx="10" cy="10" r="1.3" />
      <circle cx="15.5" cy="10" r="1.3" />
    </g>
  ),
  download: <path d="M10 3.5v9M6.2 9l3.8 3.8L13.8 9M4 16.5h12" />,
  dropZone: (
    <path d="M3 12v2.5A1.5 1.5 0 0 0 4.5 16h11a1.5 1.5 0 0 0 1.5-1.5V12M10 3.5v8M6.8 8.3L10 11.5l3.2-3.2" />
  ),
  external: (
    <path d="M8 5H5.5A1.5 1.5 0 0 0 4 6.5v8A1.5 1.5 0 0 0 5.5 16h8a1.5 1.5 0 0 0 1.5-1.5V12M11.5 4H16v4.5M15.6 4.4L9.5 10.5" />
  ),
  eye: (
    <>
      <path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5z" />
      <circle cx="10" cy="10" r="2.2" />
    </>
  ),
  fail: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M7.6 7.6l4.8 4.8M12.4 7.6l-4.8 4.8" />
    </>
  ),
  file: (
    <>
      <path d="M5 3.5h6.5L15.5 7.5v9H5z" />
      <path d="M11.5 3.5v4h4" />
    </>
  ),
  folder: (
    <path d="M2.8 6A1.5 1.5 0 0 1 4.3 4.5h3.2L9.3 6.5h6.4A1.5 1.5 0 0 1 17.2 8v6.5a1.5 1.5 0 0 1-1.5 1.5H4.3a1.5 1.5 0 0 1-1.5-1.5z" />
  ),
  gear: (
    <>
      <path d="M10 2.6l6.4 3.7v7.4L10 17.4l-6.4-3.7V6.3z" />
      <circle cx="10" cy="10" r="2.6" />
    </>
  ),
  globe: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M3 10h14M10 3c2.3 2 3.2 4.4 3.2 7s-.9 5-3.2 7c-2.3-2-3.2-4.4-3.2-7s.9-5 3.2-7z" />
    </>
  ),
  grip: (
    <g fill="currentColor" stroke="none">
      <circle cx="7.5" cy="5.5" r="1.1" />
      <circle cx="12.5" cy="5.5" r="1.1" />
      <circle cx="7.5" cy="10" r="1.1" />
      <circle cx="12.5" cy="10" r="1.1" />
      <circle cx="7.5" cy="14.5" r="1.1" />
      <circle cx="12.5" cy="14.5" r="1.1" />
    </g>
  ),
  idle: <circle cx="10" cy="10" r="7" strokeDasharray="2.2 2.2" />,
  image: (
    <>
      <rect x="3" y="4" width="14" height="12" rx="1.8" />
      <circle cx="7.3" cy="8" r="1.2" />
      <path d="M3.5 14l4-3.5 3 2.5 3-3 3.5 3.5" />
    </>
  ),
  import: (
    <path d="M11 4h4.5A1.5 1.5 0 0 1 17 5.5v9a1.5 1.5 0 0 1-1.5 1.5H11M3 10h9M8.8 6.8L12 10l-3.2 3.2" />
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.3v4M10 6.6v.1" />
    </>
  ),
  key: (
    <>
      <circle cx="7" cy="13" r="3.3" />
      <path d="M9.4 10.6L16 4M13.5 6.5l2 2" />
    </>
  ),
  language: (
    <path d="M2.8 5.5h8M6.8 3.5v2M9 5.5c-.7 3-2.7 5.2-5.7 6.5M4.6 5.5c.7 2.5 2.7 4.7 5 5.7M9.7 16.5l3.5-8 3.5 8M10.9 14h4.6" />
  ),
  link: (
    <>
      <path d="M8.4 11.6a3.2 3.2 0 0 0 4.6 0l2.6-2.6a3.25 3.25 0 0 0-4.6-4.6l-.9.9" />
      <path d="M11.6 8.4a3.2 3.2 0 0 0-4.6 0L4.4 11A3.25 3.25 0 0 0 9 15.6l.9-.9" />
    </>
  ),
  list: <path d="M7.5 5.5h9M7.5 10h9M7.5 14.5h9M3.8 5.5v0M3.8 10v0M3.8 14.5v0" />,
  lock: (
    <>
      <rect x="4.5" y="9" width="11" height="7.5" rx="1.6" />
      <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
    </>
  ),
  microphone: (
    <>
      <rect x="7.5" y="2.8" width="5" height="9" rx="2.5" />
      <path d="M4.8 9.5a5.2 5.2 0 0 0 10.4 0M10 14.7v2.5" />
    </>
  ),
  minus: <path d="M6 10h8" />,
  ok: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M6.9 10.3l2.1 2.1 4.2-4.5" />
    </>
  ),
  pin: (
    <>
      <path d="M10 17.3s5.3-4.8 5.3-9a5.3 5.3 0 0 0-10.6 0c0 4.2 5.3 9 5.3 9z" />
      <circle cx="10" cy="8.2" r="1.9" />
    </>
  ),
  play: <path d="M6.5 4.5l9 5.5-9 5.5z" />,
  plus: <path d="M10 4v12M4 10h12" />,
  pulse: <path d="M2.5 10.5h3.2l2-5 3.3 9.5 2.2-6 1.2 1.5h3.1" />,
  qr: (
    <>
      <rect x="3.5" y="3.5" width="5" height="5" rx="1" />
      <rect x="11.5" y="3.5" width="5" height="5" rx="1" />
      <rect x="3.5" y="11.5" width="5" height="5" rx="1" />
      <path d="M11.5 11.5h2v2M16.5 11.5v0M11.5 16.5v0M14 16.5h2.5V14" />
    </>
  ),
  redo: (
    <>
      <path d="M12.5 4.5L16 8l-3.5 3.5" />
      <path d="M16 8H8.5a4 4 0 0 0 0 8H12" />
    </>
  ),
  refresh: (
    <path d="M16 9.5A6.2 6.2 0 0 0 4.8 6.7L3.5 8M3.5 4.5V8H7M4 10.5a6.2 6.2 0 0 0 11.2 2.8l1.3-1.3M16.5 15.5V12H13" />
  ),
  rotate: (
    <>
      <rect x="6" y="6.5" width="8" height="11" rx="1.6" />
      <path d="M3 9a6 6 0 0 1 5-6M6.2 2.2L8.4 3 7.3 5" />
    </>
  ),
  run: (
    <>
      <circle cx="10" cy="10" r="7" opacity=".28" />
      <path d="M10 3a7 7 0 0 1 7 7" />
    </>
  ),
  search: (
    <>
      <circle cx="9" cy="9" r="5" />
      <path d="M12.8 12.8l3.7 3.7" />
    </>
  ),
  shield: <path d="M10 2.8l6 2.2v4.5c0 3.7-2.5 6.3-6 7.7-3.5-1.4-6-4-6-7.7V5z" />,
  stop: <rect x="5" y="5" width="10" height="10" rx="1.5" />,
  terminal: <path d="M4.5 6l4 4-4 4M10.5 14.5h5" />,
  theme: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" stroke="none" />
    </>
  ),
  trash: <path d="M4 6h12M8 6V4.3h4V6M5.5 6l.7 9.2a1.4 1.4 0 0 0 1.4 1.3h4.8a1.4 1.4 0 0 0 1.4-1.3L14.5 6" />,
  undo: (
    <>
      <path d="M7.5 4.5L4 8l3.5 3.5" />
      <path d="M4 8h7.5a4 4 0 0 1 0 8H8" />
    </>
  ),
  user: (
    <>
      <circle cx="10" cy="7" r="3.2" />
      <path d="M3.8 16.5c.8-3 3.2-4.5 6.2-4.5s5.4 1.5 6.2 4.5" />
    </>
  ),
  warn: (
    <>
      <path d="M10 3.4l7.2 12.7H2.8z" />
      <path d="M10 8.3v3.6M10 13.9v.1" />
    </>
  ),
  window: (
    <>
      <rect x="3" y="4" width="14" height="12" rx="1.8" />
      <path d="M3 7.5h14" />
    </>
  ),
} as const;
export type IconName = keyof typeof ICONS;
