import { describe, expect, it } from 'vitest'
import { readRobots } from '../../../src/fetch/robots.ts'

const allowed = (text: string, path: string) =>
  readRobots(text, 'Credence').allows(new URL(path, 'https://jobs.example'))
const delay = (text: string) => readRobots(text, 'Credence').crawlDelayMs

describe('robots.txt (RFC 9309)', () => {
  it.each<[rule: string, text: string, path: string, allowed: boolean]>([
    ['nothing forbids nothing', '', '/a', true],
    ['an HTML page forbids nothing', '<!DOCTYPE html><title>Not found</title>', '/a', true],
    ['an empty disallow allows', 'User-agent: *\nDisallow:', '/a', true],
    ['its own address is always allowed', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    [
      '2.2.1: our group, not the common one',
      'User-agent: *\nDisallow: /\n\nUser-agent: credence\nDisallow: /b',
      '/a',
      true,
    ],
    ['2.2.1: whatever the case', 'User-Agent: CREDENCE\nDISALLOW: /', '/a', false],
    ['2.2.1: a version behind the token', 'User-agent: Credence/2.0 (beta)\nDisallow: /', '/a', false],
    ['2.2.1: not a token that only begins like ours', 'User-agent: CredenceBot\nDisallow: /', '/a', true],
    [
      '2.2.1: our groups are combined',
      'User-agent: credence\nDisallow: /a\n\nUser-agent: credence\nDisallow: /b',
      '/a',
      false,
    ],
    ['2.2.1: several agents share a group', 'User-agent: other\nUser-agent: credence\nDisallow: /a', '/a', false],
    ['2.2.1: rules before any group count for nobody', 'Disallow: /\nUser-agent: other\nDisallow: /', '/a', true],
    [
      '2.2.2: the longest match wins',
      'User-agent: *\nDisallow: /example/\nAllow: /example/page/',
      '/example/page/x',
      true,
    ],
    [
      '2.2.2: also against an allow',
      'User-agent: *\nAllow: /example\nDisallow: /example/private',
      '/example/private',
      false,
    ],
    ['2.2.2: allow wins a tie', 'User-agent: *\nDisallow: /page\nAllow: /page', '/page', true],
    ['2.2.2: the query counts', 'User-agent: *\nDisallow: /*?page=', '/jobs?page=2', false],
    ['2.2.2: a path is matched from its start', 'User-agent: *\nDisallow: /jobs', '/all/jobs', true],
    ['2.2.2: and with case', 'User-agent: *\nDisallow: /Jobs', '/jobs', true],
    ['2.2.2: encoded letters are letters (rule)', 'User-agent: *\nDisallow: /foo/bar/%62%61%7A', '/foo/bar/baz', false],
    [
      '2.2.2: encoded letters are letters (address)',
      'User-agent: *\nDisallow: /foo/bar/baz',
      '/foo/bar/%62%61%7A',
      false,
    ],
    ['2.2.2: other characters are encoded', 'User-agent: *\nDisallow: /foo/ツ', '/foo/%E3%83%84', false],
    ['2.2.2: an encoded slash is not a slash', 'User-agent: *\nDisallow: /a/b', '/a%2Fb', true],
    ['2.2.2: whatever the case of the code', 'User-agent: *\nDisallow: /a%2fb', '/a%2Fb', false],
    ['2.2.3: * is anything', 'User-agent: *\nDisallow: /this/*/exactly', '/this/path/exactly', false],
    ['2.2.3: $ is the end', 'User-agent: *\nDisallow: /*.gif$', '/a.gif', false],
    ['2.2.3: $ is the end, indeed', 'User-agent: *\nDisallow: /*.gif$', '/a.gif?x', true],
    ['2.2.3: an encoded * is itself', 'User-agent: *\nDisallow: /file-with-a-%2A.html', '/file-with-a-*.html', false],
    ['2.2.3: an encoded $ is itself', 'User-agent: *\nDisallow: /foo-%24', '/foo-$', false],
    ['2.2.3: a $ inside is itself', 'User-agent: *\nDisallow: /a$b', '/a$b', false],
    ['2.2.3: comments end a rule', 'User-agent: * # all\nDisallow: /a # not this', '/a', false],
    [
      '2.2.4: a sitemap does not end a group',
      'User-agent: credence\nSitemap: /s.xml\nUser-agent: b\nDisallow: /a',
      '/a',
      false,
    ],
    ['2.2.4: nor does an unknown line', 'User-agent: credence\nNoindex: /x\nUser-agent: b\nDisallow: /a', '/a', false],
    ['2.2.4: nor does Crawl-delay', 'User-agent: credence\nCrawl-delay: 5\nUser-agent: b\nDisallow: /a', '/a', false],
    ['2.3: a byte order mark is skipped', '\ufeffUser-agent: *\nDisallow: /a', '/a', false],
    ['2.3: line ends of any kind', 'User-agent: *\rDisallow: /a\r\nDisallow: /b', '/b', false],
    ['spaces before the colon', 'User-agent : *\nDisallow : /a', '/a', false],
  ])('%s', (_, text, path, expected) => expect(allowed(text, path)).toBe(expected))

  it.each<[what: string, text: string, ms: number | null]>([
    ['ours', 'User-agent: *\nCrawl-delay: 3600', 3_600_000],
    ['a fraction', 'User-agent: *\nCrawl-delay: 0.5', 500],
    ["not another agent's", 'User-agent: slow\nCrawl-delay: 9\n\nUser-agent: *\nDisallow: /x', null],
    ["our own group's alone", 'User-agent: *\nCrawl-delay: 9\n\nUser-agent: credence\nDisallow: /x', null],
    ['nothing negative', 'User-agent: *\nCrawl-delay: -1', null],
    ['nothing that is no number', 'User-agent: *\nCrawl-delay: slowly', null],
    ['at most a week', 'User-agent: *\nCrawl-delay: 1e300', 7 * 86_400_000],
    ['not even for ever', 'User-agent: *\nCrawl-delay: Infinity', 7 * 86_400_000],
  ])('takes a Crawl-delay: %s', (_, text, ms) => expect(delay(text)).toBe(ms))

  it('reads half a megabyte of rules in little time', () => {
    const text = `User-agent: *\n${'Disallow: /*a*b*c*d*e*f$\n'.repeat(20_000)}`
    const before = process.cpuUsage()
    expect(allowed(text, `/${'abcde'.repeat(100)}`)).toBe(true)
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000)
  })
})
