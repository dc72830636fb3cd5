import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createDeflateRaw } from 'node:zlib';

/** A file of an archive: its name, with forward slashes, and what it holds, bit by bit. Each less than 4 GB. */
export type ZipEntry = { readonly name: string; readonly bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array> };

type Written = { name: Buffer; crc: number; packed: number; size: number; at: number };

/** UTF-8 names; checksum and sizes stand behind the data. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 45;
/** 1 January 1980: the archive of the same shop has the same bytes. */
const DATE = 0x0021;
const FULL = 0xffffffff;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** The checksum of ZIP (IEEE 802.3); node:zlib has one from Node 22 only, and the hub runs on 18. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let c = ~before;
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 0xff] as number) ^ (c >>> 8);
  return ~c >>> 0;
}

/** Writes an archive (APPNOTE 6.3, with the ZIP64 end, so that it may be as long and have as many files as it likes). */
export async function writeZip(out: FileHandle, entries: Iterable<ZipEntry>): Promise<void> {
  let at = 0;
  const write = async (bytes: Uint8Array) => {
    await out.writeFile(bytes);
    at += bytes.length;
  };
  const written: Written[] = [];
  for (const { name, bytes } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at };
    await write(localHeader(entry));
    const packing = Readable.from(counted(bytes, entry)).pipe(createDeflateRaw());
    for await (const chunk of packing as AsyncIterable<Buffer>) {
      entry.packed += chunk.length;
      await write(chunk);
    }
    await write(fields([4, 0x08074b50], [4, entry.crc], [4, entry.packed], [4, entry.size]));
    written.push(entry);
  }
  const start = at;
  for (const entry of written) await write(centralHeader(entry));
  await write(ending(written.length, start, at - start));
}

async function* counted(bytes: ZipEntry['bytes'], entry: Written): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    entry.crc = crc32(chunk, entry.crc);
    entry.size += chunk.length;
    yield chunk;
  }
}

function localHeader({ name }: Written): Buffer {
  const head = fields([4, 0x04034b50], [2, VERSION], [2, FLAGS], [2, DEFLATE], [2, 0], [2, DATE]);
  return Buffer.concat([head, fields([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]), name]);
}

function centralHeader({ name, crc, packed, size, at }: Written): Buffer {
  const head = fields([4, 0x02014b50], [2, VERSION], [2, VERSION], [2, FLAGS], [2, DEFLATE], [2, 0], [2, DATE]);
  const sizes = fields([4, crc], [4, packed], [4, size], [2, name.length], [2, 12], [2, 0], [2, 0], [2, 0], [4, 0]);
  return Buffer.concat([head, sizes, fields([4, FULL]), name, fields([2, 1], [2, 8], [8, at])]);
}

function ending(count: number, start: number, length: number): Buffer {
  const end = start + length;
  const end64 = fields([4, 0x06064b50], [8, 44], [2, VERSION], [2, VERSION], [4, 0], [4, 0], [8, count], [8, count]);
  const places = fields([8, length], [8, start], [4, 0x07064b50], [4, 0], [8, end], [4, 1]);
  return Buffer.concat([
    end64,
    places,
    fields([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, FULL], [4, FULL], [2, 0]),
  ]);
}

/** Little-endian numbers of so many bytes each. */
function fields(...values: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  return Buffer.concat(
    values.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      if (bytes === 2) field.writeUInt16LE(value);
      else if (bytes === 4) field.writeUInt32LE(value);
      else field.writeBigUInt64LE(BigInt(value));
      return field;
    }),
  );
}
