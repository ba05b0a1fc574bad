import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sources } from '../../../src/sources/index.ts'
import { readAs, sourceFixtures } from '../../support/sourceFixtures.ts'

const fixtures = sourceFixtures()

describe.each([...sources.values()])('$id', (source) => {
  const own = fixtures.filter((fixture) => fixture.source === source.id)

  it('has a fixture of its list, and of an ad where it reads them', () => {
    expect(own.some((fixture) => !fixture.posting)).toBe(true)
    expect(own.some((fixture) => fixture.posting)).toBe(source.readDetail !== undefined)
  })

  it.each(own)('reads $name', async (fixture) => {
    const result = `${JSON.stringify(readAs(source, fixture), null, 2)}\n`
    await expect(result).toMatchFileSnapshot(join(fixture.folder, 'expected.json'))
  })
})

it('has no fixture of a source that does not exist', () => {
  expect(fixtures.filter((fixture) => !sources.has(fixture.source)).map((fixture) => fixture.folder)).toEqual([])
})
