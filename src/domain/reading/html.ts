import { Tokenizer } from 'htmlparser2'

/** One line of a text, before its structure is known. Offsets are UTF-16 code units of the text. */
export interface Line {
  start: number
  end: number
  hint: 'heading' | 'item' | null
  /** Level of an h1-h6, or depth of the list. */
  depth: number
  /** End of the bold words that the line opens with; `start` when it opens with none. */
  boldEnd: number
  blankBefore: boolean
}

const blockTags = new Set(
  (
    'p div ul ol li table thead tbody tfoot tr td th section article header footer main aside blockquote ' +
    'dl dt dd form fieldset pre br hr h1 h2 h3 h4 h5 h6 figure figcaption address details summary nav'
  ).split(' '),
)
const silentTags = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head', 'title', 'iframe'])
const tagPattern =
  /<\/?(?:p|div|br|ul|ol|li|b|strong|em|i|u|span|h[1-6]|table|tr|td|th|a|font|section|article|hr|blockquote|pre|html|body)(?:\s[^<>]*)?\/?>/i
const escapedTagPattern = /&lt;\/?(?:p|div|br|ul|ol|li|b|strong|span|h[1-6])(?:\s|\/|&gt;)/i
const headingTag = /^h[1-6]$/

export function looksLikeHtml(description: string): boolean {
  return tagPattern.test(description)
}

/** Markup that a board escaped once too often is put back before it is parsed. */
function unescapeOnce(description: string): string {
  return description
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

export function isEscapedHtml(description: string): boolean {
  return description.includes('&lt;') && escapedTagPattern.test(description)
}

const unevenSpace = /[\t-\r\u00a0\u200b\u2000-\u200a\u2028\u2029\u202f\u3000\ufeff]| {2}/
const ignore = () => {}
const nothing = {
  onattribdata: ignore,
  onattribentity: ignore,
  onattribend: ignore,
  onattribname: ignore,
  oncdata: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
}

/** Plain text of an HTML description, with its lines. Items open with a bullet, headings follow an empty line. */
export function linesOfHtml(description: string): { text: string; lines: Line[] } {
  const html = looksLikeHtml(description) ? description : unescapeOnce(description)
  // Where no tag breaks lines, the line breaks of the source are the only structure there is.
  const keepsBreaks = !/<(?:p|div|br|li|td|h[1-6]|tr)[\s/>]/i.test(html)
  const lines: Line[] = []
  const finished: string[] = []
  let length = 0
  let line = ''
  let boldEnd = 0
  let boldOpen = true
  let bold = 0
  let silent = 0
  let lists = 0
  let items = 0
  let heading = 0
  let atItemStart = false

  function endLine() {
    let end = line.length
    while (end > 0 && line.charCodeAt(end - 1) === 32) end--
    if (end > 0) {
      const hint = heading > 0 ? 'heading' : items > 0 ? 'item' : null
      const lead = lines.length === 0 ? '' : hint === 'heading' ? '\n\n' : '\n'
      const mark = hint === 'item' && atItemStart ? '• ' : ''
      const start = length + lead.length + mark.length
      finished.push(lead, mark, end === line.length ? line : line.slice(0, end))
      lines.push({
        start,
        end: start + end,
        hint,
        depth: hint === 'heading' ? heading : Math.max(lists, 1),
        boldEnd: start + Math.min(boldEnd, end),
        blankBefore: hint === 'heading',
      })
      length = start + end
      atItemStart = false
    }
    line = ''
    boldEnd = 0
    boldOpen = true
  }

  function addText(data: string) {
    let piece = unevenSpace.test(data) ? data.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ') : data
    if (line === '' || line.charCodeAt(line.length - 1) === 32) {
      if (piece.charCodeAt(0) === 32) piece = piece.slice(1)
    }
    if (piece === '') return
    line += piece
    if (bold > 0) {
      if (boldOpen) boldEnd = line.length
    } else if (piece !== ' ') boldOpen = false
  }

  function openTag(name: string) {
    if (silentTags.has(name)) silent++
    if (name === 'b' || name === 'strong') bold++
    if (!blockTags.has(name)) return
    endLine()
    if (name === 'ul' || name === 'ol') lists++
    else if (name === 'li') {
      items = Math.max(lists, 1)
      atItemStart = true
    } else if (headingTag.test(name)) heading = Number(name[1])
    else if (name === 'dt') heading = 6
  }

  function closeTag(name: string) {
    if (silentTags.has(name) && silent > 0) silent--
    if ((name === 'b' || name === 'strong') && bold > 0) bold--
    if (!blockTags.has(name)) return
    endLine()
    if ((name === 'ul' || name === 'ol') && lists > 0) lists--
    else if (name === 'li') items = Math.max(lists - 1, 0)
    else if (headingTag.test(name) || name === 'dt') heading = 0
  }

  function readText(data: string) {
    if (silent > 0) return
    if (!keepsBreaks) return addText(data)
    data.split('\n').forEach((part, index) => {
      if (index > 0) endLine()
      addText(part)
    })
  }

  // The tokenizer alone: the parser above it keeps a stack, which costs quadratic time in deep nesting.
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...nothing,
      onopentagname: (start, end) => openTag(html.slice(start, end).toLowerCase()),
      onclosetag: (start, end) => closeTag(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => readText(html.slice(start, end)),
      ontextentity: (codepoint) => readText(String.fromCodePoint(codepoint)),
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  endLine()
  return { text: finished.join(''), lines }
}
