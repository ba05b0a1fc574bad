import * as cheerio from 'cheerio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLinkedData } from '../../../src/sources/jsonld.ts'

const read = (block: string, attribute = 'type="application/ld+json"') =>
  readLinkedData(cheerio.load(`<html><head><script ${attribute}>${block}</script></head></html>`))
const titles = (block: string, attribute?: string) => read(block, attribute).postings.map(({ title }) => title)

describe('a block that does not parse', () => {
  it.each([
    ['a line break in a string', '{"@type":"JobPosting","title":"Coder","description":"one\ntwo\tthree"}'],
    ['money without quotes', '{"@type":"JobPosting","baseSalary":{"value": $53,088 - $78,703*\n},"title":"Coder"}'],
    [
      'money without quotes before another value',
      '{"@type":"JobPosting","minValue": $50,000,\n"maxValue": $60,000\n,"title":"Coder"}',
    ],
    ['no value at all', '{"@type":"JobPosting","minValue": ,"maxValue": ,"unitText":"","title":"Coder"}'],
    ['an escape that is none', String.raw`{"@type":"JobPosting","description":"required\5+ years","title":"Coder"}`],
    ['a comment behind a value', '{"@type":"JobPosting", // category\n//"skills": ""\n"title":"Coder"}'],
    ['a comma too many', '{"@type":["JobPosting",],"title":"Coder",}'],
    ['a CDATA wrapper', '//<![CDATA[\n{"@type":"JobPosting","title":"Coder"}\n//]]>'],
    ['an HTML comment around it', '<!--\n{"@type":"JobPosting","title":"Coder"}\n-->'],
    ['a semicolon and a byte order mark', '\uFEFF{"@type":"JobPosting","title":"Coder"};'],
    ['numbers that are none', '{"@type":"JobPosting","a":NaN,"b":-Infinity,"c":undefined,"title":"Coder"}'],
    ['quotes as entities', '{&quot;@type&quot;:&quot;JobPosting&quot;,&quot;title&quot;:&quot;Coder&quot;}'],
  ])('is read in spite of %s', (_, block) => {
    expect(titles(block)).toEqual(['Coder'])
  })

  it('is counted, and loses no other block', () => {
    const page =
      '<script type="application/ld+json">{"a": "b"c"}</script><script type=application/ld+json>{"@type":"JobPosting"}</script>'
    expect(readLinkedData(cheerio.load(page))).toMatchObject({ broken: 1, postings: [{}] })
  })
})

it.each(['type=application/ld+json', 'TYPE="Application/LD+JSON"', 'type=" application/ld+json; charset=utf-8"'])(
  'finds the block by %s',
  (attribute) => {
    expect(titles('{"@type":"http://schema.org/JobPosting","title":"Coder"}', attribute)).toEqual(['Coder'])
  },
)

it('never changes what a valid block says', () => {
  // Comments, money and entities in the words of an ad are words.
  const words = fc.stringMatching(/^[a-z $,:;{}[\]"'\\/\n\t&<>*-]*$/)
  const thing = fc.record({
    title: words,
    description: words,
    minValue: fc.double({ noNaN: true, noDefaultInfinity: true }),
  })
  fc.assert(
    fc.property(thing, (stated) => {
      const block = JSON.stringify({ '@type': 'JobPosting', ...stated })
        .replaceAll('</', '<\\/')
        .replaceAll('<!--', '<\\u0021--')
      const [posting] = read(block).postings
      expect(posting).toEqual(JSON.parse(JSON.stringify({ '@type': 'JobPosting', ...stated })))
    }),
  )
})
