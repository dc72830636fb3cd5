const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;

/** Where the camera writes place, time, owner and previews: APP1 to APP15 and comments. APP0 says how to show it. */
const isMetadata = (marker: number) => (marker >= 0xe1 && marker <= 0xef) || marker === COM;
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/**
 * The JPEG without its metadata and without whatever follows its end; null when it is not one whole JPEG. The picture
 * itself is not looked at: screens draw photos anew before they send them.
 */
export function strippedJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const kept = [bytes.subarray(0, 2)];
  let scans = 0;
  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) return null;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2));
      return scans > 0 ? joined(kept) : null;
    }
    // what has no length has no place between segments
    if (marker <= 0x01 || marker === SOI || isRestart(marker)) return null;
    const segmentEnd = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (segmentEnd < at + 4 || segmentEnd > bytes.length) return null;
    const end = marker === SOS ? scanEnd(bytes, segmentEnd) : segmentEnd;
    if (end === null) return null;
    if (marker === SOS) scans += 1;
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
}

/** Where the marker after the picture's data stands; 0xff within the data is followed by 0 or a restart. */
function scanEnd(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return null;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return null;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
