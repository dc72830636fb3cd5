import { LIMITS } from '../../shared/protocol/limits.ts';

/** Tried in turn until the photo is small enough to be sent. */
const QUALITIES = [0.82, 0.65, 0.45, 0.3];

/**
 * A picture from camera or disk, drawn anew as a JPEG of at most `LIMITS.photoPixels` on its longer side, upright and
 * without what the camera wrote into it; null when the file is no picture, or cannot be made small enough.
 */
export async function shrinkPhoto(file: Blob): Promise<ArrayBuffer | null> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = drawn(image);
    for (const quality of QUALITIES) {
      const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
      if (jpeg !== null && jpeg.size <= LIMITS.photoBytes) return await jpeg.arrayBuffer();
    }
    return null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function drawn(image: HTMLImageElement): HTMLCanvasElement {
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.min(1, LIMITS.photoPixels / Math.max(naturalWidth, naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  // JPEG knows no transparency
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
