/** A font with Chinese characters for pictures. Without one, text would vanish from a picture without a word, so no picture is drawn then. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Endings of font files that can be drawn with; woff2 cannot. */
export const FONT_FILE = /\.(?:ttf|otf|ttc)$/i;

/** Font files: the regular one first, a bold one where there is one. */
export interface PictureFont {
  files: readonly string[];
}

/** Noto Sans Hans (SIL Open Font License), as the package `@embedpdf/fonts-sc` ships it. */
const PACKAGED = ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'];

/** The font of the setting WENBAO_FONT, or the packaged one; undefined where neither is there. */
export function findFont(setting?: string): PictureFont | undefined {
  if (setting !== undefined) return existsSync(setting) ? { files: [setting] } : undefined;
  const folder = packagedFolder();
  const files = folder ? PACKAGED.map((name) => path.join(folder, name)).filter((file) => existsSync(file)) : [];
  return files.length > 0 ? { files } : undefined;
}

function packagedFolder(): string | undefined {
  try {
    return path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts');
  } catch {
    return undefined;
  }
}
