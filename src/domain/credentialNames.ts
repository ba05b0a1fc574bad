import { credentials, families } from './credentials.ts'

const codesByName = new Map(
  [...credentials.values()].reverse().flatMap(({ code, aliases = [], former = [] }) => {
    return [...former, ...aliases, code].map((name) => [name.toUpperCase(), code] as const)
  }),
)
for (const { code } of [...credentials.values(), ...families.values()]) codesByName.set(code.toUpperCase(), code)

/** The code of a credential or family by its code, an alias or a former code, in any case; null: there is none such. */
export function findCredential(name: string): string | null {
  return codesByName.get(name.trim().toUpperCase()) ?? null
}
