const RATE = 8_000;
const SECONDS = 2;
const PITCH = 440;

/** Two seconds of a quiet tone as a WAV file (RIFF, PCM, 16 bit, one channel). */
export function makeTone(): Uint8Array {
  const samples = RATE * SECONDS;
  const file = Buffer.alloc(44 + samples * 2);
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write("WAVEfmt ", 8, "latin1");
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36, "latin1");
  file.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at += 1) {
    file.writeInt16LE(Math.round(3_000 * Math.sin((2 * Math.PI * PITCH * at) / RATE)), 44 + at * 2);
  }
  return file;
}
