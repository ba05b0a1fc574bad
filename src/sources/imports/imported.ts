import type { Posting } from '../../domain/posting.ts'

export interface ImportedFile {
  postings: { line: number; posting: Posting }[]
  /** What could not be read: the line counts from 1. */
  errors: { line: number; reason: string }[]
}

/** A line of a file that makes no posting, and why. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly line: number

  constructor(line: number, reason: string) {
    super(reason)
    this.line = line
  }
}
