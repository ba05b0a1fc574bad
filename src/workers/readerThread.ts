import { parentPort } from 'node:worker_threads'
import { type Asked, readSafely, type Told } from './readers.ts'

/** Reads the postings that it is sent, in a thread of its own. */
parentPort!.on('message', ({ id, postings }: Asked) => {
  parentPort!.postMessage({ id, read: postings.map(readSafely) } satisfies Told)
})
