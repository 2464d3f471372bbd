/**
 * Labels of GitHub's computers, kept as data: a pinned label changes when we say so and not when GitHub does.
 * Ubuntu 26.04 became ubuntu-latest in November 2026 and 22.04 ends in April 2027
 * (https://github.com/actions/runner-images/issues/14748).
 */
export const RUNNERS = { linux: "ubuntu-24.04" } as const;
