import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decompress } from '../../../src/fetch/decompress.ts'

const text = Buffer.from('Coder, outpatient. '.repeat(200))
const mostBytes = 10_000

describe('decompression', () => {
  it.each([
    ['', text],
    ['identity', text],
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['zstd', zstdCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['', gzipSync(text)],
    ['gzip', gzipSync(gzipSync(text))],
  ])('undoes "%s"', async (encoding, body) => {
    expect(await decompress(body, encoding, mostBytes)).toEqual(text)
  })

  it('leaves an empty body empty, whatever it is said to be', async () => {
    expect(await decompress(Buffer.alloc(0), 'gzip', mostBytes)).toHaveLength(0)
  })

  it.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(1_000_000))],
    ['zstd', zstdCompressSync(Buffer.alloc(1_000_000))],
    ['deflate', deflateSync(Buffer.alloc(1_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
    ['', gzipSync(Buffer.alloc(1_000_000))],
  ])('stops a bomb of "%s"', async (encoding, body) => {
    await expect(decompress(body, encoding, mostBytes)).rejects.toMatchObject({ failure: 'changed' })
  })

  it.each([
    ['gzip', gzipSync(text).subarray(0, 30), 'transient'],
    ['br', Buffer.from('not brotli'), 'transient'],
    ['compress', text, 'changed'],
    ['gzip, gzip, gzip, gzip', text, 'changed'],
  ])('refuses a body of "%s" that it cannot undo', async (encoding, body, failure) => {
    await expect(decompress(body, encoding, mostBytes)).rejects.toMatchObject({ failure })
  })
})
