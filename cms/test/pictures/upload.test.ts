import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { z } from 'zod';
import { presentPicture } from '../../src/pictures/present.ts';
import type { CmsAnswer } from '../harness/requests.ts';
import { startCms } from '../harness/start-cms.ts';
import type { Cms } from '../harness/start-cms.ts';
import { formWithDrawing } from './drawing.ts';
import { filesOf, mediaFile } from './media-file.ts';
import type { MediaFile } from './media-file.ts';

let cms: Cms;
/** Where the CMS keeps what it receives until it has judged it. */
const temporary = mkdtempSync(join(tmpdir(), 'wellspring-received-'));
beforeAll(async () => {
  cms = await startCms({ env: { TMPDIR: temporary } });
});
afterAll(async () => {
  await cms.stop();
  rmSync(temporary, { recursive: true });
});

async function send(bytes: Buffer, name: string, type: string, path = '/upload'): Promise<CmsAnswer> {
  const form = new FormData();
  form.append('files', new File([new Uint8Array(bytes)], name, { type }));
  return cms.adminRequest('POST', path, form);
}

async function uploaded(bytes: Buffer, name: string, type: string): Promise<MediaFile> {
  const { body } = await send(bytes, name, type);
  const [first] = z.array(mediaFile).parse(body);
  if (first === undefined) throw new Error(`“${name}” was not taken.`);
  return first;
}

const plain = (width: number, height: number, color = '#3b7a6b') =>
  sharp({ create: { width, height, channels: 3, background: color } });
const onDisk = (url: string) => join(cms.dataDir, 'public', url);

