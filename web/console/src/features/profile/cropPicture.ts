const side = 192;

/**
 * Cuts the middle of a picture to a square and scales it to 192 pixels, as PNG. Everything else that the file said,
 * such as where it was taken, is gone. Rejects where the browser cannot read the picture.
 */
export async function cropPicture(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const from = Math.min(picture.width, picture.height);
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error('This browser does not draw.');
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, (picture.width - from) / 2, (picture.height - from) / 2, from, from, 0, 0, side, side);
  picture.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture was not made.'))), 'image/png');
  });
}
