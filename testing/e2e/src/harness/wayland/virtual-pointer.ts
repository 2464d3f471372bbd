import { connect } from "node:net";
import { once } from "node:events";
import { within } from "@pakeplus/conformance";

const MANAGER = "zwlr_virtual_pointer_manager_v1";
/** Of linux/input-event-codes.h. */
const BUTTONS = { 1: 0x110, 2: 0x112, 3: 0x111, 8: 0x113 } as const;

/** Numbered as on X: left, middle, right, back. */
type PointerButton = keyof typeof BUTTONS;

/** Objects of the connection; the first is the display by definition of the protocol. */
const DISPLAY = 1;
const REGISTRY = 2;
const FIRST_FREE = 3;

const uint = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** Length with the closing zero, the bytes, and zeros up to the next word. */
const text = (value: string): Buffer => {
  const bytes = Buffer.from(`${value}\0`);
  return Buffer.concat([uint(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
};

interface Message {
  object: number;
  opcode: number;
  body: Buffer;
}

/** @returns The whole messages at the beginning, and what is left of the bytes. */
function splitMessages(bytes: Buffer): { messages: readonly Message[]; rest: Buffer } {
  const messages: Message[] = [];
  let at = 0;
  while (bytes.length - at >= 8) {
    const size = bytes.readUInt16LE(at + 6);
    if (bytes.length - at < size) break;
    const body = bytes.subarray(at + 8, at + size);
    messages.push({ object: bytes.readUInt32LE(at), opcode: bytes.readUInt16LE(at + 4), body });
    at += size;
  }
  return { messages, rest: bytes.subarray(at) };
}

export interface VirtualPointer {
  /** Pixels of the whole screen. */
  move(x: number, y: number): Promise<void>;
  click(button: PointerButton): Promise<void>;
  close(): void;
}

/**
 * A mouse for a compositor without any, by the protocol wlr-virtual-pointer-unstable-v1. Debian 12 has no program for
 * it. Written by the wire format of the Wayland book; no file descriptors are needed.
 * @param socket Path of the compositor's socket.
 */
export async function openVirtualPointer(
  socket: string,
  { width, height }: { width: number; height: number },
): Promise<VirtualPointer> {
  const connection = connect(socket);
  await within("the connection to the compositor", once(connection, "connect"));
  const handlers = new Map<number, (message: Message) => void>();
  let left: Buffer = Buffer.alloc(0);
  connection.on("data", (chunk: Buffer) => {
    const { messages, rest } = splitMessages(Buffer.concat([left, chunk]));
    left = rest;
    for (const message of messages) handlers.get(message.object)?.(message);
  });
  let next = FIRST_FREE;
  const newId = () => {
    next += 1;
    return next - 1;
  };
  const send = (object: number, opcode: number, ...parts: readonly Buffer[]) => {
    const body = Buffer.concat(parts);
    connection.write(Buffer.concat([uint(object), uint(((body.length + 8) << 16) | opcode), body]));
  };
  /** Returns when the compositor has done all that was asked before. */
  const sync = async () => {
    const id = newId();
    const done = new Promise<void>((resolve) => {
      handlers.set(id, () => resolve());
    });
    send(DISPLAY, 0, uint(id));
    await within("the compositor to answer", done);
    handlers.delete(id);
  };

  let manager: number | null = null;
  handlers.set(REGISTRY, ({ opcode, body }) => {
    const length = body.readUInt32LE(4);
    if (opcode !== 0 || body.toString("utf8", 8, 8 + length - 1) !== MANAGER) return;
    manager = newId();
    send(REGISTRY, 0, body.subarray(0, 4), text(MANAGER), uint(1), uint(manager));
  });
  send(DISPLAY, 1, uint(REGISTRY));
  await sync();
  if (manager === null) throw new Error(`The compositor has no ${MANAGER}.`);
  const pointer = newId();
  // No seat: the compositor's own.
  send(manager, 0, uint(0), uint(pointer));
  await sync();

  const time = () => uint(Math.round(performance.now()));
  const frame = () => send(pointer, 4);
  return {
    async move(x, y) {
      send(pointer, 1, time(), uint(Math.round(x)), uint(Math.round(y)), uint(width), uint(height));
      frame();
      await sync();
    },
    async click(button) {
      for (const state of [1, 0]) {
        send(pointer, 2, time(), uint(BUTTONS[button]), uint(state));
        frame();
      }
      await sync();
    },
    close: () => connection.destroy(),
  };
}
