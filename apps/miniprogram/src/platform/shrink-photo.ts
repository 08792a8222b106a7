/** Enough to read a sign or a crack, small enough for a weak network. */
const LONGEST_SIDE = 1920;
const QUALITY = 0.82;

/** A photo made small before it is kept and sent; this also drops where and when it was taken. What cannot be drawn is kept as it is. */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise<Blob>((resolve) => canvas.toBlob((small) => resolve(small ?? file), 'image/jpeg', QUALITY));
  } catch {
    return file;
  }
}
