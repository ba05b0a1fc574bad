import { describe, expect, it } from 'vitest'
import { InvalidParameters, readParameters } from '../../../src/domain/parameters.ts'
import { searchSchema } from '../../../src/domain/search.ts'

function errorsOf(parameters: Record<string, unknown>) {
  try {
    readParameters(searchSchema, parameters)
  } catch (error) {
    if (error instanceof InvalidParameters) return error.errors
    throw error
  }
  return []
}

describe('the parameters of a search', () => {
  it('reads one value and several alike', () => {
    expect(readParameters(searchSchema, { credential: 'RHIT', state: ['OH', 'IN'], postedWithinDays: '7' })).toEqual({
      credential: ['RHIT'],
      state: ['OH', 'IN'],
      postedWithinDays: 7,
      limit: 20,
    })
  })

  it('reads a saved search as it reads an address', () => {
    const search = readParameters(searchSchema, { role: 'coding', q: 'icd', limit: '5' })
    expect(readParameters(searchSchema, JSON.parse(JSON.stringify(search)))).toEqual(search)
  })

  it('knows a credential by a former code, in any case', () => {
    expect(readParameters(searchSchema, { credential: ['ctr', 'ccs-p'] }).credential).toEqual(['ODS', 'CCS-P'])
  })

  it.each([
    ['limit', '0', '1 to 100'],
    ['limit', '101', '1 to 100'],
    ['limit', 'ten', '1 to 100'],
    ['limit', '1.5', '1 to 100'],
    ['limit', '', '1 to 100'],
    ['postedWithinDays', '-1', '1 to 365'],
    ['credential', 'RHIX', 'RHIT'],
    ['role', 'surgeon', 'coding'],
    ['role', ['coding', 'surgeon'], 'cdi'],
    ['education', 'phd', 'doctorate'],
    ['state', 'Ohio', 'OH'],
    ['workMode', 'home', 'remote'],
    ['status', 'gone', 'closed'],
    ['credentialLevel', 'must', 'required'],
    ['sort', 'best', 'newest'],
  ])('refuses %s=%s and names what is allowed', (parameter, value, allowed) => {
    const errors = errorsOf({ [parameter]: value })
    expect(errors).toMatchObject([{ parameter }])
    expect(errors[0]?.allowed).toContain(allowed)
  })

  it.each([
    [{ sort: 'distance' }, 'sort'],
    [{ radiusMiles: '5' }, 'radiusMiles'],
    [{ payUnit: 'hour' }, 'payUnit'],
    [{ near: 'Nowhere, ZZ' }, 'near'],
    [{ payMin: 'lots' }, 'payMin'],
    [{ soc: '29' }, 'soc'],
  ])('refuses %j', (parameters, parameter) => expect(errorsOf(parameters)).toMatchObject([{ parameter }]))

  it('refuses unknown parameters, each by name', () => {
    const errors = errorsOf({ colour: 'red', salary: '1' })
    expect(errors.map(({ parameter }) => parameter)).toEqual(['colour', 'salary'])
    expect(errors[0]?.allowed).toContain('credential')
  })

  it('refuses a single value given twice, words too long, and a code that is none', () => {
    expect(errorsOf({ q: ['a', 'b'] })).toMatchObject([{ parameter: 'q', message: 'must be given once' }])
    expect(errorsOf({ q: 'x'.repeat(201) })).toMatchObject([{ message: 'must be at most 200 characters' }])
    expect(errorsOf({ credential: 'rhit; drop' })).toMatchObject([{ parameter: 'credential' }])
  })
})
