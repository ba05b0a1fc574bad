import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { dumpSchema } from '../support/schemaDump.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.drop())

it('is what migrations/schema.sql says: after a new migration, review what `vitest -u` writes', async () => {
  await expect(await dumpSchema(test.db)).toMatchFileSnapshot('../../migrations/schema.sql')
})