describe('a picture', () => {
  test('is made ready for readers: AVIF and WebP at the fixed widths that it fills, and its colour', async () => {
    const picture = await uploaded(await plain(1300, 650).png().toBuffer(), 'wide.png', 'image/png');
    const { width, height, color, sources } = presentPicture(picture, cms.url);
    expect({ width, height, color }).toEqual({ width: 1300, height: 650, color: '#3b7a6b' });
    expect(sources.map(({ type, srcset }) => [type, srcset.map((one) => one.width)])).toEqual([
      ['image/avif', [320, 640, 960, 1280]],
      ['image/webp', [320, 640, 960, 1280]],
    ]);
    for (const { type, srcset } of sources) {
      for (const variant of srcset) {
        const answer = await fetch(variant.url);
        const decoded = await sharp(await answer.arrayBuffer()).metadata();
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
        expect([decoded.width, decoded.height]).toEqual([variant.width, variant.width / 2]);
      }
    }
  });

  test('is never made larger than it is', async () => {
    const picture = await uploaded(await plain(200, 100).avif().toBuffer(), 'small.avif', 'image/avif');
    const widths = presentPicture(picture, cms.url).sources.map(({ srcset }) =>
      srcset.map(({ width }) => width),
    );
    expect(widths).toEqual([[200], [200]]);
  });

  test('of each kind that is let in is made ready', async () => {
    const encodings = [
      plain(400, 300).jpeg(),
      plain(400, 300).webp(),
      plain(400, 300).gif(),
      plain(400, 300).avif(),
    ];
    for (const encoding of encodings) {
      const bytes = await encoding.toBuffer();
      const picture = await uploaded(bytes, 'any', 'application/octet-stream');
      expect(presentPicture(picture, cms.url).sources[0]?.srcset).toHaveLength(1);
    }
  });

  test('keeps every colour where its format loses none', async () => {
    const width = 300;
    const pixels = Buffer.from(
      Array.from({ length: width * width * 3 }, (_, at) => (at * 7919 + (at >> 8)) % 256),
    );
    const bytes = await sharp(pixels, { raw: { width, height: width, channels: 3 } })
      .png()
      .toBuffer();
    const picture = await uploaded(bytes, 'colours.png', 'image/png');
    expect((await sharp(onDisk(picture.url)).raw().toBuffer()).equals(pixels)).toBe(true);
  });

  test('is kept upright and without what the camera wrote into it', async () => {
    const photo = await plain(400, 200)
      .withExif({ IFD0: { Artist: 'Somebody private' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(photo.includes('Somebody private')).toBe(true);
    const picture = await uploaded(photo, 'photo.jpeg', 'image/jpeg');
    expect([picture.width, picture.height, picture.name]).toEqual([200, 400, 'photo.jpeg']);
    expect(readFileSync(onDisk(picture.url)).includes('Somebody private')).toBe(false);
  });

  test('is kept without bytes that are not part of it', async () => {
    const script = '<script>alert(1)</script>';
    const polyglot = Buffer.concat([await plain(400, 200).png().toBuffer(), Buffer.from(script)]);
    const picture = await uploaded(polyglot, 'polyglot.png', 'image/png');
    expect(filesOf(picture).filter((url) => readFileSync(onDisk(url)).includes(script))).toEqual([]);
  });

  test('is kept by caches for ever in the files that readers get, and checked where its address can change its content', async () => {
    const picture = await uploaded(await plain(400, 200).png().toBuffer(), 'kept.png', 'image/png');
    const variant = await fetch(presentPicture(picture, cms.url).sources[0]?.srcset[0]?.url ?? '');
    const original = await fetch(new URL(picture.url, cms.url));
    expect(variant.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(original.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    for (const { headers } of [variant, original]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    }
  });
});

describe('what is refused', () => {
  const text = (content: string) => Buffer.from(content);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

  test.each([
    ['a drawing that can hold scripts', text(svg), 'drawing.svg', 'image/svg+xml'],
    ['such a drawing under another name', text(svg), 'drawing.png', 'image/png'],
    ['such a drawing after a declaration', text(`<?xml version="1.0"?>${svg}`), 'drawing.jpg', 'image/jpeg'],
    ['a page', text('<!doctype html><script>alert(1)</script>'), 'page.html', 'text/html'],
    [
      'a page under another name',
      text('<!doctype html><script>alert(1)</script>'),
      'page.webp',
      'image/webp',
    ],
    ['a script', text('alert(1)'), 'script.js', 'text/javascript'],
    ['a script under another name', text('alert(1)'), 'script.gif', 'image/gif'],
    [
      'a script that starts like a picture',
      Buffer.from('GIF89a/*\0\0\0\0*/=1;alert(1)//', 'latin1'),
      'x.gif',
      'image/gif',
    ],
    [
      'an archive',
      Buffer.from('PK\u0003\u0004 something inside it', 'latin1'),
      'archive.zip',
      'application/zip',
    ],
    ['a page that calls itself a PDF', text('<!doctype html>%PDF-1.7'), 'paper.pdf', 'application/pdf'],
    ['nothing', text(''), 'nothing.png', 'image/png'],
  ])('%s', async (_what, bytes, name, type) => {
    const before = readdirSync(onDisk('uploads'));
    const { status, body } = await send(bytes, name, type);
    expect([status, body]).toMatchObject([400, { error: { message: expect.any(String) } }]);
    expect(readdirSync(onDisk('uploads'))).toEqual(before);
  });

  test('a picture that ends in the middle', async () => {
    const whole = await sharp({
      create: {
        width: 600,
        height: 600,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .png()
      .toBuffer();
    expect((await send(whole.subarray(0, whole.length / 2), 'half.png', 'image/png')).status).toBe(400);
  });

  test.each(['gif', 'webp'] as const)('an animation, as %s', async (encoding) => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((color) => plain(40, 40, color).png().toBuffer()),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .toFormat(encoding)
      .toBuffer();
    const { status, body } = await send(moving, `moving.${encoding}`, `image/${encoding}`);
    const message = `“moving.${encoding}” cannot be uploaded: it is an animation, and pictures of articles stand still. Upload one frame of it.`;
    expect([status, body]).toMatchObject([400, { error: { message } }]);
  });

  test('a small file that unpacks to an enormous picture', async () => {
    const bomb = await plain(12_000, 9_000).png().toBuffer();
    const { status, body } = await send(bomb, 'bomb.png', 'image/png');
    expect([status, body]).toMatchObject([
      400,
      { error: { message: '“bomb.png” cannot be uploaded: a picture may have 60 million pixels at most.' } },
    ]);
  });

  test.each([21, 45])('a file that is too large: %s MB', async (megabytes) => {
    const { status, body } = await send(Buffer.alloc(megabytes * 1024 * 1024), 'large.png', 'image/png');
    expect([status, body]).toMatchObject([
      413,
      { error: { message: '“large.png” cannot be uploaded: a file may have 20 MB at most.' } },
    ]);
  });

  test('files that together are too large', async () => {
    const form = new FormData();
    for (const name of ['one.png', 'two.png'])
      form.append('files', new File([new Uint8Array(85 * 1024 * 1024)], name));
    const { status, body } = await cms.adminRequest('POST', '/upload', form);
    const message =
      'This upload is too large: a file may have 20 MB at most, and the files of one upload 160 MB together.';
    expect([status, body]).toEqual([
      413,
      { data: null, error: { status: 413, name: 'PayloadTooLargeError', message, details: {} } },
    ]);
  });

  test('a form from nobody, or to an address that takes none, before it is read', async () => {
    const form = formWithDrawing('anything');
    expect((await cms.anonymousRequest('POST', '/upload', form)).status).toBe(401);
    expect((await cms.adminRequest('POST', '/admin/login', form)).status).toBe(415);
    expect((await cms.anonymousRequest('POST', '/api/v1/articles', form)).status).toBe(405);
  });

  test('the name of a script on a picture: it is stored under the name of what it is', async () => {
    const picture = await uploaded(
      await plain(400, 200).png().toBuffer(),
      'picture.js',
      'application/octet-stream',
    );
    expect([picture.name, picture.ext, picture.mime]).toEqual(['picture.png', '.png', 'image/png']);
  });

  test('through the token holders’ API just as through the admin', async () => {
    expect((await cms.tokenRequest('POST', '/api/upload', formWithDrawing('files'))).status).toBe(400);
  });
});

describe('afterwards', () => {
  test('a PDF is kept as it is', async () => {
    const bytes = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF');
    const paper = await uploaded(bytes, 'paper.pdf', 'application/pdf');
    expect(readFileSync(onDisk(paper.url))).toEqual(bytes);
  });

  test('a replaced picture keeps its address and type; its variants are new, the old ones stay until it is deleted', async () => {
    const before = await uploaded(await plain(1300, 650).png().toBuffer(), 'before.png', 'image/png');
    const jpeg = await plain(700, 350, '#a9492b').jpeg({ quality: 100 }).toBuffer();
    const { body } = await send(jpeg, 'after.jpg', 'image/jpeg', `/upload?id=${before.id}`);
    const after = mediaFile.parse(body);
    expect([after.url, after.mime, after.width]).toEqual([before.url, 'image/png', 700]);
    expect((await sharp(onDisk(after.url)).metadata()).format).toBe('png');
    const shared = filesOf(before).filter((url) => filesOf(after).includes(url));
    expect(shared.every((url) => url === before.url || url.includes('thumbnail'))).toBe(true);
    const all = [...filesOf(before), ...filesOf(after)];
    expect(all.filter((url) => !existsSync(onDisk(url)))).toEqual([]);
    expect((await cms.adminRequest('DELETE', `/upload/files/${before.id}`)).status).toBe(200);
    expect(all.filter((url) => existsSync(onDisk(url)))).toEqual([]);
  });

  test('a picture cannot be replaced by a PDF', async () => {
    const picture = await uploaded(await plain(400, 200).png().toBuffer(), 'picture.png', 'image/png');
    const paper = Buffer.from('%PDF-1.4');
    const { status, body } = await send(paper, 'a.pdf', 'application/pdf', `/upload?id=${picture.id}`);
    expect([status, body]).toMatchObject([
      400,
      { error: { message: '“picture.png” can only be replaced by a file of its kind.' } },
    ]);
  });

  test('a deleted picture leaves no file behind', async () => {
    const picture = await uploaded(await plain(1300, 650).png().toBuffer(), 'gone.png', 'image/png');
    expect(filesOf(picture).filter((url) => !existsSync(onDisk(url)))).toEqual([]);
    expect((await cms.adminRequest('DELETE', `/upload/files/${picture.id}`)).status).toBe(200);
    expect(filesOf(picture).filter((url) => existsSync(onDisk(url)))).toEqual([]);
  });

  // One of them names what every object has.
  test.each(['anything', '__proto__', 'files'])(
    'nothing is left of what a field “%s” held',
    async (field) => {
      const form = formWithDrawing(field);
      form.append(field, new File(['again'], 'again.png'));
      expect((await cms.adminRequest('POST', '/upload', form)).status).toBe(400);
      expect(readdirSync(temporary)).toEqual([]);
    },
  );
});
