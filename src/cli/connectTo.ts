import { Option } from 'commander'
import type { Config } from '../config.ts'
import type { FetchOptions } from './house.ts'
import { UsageError } from './output.ts'

export interface ConnectOptions {
  connectTo: string[]
  wait: boolean
}

export const connectToOption = () =>
  new Option('--connect-to <HOST=ORIGIN>', 'send requests for a host to another origin; *=ORIGIN for every host')
    .default([])
    .argParser((value: string, before: string[]) => {
      if (!/^[^=\s]+=https?:\/\/\S+$/.test(value))
        throw new UsageError(`--connect-to takes HOST=ORIGIN, not "${value}"`)
      return [...before, value]
    })

export const noWaitOption = () =>
  new Option('--no-wait', 'keep every rule of politeness but skip the waiting; only with --connect-to')

/** How a command fetches: rules of the settings and of the command line together. */
export function fetchOptions(
  config: Config,
  { connectTo, wait }: ConnectOptions,
): FetchOptions & { connectTo: string[] } {
  const rules = [...config.connectTo, ...connectTo]
  if (!wait && rules.length === 0) throw new UsageError('--no-wait works only with --connect-to')
  return { connectTo: rules, noWait: !wait }
}
