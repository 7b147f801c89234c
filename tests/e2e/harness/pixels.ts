import { inflateSync } from 'node:zlib';

/*
 * What a screenshot really shows. Reads the PNGs that browsers write: 8 bits a channel, not interlaced.
 */

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue of a pixel, 0 to 255. */
  at(x: number, y: number): readonly [number, number, number];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** @throws on anything but an 8-bit RGB or RGBA picture that is not interlaced */
export function readPng(file: Uint8Array): Picture {
  const png = Buffer.from(file);
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, colour, , , interlaced] = png.subarray(24, 29);
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0)
    throw new Error('unexpected kind of PNG');
  const channels = colour === 6 ? 4 : 3;
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(packed));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)];
    for (let at = 0; at < stride; at++) {
      const here = row * stride + at;
      const left = at >= channels ? (pixels[here - channels] ?? 0) : 0;
      const up = row > 0 ? (pixels[here - stride] ?? 0) : 0;
      const corner = row > 0 && at >= channels ? (pixels[here - stride - channels] ?? 0) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      pixels[here] = ((raw[row * (stride + 1) + 1 + at] ?? 0) + predicted) & 255;
    }
  }
  return {
    width,
    height,
    at(x, y) {
      const start = y * stride + x * channels;
      return [pixels[start] ?? 0, pixels[start + 1] ?? 0, pixels[start + 2] ?? 0];
    },
  };
}

/**
 * How many pixels of a box have about this colour.
 * @param colour '#rrggbb'
 * @param tolerance largest difference in any channel
 */
export function countColour(picture: Picture, box: Box, colour: string, tolerance = 24): number {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(picture.height, box.y + box.height); y++) {
    for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(picture.width, box.x + box.width); x++) {
      const found = picture.at(x, y);
      if (wanted.every((value, channel) => Math.abs(value - (found[channel] ?? 0)) <= tolerance)) count++;
    }
  }
  return count;
}
