/** SVG → PNG. Loaded when the first picture is drawn. */
import type { RenderedImage } from '@resvg/resvg-js';
import type { PictureFont } from './font.ts';

/** Pixels of the picture for one unit of the drawing, so that a phone shows sharp letters. */
const SCALE = 2;

/** A PNG of a drawing whose text has the font family `sans-serif`. */
export async function renderPicture(svg: string, font: PictureFont): Promise<Uint8Array> {
  return (await renderPixels(svg, font)).asPng();
}

/** The picture itself: `pixels` are RGBA. Text is drawn with the given font alone; what it lacks shows as its empty box. */
export async function renderPixels(svg: string, font: PictureFont): Promise<RenderedImage> {
  const { Resvg } = await import('@resvg/resvg-js');
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    background: '#ffffff',
    font: { fontFiles: [...font.files], loadSystemFonts: false },
  }).render();
}
