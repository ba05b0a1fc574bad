import { closeDatabase, openDatabase } from '../../src/db/database.ts'
import { openQueues } from '../../src/queue.ts'
import { startWorkers } from '../../src/workers/index.ts'
import { testContext } from './testBoard.ts'

/** A worker of its own, to be killed: `workerProcess.ts DATABASE_URL REDIS_URL|- ORIGIN PREFIX`. */
const [databaseUrl = '', redis = '', origin = '', prefix = ''] = process.argv.slice(2)
const options = { databaseUrl, redisUrl: redis === '-' ? null : redis, prefix }
const db = openDatabase(databaseUrl, { quick: true })
const queues = openQueues(options)
const context = testContext(db, origin, queues)
const workers = await startWorkers(context, options)
console.log('ready')

process.once('SIGTERM', async () => {
  await workers.stop()
  await queues.close()
  await context.fetcher.close()
  await closeDatabase(db)
})
