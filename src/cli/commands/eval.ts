import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { z } from 'zod'
import { postingOfRecord } from '../../domain/adRecord.ts'
import { type Case, type Evaluation, evaluate, goldLabelSchema, goldPostingSchema } from '../../domain/evaluation.ts'
import { readPosting } from '../../domain/reading/index.ts'

/** `credence eval`: how good the reader is on labelled ads. */
export function evalCommand(): Command {
  return new Command('eval')
    .description('Compare the reader with labelled ads, field by field, and list every error.')
    .requiredOption('--gold <dir>', 'folder with postings.jsonl and labels.jsonl')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  credence eval --gold ./gold\n  credence eval --gold ./gold --json | jq .kinds.pooled.fields',
    )
    .action((options: { gold: string; json?: boolean }, command: Command) => {
      const cases = readCases(options.gold, command)
      const evaluation = evaluate(cases)
      process.stdout.write(options.json ? `${JSON.stringify(evaluation, null, 2)}\n` : tableOf(evaluation))
    })
}

function readCases(dir: string, command: Command): Case[] {
  const lines = (name: string): unknown[] => {
    try {
      return readFileSync(join(dir, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as unknown)
    } catch (error) {
      return command.error(`credence eval: cannot read ${join(dir, name)}: ${(error as Error).message}`, {
        exitCode: 2,
      })
    }
  }
  const parse = <T>(schema: z.ZodType<T>, value: unknown, name: string): T => {
    const parsed = schema.safeParse(value)
    return parsed.success
      ? parsed.data
      : command.error(`credence eval: ${name}: ${z.prettifyError(parsed.error)}`, { exitCode: 2 })
  }
  const labels = new Map(
    lines('labels.jsonl')
      .map((line) => parse(goldLabelSchema, line, 'labels.jsonl'))
      .map((label) => [label.id, label]),
  )
  return lines('postings.jsonl').flatMap((line) => {
    const gold = parse(goldPostingSchema, line, 'postings.jsonl')
    const label = labels.get(String(gold.id))
    if (!label) return []
    const posting = postingOfRecord(gold)
    return [{ gold, label, ...readPosting(posting) }]
  })
}

function tableOf(evaluation: Evaluation): string {
  const percent = (share: number | null) => (share === null ? '' : `${(share * 100).toFixed(1)} %`)
  const rows: string[] = []
  for (const [kind, score] of Object.entries(evaluation.kinds)) {
    rows.push(`\n${kind} (${score.ads} ads)`)
    rows.push(
      [
        '  field'.padEnd(24),
        ...['right', 'wrong', 'missed', 'accuracy', 'precision', 'recall', 'F1'].map((head) => head.padStart(10)),
      ].join(''),
    )
    for (const { field, right, wrong, missed, accuracy, precision, recall, f1 } of score.fields) {
      const cells = [right, wrong, missed, percent(accuracy), percent(precision), percent(recall), percent(f1)]
      rows.push([`  ${field}`.padEnd(24), ...cells.map((cell) => String(cell).padStart(10))].join(''))
    }
    rows.push(
      `  ads with a preferred credential read as required: ${score.preferredReadAsRequired}; false look-alike tags: ${score.falseLookAlikes}`,
    )
  }
  rows.push(`\nerrors (${evaluation.errors.length})`)
  for (const error of evaluation.errors) {
    rows.push(
      `  ${error.id} [${error.kind}] ${error.field}: expected ${error.expected}, got ${error.got}${error.text ? `\n      “${error.text}”` : ''}`,
    )
  }
  return `${rows.join('\n')}\n`
}
