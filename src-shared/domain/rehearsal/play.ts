import { ok, refuse, type Result } from '../kernel/result'
import type { Meeting } from '../meeting/state'
import { checkExpectation } from './check-expectation'
import { describeStep } from './describe-step'
import { mistake } from './find'
import { setupOf, type Scenario } from './scenario'
import type { Stage } from './stage'
import type { Deed, Step, StepOf } from './steps'
import { hallTimestamp, parseDuration, parseMoment } from './time'
import { translate } from './translate'

/** What became of one step. */
export interface PlayedStep {
  /** 0 is the making of the meeting; the steps of the file are counted from 1. */
  readonly n: number
  readonly do: Step['do'] | 'setup'
  /** `startTurn 孙秀英` */
  readonly says: string
  /** Hall clock when it was done, ms. */
  readonly at: number
  /** The sentence it was refused with, where it had to be. */
  readonly refused: string | null
}

export interface Played {
  readonly meetingId: string
  readonly steps: readonly PlayedStep[]
}

const MEETING_COMMAND = 'rehearsal-meeting'

/**
 * Plays a scenario from the first step to the last. Everything but the steps is fixed (ids too), so that it comes
 * to the same record wherever it is played. Ends at the first step that cannot be done, or that is not refused
 * though it should be, with a sentence that names the step; `after` is awaited between steps.
 */
export async function play(
  scenario: Scenario,
  stage: Stage,
  after: (step: PlayedStep) => Promise<void> = () => Promise.resolve(),
): Promise<Result<Played>> {
  const done: PlayedStep[] = []
  const record = async (step: PlayedStep) => {
    done.push(step)
    await after(step)
  }
  const set = await setUp(scenario, stage)
  if (!set.ok) return refuse(set.error.code, `会前准备（setup）：${set.error.message}`)
  await record({ n: 0, do: 'setup', says: 'setup', at: stage.now(), refused: null })
  for (const [index, step] of scenario.steps.entries()) {
    const n = index + 1
    const says = describeStep(step)
    const result = await playStep(step, n, stage)
    if (!result.ok) return refuse(result.error.code, `第 ${n} 步（${says}）：${result.error.message}`)
    await record({ n, do: step.do, says, at: stage.now(), refused: result.value })
  }
  return ok({ meetingId: `m-${MEETING_COMMAND}`, steps: done })
}

async function setUp(scenario: Scenario, stage: Stage): Promise<Result<unknown>> {
  const configured = await stage.ask(
    'console',
    { type: 'configureHall', settings: scenario.hall },
    'rehearsal-hall',
  )
  if (!configured.ok) return configured
  const setup = setupOf(scenario, stage.now())
  return stage.ask('console', { type: 'createMeeting', setup }, MEETING_COMMAND)
}

/** The sentence the step was refused with, as it had to be; null where it was done. */
async function playStep(step: Step, n: number, stage: Stage): Promise<Result<string | null>> {
  const moved = await moveClock(step, stage)
  if (!moved.ok) return moved
  switch (step.do) {
    case 'wait':
      return ok(null)
    case 'expect':
      return expectations(step, stage)
    default:
      return deed(step, n, stage)
  }
}

async function moveClock(step: Step, stage: Stage): Promise<Result<null>> {
  const now = stage.now()
  const to = momentOf(step, now)
  if (!to.ok) return to
  if (to.value < now) {
    return mistake(`时间 ${hallTimestamp(to.value)} 早于前一步的 ${hallTimestamp(now)}，请改晚一些。`)
  }
  if (to.value > now) await stage.moveTo(to.value)
  return ok(null)
}

function momentOf(step: Step, now: number): Result<number> {
  if (step.do === 'wait') return ok(now + (parseDuration(step.for) ?? 0))
  if (step.do === 'expect') return ok(now)
  if (step.at !== undefined && step.after !== undefined) return mistake('at 和 after 只写一个。')
  if (step.after !== undefined) return ok(now + (parseDuration(step.after) ?? 0))
  return ok(step.at === undefined ? now : (parseMoment(step.at, now) ?? now))
}

async function deed(step: Deed, n: number, stage: Stage): Promise<Result<string | null>> {
  const { meeting, settings } = situation(stage)
  if (!meeting) return mistake('会议没有建成。')
  const asks = translate(step, {
    meeting,
    settings,
    notices: stage.world().notices,
    now: stage.now(),
  })
  if (!asks.ok) return asks
  for (const [index, { role, command, after }] of asks.value.entries()) {
    if (after > 0) await stage.moveTo(stage.now() + after)
    const before = stage.world()
    const result = await stage.ask(role, command, `step-${n}-${index + 1}`)
    if (result.ok) continue
    if (step.refused === undefined) return result
    if (stage.world() !== before) return mistake('被拒绝的一步仍改动了记录。')
    return result.error.message.includes(step.refused)
      ? ok(result.error.message)
      : mistake(`拒绝的理由应含“${step.refused}”，实际是“${result.error.message}”`)
  }
  return step.refused === undefined ? ok(null) : mistake(`这一步应被拒绝（“${step.refused}”），却做成了。`)
}

function expectations(step: StepOf<'expect'>, stage: Stage): Result<null> {
  const { meeting, settings } = situation(stage)
  if (!meeting) return mistake('会议没有建成。')
  const unmet = checkExpectation(step, { meeting, settings, now: stage.now() })
  if (!unmet.ok) return unmet
  return unmet.value.length === 0 ? ok(null) : mistake(`${unmet.value.join('；')}。`)
}

function situation(stage: Stage): {
  readonly meeting: Meeting | undefined
  readonly settings: Scenario['hall']
} {
  const { hall, meetings } = stage.world()
  return { meeting: meetings.get(`m-${MEETING_COMMAND}`)?.meeting, settings: hall.settings }
}
