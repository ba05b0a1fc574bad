import { HTTPException } from 'hono/http-exception'
import { describe, expect, it } from 'vitest'
import { MethodNotAllowed, problemOf } from '../../../src/api/errors.ts'
import { BadCursor, NotFound } from '../../../src/domain/errors.ts'
import { InvalidParameters } from '../../../src/domain/parameters.ts'

const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })

describe('the error map', () => {
  it.each([
    [new InvalidParameters([{ parameter: 'limit', message: 'is odd', allowed: null }]), 400, 'invalid-parameters'],
    [new BadCursor('is no cursor'), 400, 'invalid-parameters'],
    [new NotFound('No listing 7.'), 404, 'not-found'],
    [new MethodNotAllowed(['GET']), 405, 'method-not-allowed'],
    [new HTTPException(415, { message: 'Unsupported Media Type' }), 415, 'refused'],
    [refused, 503, 'unavailable'],
    [new AggregateError([refused]), 503, 'unavailable'],
    [new Error('password authentication failed for user "credence"'), 500, 'internal'],
    ['thrown text', 500, 'internal'],
  ])('answers %s with %i', (error, status, kind) => {
    expect(problemOf(error, 'r1')).toMatchObject({ status, type: `/reference#${kind}`, instance: '/requests/r1' })
  })

  it.each([refused, new Error('secret'), new HTTPException(502, { message: 'secret' })])(
    'tells nothing of %s but the request id',
    (error) => {
      const told = JSON.stringify(problemOf(error, 'request-1'))
      expect(told).not.toMatch(/secret|ECONN|127\.0/)
      expect(told).toContain('request-1')
    },
  )
})
