import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

/** What undoes each coding that a server may send (RFC 9110, section 8.4.1), and `identity`, which is none. */
export const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
  gzip: gunzipSync,
  identity: (bytes) => bytes,
};

/** @throws where nothing reads the coding, or the bytes are not of it */
export function decode(bytes: Buffer, coding: string): Buffer {
  const decoder = decoders[coding];
  if (decoder === undefined) throw new Error(`Nothing reads ${coding}.`);
  return decoder(bytes);
}
