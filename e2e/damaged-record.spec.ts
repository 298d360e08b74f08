import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Hall } from './fixtures'
import { beginSampleMeeting } from './steps/preparation'

const recordFolder = (hall: Hall) => join(hall.folders.data, 'record')

/** Spoils the last line but two of the journal, as a failing disk does. */
async function damageJournal(hall: Hall): Promise<void> {
  const file = join(recordFolder(hall), 'journal.jsonl')
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  const spoiled = lines.map((line, index) => (index === lines.length - 3 ? line.replaceAll('"', '#') : line))
  await writeFile(file, `${spoiled.join('\n')}\n`)
}

async function filesKeptAside(hall: Hall): Promise<number> {
  const files = await readdir(recordFolder(hall))
  return files.filter((file) => file.startsWith('journal') && file !== 'journal.jsonl').length
}

test('a damaged journal is mended from the database, said so, and kept aside', async ({ hall, console }) => {
  await beginSampleMeeting(console)
  await hall.quit()
  await damageJournal(hall)
  await hall.start()
  const again = await hall.window('console')
  await expect(again.getByRole('alert').filter({ hasText: '没有丢失内容' })).toBeVisible()
  await expect(again.getByText('实到 3', { exact: true })).toBeVisible()
  expect(await filesKeptAside(hall)).toBe(1)
})

test('a lost database is filled again from the journal', async ({ hall, console }) => {
  await beginSampleMeeting(console)
  await hall.quit()
  await hall.host.loseDatabase()
  await hall.start()
  const again = await hall.window('console')
  await expect(again.getByText('数据库里的副本不完整，已用日志文件补齐，没有丢失内容')).toBeVisible()
  await expect(again.getByText('实到 3', { exact: true })).toBeVisible()
})

test('where both copies are damaged the program opens with what is sound, and says what is missing', async ({
  hall,
  console,
}) => {
  await beginSampleMeeting(console)
  await hall.quit()
  await hall.host.loseDatabase()
  await damageJournal(hall)
  await hall.start()
  const again = await hall.window('console')
  await expect(again.getByRole('alert').filter({ hasText: /第 \d+ 步及以后的记录已损坏/ })).toBeVisible()
  await expect(again.getByRole('heading', { level: 1, name: '停车规则专题居民代表会议' })).toBeVisible()
  expect(await filesKeptAside(hall)).toBe(1)
})
