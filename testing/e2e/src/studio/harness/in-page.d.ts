export function findOverflows(): Promise<string[]>;
export function readTexts(): string[];
export function isSettled(): boolean;
export function describeFocus(): { name: string; isSeen: boolean };
export function replaceText(words: { from: string; to: string }): void;
