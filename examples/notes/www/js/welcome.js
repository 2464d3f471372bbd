import { createNote } from "./note.js";

const NOTES = [
  {
    title: "Welcome to Notes",
    pinned: true,
    tags: ["guide"],
    body: `A quiet place for what you want to keep. Everything you write stays **on this computer**: no account, no server, and it works on a train without a signal.

## Three things to try

- [x] Open this note
- [ ] Press *Write* above, or double-click here, and change a line
- [ ] Pull the ribbon in the corner to pin a note to the top

> The faintest ink is better than the best memory.
> — old saying

Notes saves while you type. Deleted something by accident? *Undo* brings it back. All shortcuts are one key away: \`Ctrl /\` or \`⌘ /\`.`,
  },
  {
    title: "Writing with a little Markdown",
    tags: ["guide"],
    body: `A few marks are enough, and they read well even as plain text.

## Words

**Bold** is two stars, *italic* is one, ~~struck out~~ is two tildes, and \`code\` sits between backticks. An address such as https://commonmark.org becomes a link by itself; [a link can have a name](https://commonmark.org/help/) too.

## Lists

1. Numbers count for themselves
2. Dashes make bullets
   - and an indent makes a list within the list
3. \`- [ ]\` makes a box you can tick

\`\`\`
Three backticks keep   spaces
and line breaks        as they are.
\`\`\`

---

A line of three dashes separates.`,
  },
  {
    title: "Sunday bread",
    tags: ["kitchen"],
    body: `For one loaf, started on Saturday evening.

- [x] 400 g flour, 300 g water, mixed and left for an hour
- [x] 80 g starter and 9 g salt
- [ ] Four folds, half an hour apart
- [ ] Overnight in the cold
- [ ] 45 minutes at 240 °C, the first 20 under the lid

*Last time:* a little dense. Wait until it **really** wobbles.`,
  },
  {
    title: "Words worth keeping",
    tags: ["language"],
    body: `- **木漏れ日** (komorebi): sunlight that falls through leaves
- **缘分** (yuánfèn): what brings people together
- **Waldeinsamkeit**: being alone in the woods, and glad of it
- **saudade**: missing what may never come back
- **سمر** (samar): talking long after sunset`,
  },
  {
    title: "Books, lent and borrowed",
    tags: ["reading"],
    body: `## With me
- *The Summer Book*, from Inés, since March
- *Invisible Cities*, library, due on the 28th

## With others
- *A Pattern Language*: Tom. He will say he gave it back.`,
  },
];

/** What a first start shows, the newest first. @returns {import("./note.js").Note[]} */
export function welcomeNotes(now = Date.now()) {
  return NOTES.map((fields, index) => createNote(fields, now - index * 60_000));
}
