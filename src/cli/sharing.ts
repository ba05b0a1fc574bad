import { randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const patienceMs = 120_000

/** Runs `work` while no other process does so for this folder. */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, 'lock')
  for (let waitedMs = 0; !(await take(file)); waitedMs += 50) {
    const holder = Number(await readFile(file, 'utf8').catch(() => ''))
    if (!(holder > 0 && isAlive(holder))) await rm(file, { force: true })
    else if (waitedMs > patienceMs)
      throw new Error(`Process ${holder} holds ${file}. If it is not ours, remove the file.`)
    else await sleep(50)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

/** The file appears with its holder in it: one that a killed process left empty would be nobody's for ever. */
async function take(file: string): Promise<boolean> {
  const own = `${file}.${process.pid}.${randomUUID()}`
  await writeFile(own, String(process.pid))
  try {
    await link(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(own, { force: true })
  }
}

/** Notes that this process uses what is in the folder; to be called alone. Returns how to note that it does no more. */
export async function enter(folder: string): Promise<() => Promise<{ isLast: boolean }>> {
  const users = join(folder, 'users')
  const own = join(users, `${process.pid}.${randomUUID()}`)
  await mkdir(users, { recursive: true })
  await writeFile(own, '')
  return async () => {
    await rm(own, { force: true })
    const others = await readdir(users)
    const dead = others.filter((name) => !isAlive(Number.parseInt(name, 10)))
    for (const name of dead) await rm(join(users, name), { force: true })
    return { isLast: dead.length === others.length }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
