/** A segment of a JPEG file: its marker, its length, its bytes. */
export function segment(marker: number, bytes: readonly number[]): number[] {
  const length = bytes.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...bytes];
}

/** The bones of a JPEG: its start, `before` the picture, data with a stuffed 0xff and a restart, `after` it, its end. */
export function jpegOf(before: readonly number[], after: readonly number[] = []): Uint8Array<ArrayBuffer> {
  const frame = segment(0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]);
  const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
  return Uint8Array.from([0xff, 0xd8, ...before, ...frame, ...scan, ...after, 0xff, 0xd9]);
}
