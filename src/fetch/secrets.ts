import { FetchFailed } from '../domain/errors.ts'
import type { PageRequest } from '../sources/source.ts'

export interface Secrets {
  /** The request with the operator's keys in the places of their names. */
  fill(request: PageRequest): PageRequest
  /** Text without the keys, for what is kept, logged or shown. */
  hide(text: string): string
}

const place = /\{\{([A-Z][A-Z0-9_]*)(\|basic)?\}\}/g

/** `{{NAME}}` in a request stands for the key of that name; `{{NAME|basic}}` for the user name of HTTP basic authentication. */
export function keepSecrets(keys: ReadonlyMap<string, string>): Secrets {
  const written = [...keys].flatMap(([name, key]) => [
    [basic(key), `{{${name}|basic}}`],
    [encodeURIComponent(key), `{{${name}}}`],
    [key, `{{${name}}}`],
  ]) as [string, string][]

  function filled(text: string, written: (key: string) => string): string {
    return text.replace(place, (_, name: string, isBasic?: string) => {
      const key = keys.get(name)
      if (key === undefined) throw new FetchFailed('forbidden', `Set KEY_${name}: the board is read with a key`)
      return isBasic ? basic(key) : written(key)
    })
  }

  return {
    fill(request) {
      const asIs = (text: string) => filled(text, (key) => key)
      const inJson = (text: string) => filled(text, (key) => JSON.stringify(key).slice(1, -1))
      return {
        ...request,
        url: filled(request.url, encodeURIComponent),
        ...(request.headers && {
          headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, asIs(value)])),
        }),
        ...(request.body !== undefined && { body: inJson(request.body) }),
      }
    },
    hide: (text) => written.reduce((rest, [key, name]) => rest.replaceAll(key, name), text),
  }
}

function basic(key: string): string {
  return Buffer.from(`${key}:`).toString('base64')
}
