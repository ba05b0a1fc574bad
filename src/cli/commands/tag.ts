import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Command } from 'commander'
import { adRecordSchema, postingOfRecord } from '../../domain/adRecord.ts'
import { readPosting } from '../../domain/reading/index.ts'

/** `credence tag`: reads ads from standard input and says what they demand. */
export function tagCommand(): Command {
  return new Command('tag')
    .description(
      'Read ads as JSON lines on standard input; write what each demands, one JSON line an ad, with the words it was read from.',
    )
    .option('--ndjson', 'JSON lines in, JSON lines out (the only form there is)')
    .addHelpText(
      'after',
      `
Each line needs id, title and description (HTML or plain text). company, location, employmentType, workMode,
pay and fields are read when given. Evidence counts UTF-16 code units of the ad's plain text.

Example:
  echo '{"id":"1","title":"Coder","description":"RHIT or CCS required."}' | credence tag --ndjson`,
    )
    .action(async () => {
      process.stdout.on('error', () => process.exit(1))
      process.exitCode = (await tagLines()) ? 0 : 1
    })
}

/** True when every line could be read; a line that cannot is named on standard error, the others are answered. */
async function tagLines(): Promise<boolean> {
  let number = 0
  let isGood = true
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '') continue
    const answer = tagLine(line)
    if ('fault' in answer) {
      isGood = false
      process.stderr.write(`credence tag: line ${number}: ${answer.fault}\n`)
    } else if (!process.stdout.write(`${answer.json}\n`)) await once(process.stdout, 'drain')
  }
  return isGood
}

function tagLine(line: string): { json: string } | { fault: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return { fault: (error as Error).message }
  }
  const record = adRecordSchema.safeParse(value)
  if (!record.success) {
    return {
      fault: record.error.issues.map((issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`).join('; '),
    }
  }
  return { json: JSON.stringify({ id: record.data.id, ...readPosting(postingOfRecord(record.data)).reading }) }
}
