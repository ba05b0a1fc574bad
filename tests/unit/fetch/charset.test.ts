import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/fetch/charset.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const utf8 = (text: string) => Buffer.from(text, 'utf8')
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('the text of a body', () => {
  it.each([
    ['UTF-8 when nothing is said', utf8('résumé'), '', 'résumé'],
    ['the header', latin('résumé'), 'text/html; charset=ISO-8859-1', 'résumé'],
    ['the header, quoted', latin('résumé'), 'text/html;charset="windows-1252"', 'résumé'],
    [
      'the header before the page',
      latin('<meta charset=utf-8>é'),
      'text/html; charset=iso-8859-1',
      '<meta charset=utf-8>é',
    ],
    ['a byte order mark before all', utf16('résumé'), 'text/html; charset=iso-8859-1', 'résumé'],
    ['and drops it', utf8('\ufeff{"a":1}'), 'application/json', '{"a":1}'],
    ['the page', latin('<meta charset="iso-8859-1">é'), 'text/html', '<meta charset="iso-8859-1">é'],
    [
      'the page, in the old way',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">\x93é\x94'),
      'text/html',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">“é”',
    ],
    [
      'an XML declaration',
      latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'),
      'application/xml',
      '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>',
    ],
    [
      'the page when the header names nothing known',
      latin('<meta charset=latin1>é'),
      'text/html; charset=none',
      '<meta charset=latin1>é',
    ],
    [
      'UTF-8 when the page calls itself UTF-16',
      utf8('<meta charset="utf-16">é'),
      'text/html',
      '<meta charset="utf-16">é',
    ],
    [
      'Windows-1252 when UTF-8 is said and not one character is',
      latin('caf\xe9 \x96 r\xe9sum\xe9'),
      'text/html; charset=utf-8',
      'café – résumé',
    ],
    ['UTF-8 all the same when one byte is broken', Buffer.concat([utf8('é'), Buffer.from([0xe9])]), '', 'é\ufffd'],
  ])('goes by %s', (_, body, contentType, text) => expect(decodeText(body, contentType)).toBe(text))
})
