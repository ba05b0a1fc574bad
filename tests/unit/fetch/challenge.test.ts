import { describe, expect, it } from 'vitest'
import { challengeIn } from '../../../src/fetch/challenge.ts'

const challenges: [guard: string, headers: Record<string, string>, body: string][] = [
  ['Cloudflare', { 'cf-mitigated': 'challenge' }, ''],
  ['Cloudflare', {}, '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Checking</body></html>'],
  ['Cloudflare', {}, '<title>Attention Required! | Cloudflare</title>'],
  ['Cloudflare', {}, '<script>(function(){window._cf_chl_opt={cvId:"3"}})()</script>'],
  ['DataDome', { 'x-datadome': 'protected' }, `<script>var dd={'rt':'c','host':'geo.captcha-delivery.com'}</script>`],
  ['DataDome', {}, '{"url":"https://geo.captcha-delivery.com/captcha/?initialCid=AHr"}'],
  ['DataDome', { 'x-dd-b': '1' }, ''],
  ['Incapsula', {}, '<iframe src="/_Incapsula_Resource?CWUDNSAI=9&incident_id=1-2">Request unsuccessful.</iframe>'],
  ['Incapsula', {}, 'Request unsuccessful. Incapsula incident ID: 123-456'],
  ['Incapsula', {}, '<html><head><script src="/_Incapsula_Resource?SWJIYLWA=7"></script></head><body></body></html>'],
  [
    'Akamai',
    {},
    `<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY><H1>Access Denied</H1>
    You don't have permission to access this server.<P>Reference&#32;&#35;18&#46;4c641060</BODY>`,
  ],
  ['Akamai', {}, '<div id="sec-if-cpt-container"></div>'],
  ['HUMAN', {}, '<div id="px-captcha"></div>'],
  ['AWS WAF', { 'x-amzn-waf-action': 'challenge' }, ''],
]

const ordinary: [what: string, headers: Record<string, string>, body: string][] = [
  ['an ad with a similar title', {}, '<title>Coder: just a moment from the beach</title>'],
  [
    'a page behind Cloudflare',
    {},
    '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><h1>Jobs</h1>',
  ],
  [
    'a page behind DataDome',
    { 'x-datadome': 'protected' },
    '<script src="https://js.datadome.co/tags.js"></script><h1>Jobs</h1>',
  ],
  [
    'a page behind Incapsula',
    {},
    `<h1>Jobs</h1>${'<p>Coder</p>'.repeat(500)}<script src="/_Incapsula_Resource?SWJIYLWA=7"></script>`,
  ],
  [
    'an ad that speaks of denied access',
    {},
    '<title>Access Analyst</title><p>Review Access Denied reports. Reference # 12</p>',
  ],
  ['JSON', {}, '{"title":"Just a moment..."}'],
]

describe('challenges', () => {
  it.each(challenges)('of %s are told', (guard, headers, body) => {
    expect(challengeIn({ status: 200, headers, body })).toBe(guard)
  })

  it.each(ordinary)('are not seen in %s', (_, headers, body) => {
    expect(challengeIn({ status: 200, headers, body })).toBeNull()
  })
})
