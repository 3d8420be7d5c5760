import { readFileSync } from 'node:fs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

prepareZXingModule({
  overrides: {
    wasmBinary: readFileSync(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer,
  },
});

/**
 * Reads the QR codes in a picture as a telephone does.
 *
 * @param picture a PNG, or its pixels (RGBA)
 */
export async function decode(picture: Uint8Array | Pick<ImageData, 'data' | 'width' | 'height'>) {
  const codes = await readBarcodes(picture as Uint8Array | ImageData, {
    formats: ['QRCode'],
    tryHarder: false,
  });
  return codes.map(({ text, extra }) => {
    const { ECLevel, Version }: { ECLevel: string; Version: string } = JSON.parse(extra);
    return { text, ecLevel: ECLevel, version: Number(Version) };
  });
}
