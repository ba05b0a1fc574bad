import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Reading } from '../domain/listing.ts'
import type { Posting } from '../domain/posting.ts'
import { readPosting } from '../domain/reading/index.ts'

/** What a posting says, or why it could not be read. */
export type WasRead = { text: string; reading: Reading } | { error: string }

export interface Asked {
  id: number
  postings: Posting[]
}

export interface Told {
  id: number
  read: WasRead[]
}

/** Threads that read: reading is most of the work of ingesting an ad, and would keep everything else in the process waiting. */
export interface Readers {
  threads: number
  read(postings: Posting[]): Promise<WasRead[]>
  close(): Promise<void>
}

interface Waiting {
  resolve(read: WasRead[]): void
  reject(error: unknown): void
}

interface Thread {
  worker: Worker
  waiting: Map<number, Waiting>
}

export function readSafely(posting: Posting): WasRead {
  try {
    return readPosting(posting)
  } catch (error) {
    return { error: String(error) }
  }
}

export function openReaders(count = availableParallelism()): Readers {
  const threads = Array.from({ length: count }, startThread)
  let next = 0
  return {
    threads: count,
    read(postings) {
      const id = next++
      const { worker, waiting } = threads.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a))
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, postings } satisfies Asked)
      })
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

function startThread(): Thread {
  const worker = new Worker(new URL('./readerThread.ts', import.meta.url))
  const waiting = new Map<number, Waiting>()
  const fail = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', ({ id, read }: Told) => {
    waiting.get(id)?.resolve(read)
    waiting.delete(id)
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('The reader stopped')))
  return { worker, waiting }
}
