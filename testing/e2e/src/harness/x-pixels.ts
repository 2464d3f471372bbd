import { once } from "node:events";
import { type Socket, createConnection } from "node:net";
import { NotYetError, within } from "@pakeplus/conformance";

/** Red, green and blue of each pixel, one byte each, row by row. */
export interface Pixels {
  width: number;
  height: number;
  bytes: Buffer;
}

/** Numbers of the X protocol (X11R7.7, appendix B: protocol encoding). */
const OPCODE = { getGeometry: 14, translateCoordinates: 40, getImage: 73 };
const ERROR = { badWindow: 3, badMatch: 8, badDrawable: 9 };
const ANSWER_BYTES = 32;
const IS_ERROR = 0;
const IS_REPLY = 1;
const Z_PIXMAP = 2;
const ALL_PLANES = 0xffffffff;
/** A program that has grabbed the screen lets everyone else wait. */
const DEADLINE = 10_000;

interface Connection {
  write(bytes: Buffer): void;
  /** @throws Error when the server ends before it has sent so many */
  read(bytes: number): Promise<Buffer>;
}

function connectionOver(socket: Socket): Connection {
  const chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
  let held: Buffer = Buffer.alloc(0);
  return {
    write: (bytes) => void socket.write(bytes),
    async read(bytes) {
      const parts = [held];
      let missing = bytes - held.length;
      while (missing > 0) {
        const { value } = await chunks.next();
        if (value === undefined) throw new Error("The X server has ended.");
        parts.push(value);
        missing -= value.length;
      }
      const all = Buffer.concat(parts);
      held = all.subarray(bytes);
      return all.subarray(0, bytes);
    },
  };
}

/** Sends a request and returns its reply: 32 bytes and what follows them. */
async function ask(server: Connection, opcode: number, words: readonly number[], data = 0): Promise<Buffer> {
  const request = Buffer.alloc(4 + words.length * 4);
  request.writeUInt8(opcode, 0);
  request.writeUInt8(data, 1);
  request.writeUInt16LE(1 + words.length, 2);
  for (const [index, word] of words.entries()) request.writeUInt32LE(word >>> 0, 4 + index * 4);
  server.write(request);
  for (;;) {
    const head = await server.read(ANSWER_BYTES);
    const kind = head.readUInt8(0);
    if (kind === IS_REPLY) {
      const more = head.readUInt32LE(4) * 4;
      return more === 0 ? head : Buffer.concat([head, await server.read(more)]);
    }
    if (kind === IS_ERROR) throw describeError(head.readUInt8(1));
    // Everything else is an event, which every client may get.
  }
}

function describeError(code: number): Error {
  if (code === ERROR.badWindow || code === ERROR.badDrawable) return new NotYetError("The window is gone.");
  // GetImage says so of a window that is unmapped, or became smaller in between.
  if (code === ERROR.badMatch) return new NotYetError("The window is not on the screen.");
  return new Error(`The X server refuses with error ${code}.`);
}

/** Two 16 bit numbers in the place of one of 32 bit. */
const pair = (first: number, second: number): number => ((second & 0xffff) << 16) | (first & 0xffff);

/** @returns The root window. */
async function greet(server: Connection): Promise<number> {
  // Little endian, version 11.0, no authorization.
  server.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const head = await server.read(8);
  const setup = await server.read(head.readUInt16LE(6) * 4);
  if (head.readUInt8(0) !== 1) throw new Error(`The X server refuses: ${setup.toString("latin1")}`);
  const vendor = Math.ceil(setup.readUInt16LE(16) / 4) * 4;
  const formats = setup.readUInt8(21) * 8;
  return setup.readUInt32LE(32 + vendor + formats);
}

async function geometry(server: Connection, window: number): Promise<{ width: number; height: number }> {
  const reply = await ask(server, OPCODE.getGeometry, [window]);
  return { width: reply.readUInt16LE(16), height: reply.readUInt16LE(18) };
}

async function grab(server: Connection, id: string | undefined): Promise<Pixels> {
  const root = await greet(server);
  const window = id === undefined ? root : Number(id);
  const screen = await geometry(server, root);
  const size = await geometry(server, window);
  const place = await ask(server, OPCODE.translateCoordinates, [window, root, 0]);
  const [x, y] = [place.readInt16LE(12), place.readInt16LE(14)];
  // What lies beyond the edge of the screen has no pixels.
  const [left, top] = [Math.max(0, -x), Math.max(0, -y)];
  const width = Math.min(size.width, screen.width - x) - left;
  const height = Math.min(size.height, screen.height - y) - top;
  if (width <= 0 || height <= 0) throw new NotYetError("The window is beyond the edge of the screen.");
  const words = [window, pair(left, top), pair(width, height), ALL_PLANES];
  const image = (await ask(server, OPCODE.getImage, words, Z_PIXMAP)).subarray(ANSWER_BYTES);
  if (image.length !== width * height * 4) throw new Error("The screen has not four bytes for each pixel.");
  const bytes = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    bytes[pixel * 3] = image[pixel * 4 + 2] ?? 0;
    bytes[pixel * 3 + 1] = image[pixel * 4 + 1] ?? 0;
    bytes[pixel * 3 + 2] = image[pixel * 4] ?? 0;
  }
  return { width, height, bytes };
}

/**
 * What an X screen shows in a window. Not ImageMagick's `import`: for a window that is gone it waits for a click.
 * @param display Like `:60`, on this computer.
 * @param id X id; the whole screen without one.
 * @throws NotYetError when the window is not there or not on the screen
 */
export async function readXPixels(display: string, id?: string): Promise<Pixels> {
  const number = /^:(\d+)/.exec(display)?.[1];
  if (number === undefined) throw new Error(`There is no X screen ${display} on this computer.`);
  const socket = createConnection(`/tmp/.X11-unix/X${number}`);
  try {
    await once(socket, "connect");
    return await within("the X server's picture", grab(connectionOver(socket), id), { deadline: DEADLINE });
  } finally {
    socket.destroy();
  }
}
