import { describe, expect, it } from 'vitest';
import { jpegOf, segment } from './jpeg.fixture.ts';
import { strippedJpeg } from './jpeg.ts';

const text = (value: string) => [...new TextEncoder().encode(value)];

describe('strippedJpeg', () => {
  it('leaves a bare JPEG as it is', () => {
    expect(strippedJpeg(jpegOf([]))).toEqual(jpegOf([]));
  });

  it.each([0xe1, 0xe2, 0xed, 0xee, 0xef, 0xfe])('takes segment %i out, wherever it stands', (marker) => {
    const secret = segment(marker, text('Exif GPS 39.9N'));
    expect(strippedJpeg(jpegOf(secret))).toEqual(jpegOf([]));
    expect(strippedJpeg(jpegOf([], secret))).toEqual(jpegOf([]));
  });

  it('keeps what says how to draw it', () => {
    const jfif = segment(0xe0, text('JFIF'));
    const tables = segment(0xdb, text('quantisation'));
    expect(strippedJpeg(jpegOf([...jfif, ...tables]))).toEqual(jpegOf([...jfif, ...tables]));
  });

  it('cuts off what follows the end, and fill bytes between segments', () => {
    const whole = jpegOf([]);
    expect(strippedJpeg(Uint8Array.from([...whole, ...text('<script>')]))).toEqual(whole);
    const filled = Uint8Array.from([...whole.subarray(0, 2), 0xff, 0xff, ...whole.subarray(2)]);
    expect(strippedJpeg(filled)).toEqual(whole);
  });

  it.each([
    ['nothing', []],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47]],
    ['a page that begins like one', [0xff, 0xd8, 0xff, ...text('<html>')]],
    ['one without a picture', [0xff, 0xd8, 0xff, 0xd9]],
    ['one that breaks off', [...jpegOf([]).subarray(0, -2)]],
    ['a segment longer than the file', [0xff, 0xd8, 0xff, 0xdb, 0xff, 0xff, 1, 2]],
  ])('takes %s for no JPEG', (_what, bytes) => {
    expect(strippedJpeg(Uint8Array.from(bytes))).toBeNull();
  });
});
