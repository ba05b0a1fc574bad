import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib'
import { FetchFailed } from '../domain/errors.ts'

type Decoder = (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>

const gzip: Decoder = promisify(gunzip)
const zlib: Decoder = promisify(inflate)
const raw: Decoder = promisify(inflateRaw)

const decoders: Record<string, Decoder> = {
  gzip,
  'x-gzip': gzip,
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
  deflate: (body, options) => (hasZlibHeader(body) ? zlib(body, options) : raw(body, options)),
}

export const acceptEncoding = 'gzip, br, zstd, deflate'

const mostLayers = 3

/** Undoes the content encodings of an answer, and a body that is itself a .gz file. Throws FetchFailed. */
export async function decompress(body: Buffer, contentEncoding: string, maxBytes: number): Promise<Buffer> {
  const encodings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  const layers = encodings.filter((name) => name !== '' && name !== 'identity').reverse()
  if (layers.length > mostLayers) throw new FetchFailed('changed', `The answer is compressed ${layers.length} times`)
  let text = body
  for (const name of layers) {
    const decoder = decoders[name]
    if (decoder === undefined) throw new FetchFailed('changed', `The answer is encoded as ${name}`)
    text = await undo(decoder, text, maxBytes)
  }
  return isGzipFile(text) ? undo(gzip, text, maxBytes) : text
}

async function undo(decoder: Decoder, body: Buffer, maxOutputLength: number): Promise<Buffer> {
  if (body.length === 0) return body
  try {
    return await decoder(body, { maxOutputLength })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new FetchFailed('changed', `The answer unpacks to more than ${maxOutputLength} bytes`, { cause })
    throw new FetchFailed('transient', 'The compressed answer is damaged or cut off', { cause })
  }
}

/** Some servers say deflate and send it without the header of RFC 1950. */
function hasZlibHeader(body: Buffer): boolean {
  return body.length >= 2 && (body[0]! & 0x0f) === 8 && body.readUInt16BE(0) % 31 === 0
}

function isGzipFile(body: Buffer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b && body[2] === 8
}
