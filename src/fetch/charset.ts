const byteOrderMarks: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
]
/** How far into a page HTML looks for its declaration. */
const declarationBytes = 1024
const declarations = [
  /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/i,
  /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i,
]

/** The text of a body, by its byte order mark, the answer's header, its own declaration, or as UTF-8. */
export function decodeText(body: Buffer, contentType: string): string {
  const mark = byteOrderMarks.find(([bytes]) => bytes.every((byte, n) => body[n] === byte))
  if (mark) return decoderFor(mark[1])!.decode(body)
  const declared = decoderFor(/;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1]) ?? ownDeclaration(body)
  if (declared !== undefined && declared.encoding !== 'utf-8') return declared.decode(body)
  return asUtf8(body)
}

function ownDeclaration(body: Buffer): TextDecoder | undefined {
  const head = body.toString('latin1', 0, declarationBytes)
  const label = declarations.map((pattern) => pattern.exec(head)?.[1]).find((found) => found !== undefined)
  const decoder = decoderFor(label)
  // A declaration that could be read byte by byte cannot be true of UTF-16.
  return decoder?.encoding.startsWith('utf-16') ? undefined : decoder
}

/** Text that is called UTF-8 and holds not one character of it beyond ASCII is Windows-1252. */
function asUtf8(body: Buffer): string {
  const text = new TextDecoder().decode(body)
  if (!text.includes('\ufffd')) return text
  return /[^\0-\x7f\ufffd]/.test(text) ? text : new TextDecoder('windows-1252').decode(body)
}

function decoderFor(label: string | undefined): TextDecoder | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}
