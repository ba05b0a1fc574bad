import type { Answer } from './exchange.ts'

interface Sign {
  guard: string
  header?: [name: string, value: RegExp]
  body?: RegExp
}

/** Marks of pages that stand in place of the one asked for. Ordinary pages behind the same guards must show none of them. */
const signs: Sign[] = [
  { guard: 'Cloudflare', header: ['cf-mitigated', /./] },
  {
    guard: 'Cloudflare',
    body: /<title>\s*(Just a moment|Attention Required! \| Cloudflare|Access denied \| [^<]* Cloudflare)/i,
  },
  { guard: 'Cloudflare', body: /window\._cf_chl_opt|id="cf-error-details"/ },
  { guard: 'DataDome', header: ['x-dd-b', /./] },
  {
    guard: 'DataDome',
    body: /\/\/[\w.-]*captcha-delivery\.com\\?\/|["']host["']\s*:\s*["'][\w.-]*captcha-delivery\.com["']/,
  },
  { guard: 'Incapsula', body: /Incapsula incident ID|_Incapsula_Resource\?[^"']*([CS]WUDNSAI|incident_id)/i },
  { guard: 'Incapsula', body: /^[\s\S]{0,1500}_Incapsula_Resource[\s\S]{0,500}$/ },
  { guard: 'Akamai', body: /<title>\s*Access Denied[\s\S]*(Reference(\s|&#32;)*(#|&#35;)|errors\.edgesuite\.net)/i },
  { guard: 'Akamai', body: /id="sec-(if-)?cpt-container"|\/_sec\/cp_challenge\// },
  { guard: 'HUMAN', body: /id="px-captcha"|captcha\.px-cdn\.net/ },
  { guard: 'AWS WAF', header: ['x-amzn-waf-action', /challenge|captcha/i] },
  { guard: 'Sucuri', body: /<title>\s*Sucuri WebSite Firewall - Access Denied/i },
]

/** A challenge says what it is at once; an ad may quote anything further down. */
const lookAtCharacters = 8192

/** Whose challenge or denial an answer is, whatever its status; null for an ordinary answer. */
export function challengeIn(answer: Answer): string | null {
  const head = answer.body.slice(0, lookAtCharacters)
  const found = signs.find(({ header, body }) =>
    header ? header[1].test(answer.headers[header[0]] ?? '') : body!.test(head),
  )
  return found?.guard ?? null
}
