import type { Family } from "@pakeplus/core";
import type { ReactNode } from "react";

/** Solid signs of the platforms, our own drawings and no maker's mark. */
export const GLYPHS: Readonly<Record<Family, ReactNode>> = {
  windows: (
    <g fill="currentColor">
      <path d="M5.2 3h4.1v6.3H3V5.2A2.2 2.2 0 0 1 5.2 3zM10.7 3h4.1A2.2 2.2 0 0 1 17 5.2v4.1h-6.3zM3 10.7h6.3V17H5.2A2.2 2.2 0 0 1 3 14.8zM10.7 10.7H17v4.1a2.2 2.2 0 0 1-2.2 2.2h-4.1z" />
    </g>
  ),
  macos: (
    <g fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinejoin="round">
      <path d="M7.7 7.7h4.6v4.6H7.7zM7.7 7.7V5.6a2.1 2.1 0 1 0-2.1 2.1zM12.3 7.7h2.1a2.1 2.1 0 1 0-2.1-2.1zM12.3 12.3v2.1a2.1 2.1 0 1 0 2.1-2.1zM7.7 12.3H5.6a2.1 2.1 0 1 0 2.1 2.1z" />
    </g>
  ),
  linux: (
    <g fill="currentColor">
      <path
        fillRule="evenodd"
        d="M10 1.8c-2.4 0-3.8 1.8-3.8 4.3 0 1.2.1 2.1-.5 3.1-1 1.6-2.3 3.2-2.3 5.2 0 .5.1 1 .2 1.4-.6.3-1.2.7-1.2 1.2 0 .9 1.7 1.4 3.2 1.4 1 0 1.9-.3 2.3-.9.7.2 1.4.3 2.1.3s1.4-.1 2.1-.3c.4.6 1.3.9 2.3.9 1.5 0 3.2-.5 3.2-1.4 0-.5-.6-.9-1.2-1.2.1-.4.2-.9.2-1.4 0-2-1.3-3.6-2.3-5.2-.6-1-.5-1.9-.5-3.1 0-2.5-1.4-4.3-3.8-4.3zM10 9.3c1.6 0 3 2.3 3 4.5 0 1.6-1.3 2.6-3 2.6s-3-1-3-2.6c0-2.2 1.4-4.5 3-4.5zM8.8 4.7a.85.85 0 1 0 0 1.7.85.85 0 0 0 0-1.7zM11.2 4.7a.85.85 0 1 0 0 1.7.85.85 0 0 0 0-1.7z"
      />
    </g>
  ),
  android: (
    <g fill="currentColor">
      <path
        fillRule="evenodd"
        d="M2.2 15.6a7.8 7.8 0 0 1 15.6 0zM6.9 11.3a1.05 1.05 0 1 0 0 2.1 1.05 1.05 0 0 0 0-2.1zM13.1 11.3a1.05 1.05 0 1 0 0 2.1 1.05 1.05 0 0 0 0-2.1z"
      />
      <path d="M6 8.8L4.4 5.7M14 8.8l1.6-3.1" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </g>
  ),
  ios: (
    <g fill="currentColor">
      <path
        fillRule="evenodd"
        d="M7.2 1.8h5.6a2.4 2.4 0 0 1 2.4 2.4v11.6a2.4 2.4 0 0 1-2.4 2.4H7.2a2.4 2.4 0 0 1-2.4-2.4V4.2a2.4 2.4 0 0 1 2.4-2.4zM8.7 3.6a.7.7 0 0 0 0 1.4h2.6a.7.7 0 0 0 0-1.4zM7.9 15.5a.6.6 0 0 0 0 1.2h4.2a.6.6 0 0 0 0-1.2z"
      />
    </g>
  ),
};
