import { describe, expect, it } from 'vitest'
import { keepSecrets } from '../../../src/fetch/secrets.ts'

const secrets = keepSecrets(
  new Map([
    ['ZIP', 'a key/with &"'],
    ['JET', 'user'],
  ]),
)

describe('secrets', () => {
  it('stand where the request names them, written as the place asks', () => {
    const request = {
      url: 'https://api.example/jobs?key={{ZIP}}',
      headers: { 'x-key': '{{ZIP}}', authorization: 'Basic {{JET|basic}}' },
      body: '{"key":"{{ZIP}}"}',
    }
    const filled = secrets.fill(request)
    expect(filled.url).toBe('https://api.example/jobs?key=a%20key%2Fwith%20%26%22')
    expect(filled.headers).toEqual({ 'x-key': 'a key/with &"', authorization: `Basic ${btoa('user:')}` })
    expect(JSON.parse(filled.body ?? '')).toEqual({ key: 'a key/with &"' })
  })

  it('are taken out of what is kept, logged or shown', () => {
    const { url } = secrets.fill({ url: 'https://api.example/jobs?key={{ZIP}}' })
    expect(secrets.hide(`refused: ${url} (a key/with &")`)).toBe(
      'refused: https://api.example/jobs?key={{ZIP}} ({{ZIP}})',
    )
  })

  it('say which setting is missing', () => {
    expect(() => secrets.fill({ url: 'https://api.example/{{NONE}}' })).toThrow(/KEY_NONE/)
  })

  it('leave a request without names as it is', () => {
    const request = { url: 'https://api.example/', body: '{"a":"{{lower}}"}' }
    expect(secrets.fill(request)).toEqual(request)
  })
})
