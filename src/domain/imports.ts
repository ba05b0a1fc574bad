/** A file that a person brings. */
export interface ImportFile {
  name: string
  content: string
}

/** What of a file makes no posting: the line counts from 1. */
export interface ImportFault {
  file: string
  line: number
  reason: string
}

export interface ImportReport {
  board: string
  new: number
  changed: number
  unchanged: number
}

/** Files that hold something that cannot be read: nothing of them was imported. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused'
  readonly faults: ImportFault[]

  constructor(faults: ImportFault[]) {
    super(faults.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join('\n'))
    this.faults = faults
  }
}
