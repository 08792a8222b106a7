import Taro from '@tarojs/taro';

export type Draw = (pen: CanvasRenderingContext2D) => void;

/** Draws a picture and puts it into the phone's album. Answers whether it did; the person may refuse. */
export async function savePicture(width: number, height: number, draw: Draw): Promise<boolean> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
    draw(canvas.getContext('2d') as unknown as CanvasRenderingContext2D);
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as unknown as Taro.Canvas, fileType: 'png' });
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath });
    return true;
  } catch {
    return false;
  }
}
