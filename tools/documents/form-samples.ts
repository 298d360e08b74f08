import { renderForm } from '../../src-main/documents/form-docx'
import { renderInTemplate } from '../../src-main/documents/own-template/render-in-template'
import { renderSampleTemplate } from '../../src-main/documents/own-template/sample-template'
import { proofFor } from '../../src-shared/domain/edition/proof'
import { catalogue } from '../../src-shared/domain/forms/catalogue'
import type { FormDocument, FormDraft, PaperContext } from '../../src-shared/domain/forms/form'
import { draftReason, paperOf, PAPERS } from '../../src-shared/domain/forms/papers'
import type { HallSettings } from '../../src-shared/domain/hall/state'
import type { OwnerUnit } from '../../src-shared/domain/meeting/vote/owners/owners'
import type { Meeting } from '../../src-shared/domain/meeting/state'
import type { CountedSurvey } from '../../src-shared/domain/meeting/survey/survey'
import { hashOf } from '../../src-shared/domain/kernel/canonical'
import { OWNERS_RULES } from '../../src-shared/domain/voting/owners-rule'
import { SAMPLE_HALL } from '../../src-shared/testing/sample-hall'
import { sampleMeeting } from '../../src-shared/testing/sample-meeting'

const WEEK_BEFORE = Date.parse('2026-11-14T10:00:00+08:00')
const DAY_AFTER = Date.parse('2026-11-22T10:00:00+08:00')

/** Every form in ordinary and in hostile states, by file name. */
export async function sampleForms(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const planned = sampleMeeting({ until: 'planned' }).meeting
  const sealed = sampleMeeting({ until: 'sealed' }).meeting
  const states: readonly (readonly [string, PaperContext])[] = [
    ['usual', { meeting: withBallots(planned), hall: SAMPLE_HALL, now: WEEK_BEFORE }],
    ['usual', { meeting: withSurvey(sealed), hall: SAMPLE_HALL, now: DAY_AFTER }],
    ['bare', { meeting: bare(planned), hall: bareHall(SAMPLE_HALL), now: WEEK_BEFORE }],
    ['bare', { meeting: quiet(sealed), hall: bareHall(SAMPLE_HALL), now: DAY_AFTER }],
    ['crowded', { meeting: withOwners(withBallots(crowded(planned))), hall: SAMPLE_HALL, now: WEEK_BEFORE }],
    ['crowded', { meeting: crowded(sealed), hall: SAMPLE_HALL, now: DAY_AFTER }],
  ]
  for (const [state, context] of states) {
    const { number } = context.meeting
    const add = async (
      id: string,
      name: string,
      proven: boolean,
      { document }: FormDraft,
      draft: string | null,
    ) =>
      files.set(
        `form-${id}-${state}.docx`,
        await renderForm(document, {
          draft,
          creator: context.hall.committee,
          at: context.now,
          ...(draft === null && proven ? { proof: proofFor(hashOf(document), name, number ?? '', 1) } : {}),
        }),
      )
    const stage = context.meeting.openedAt === null ? 'before' : 'after'
    for (const paper of PAPERS.filter((one) => one.stage === stage))
      if (paper.draft && paper.unavailable(context.meeting) === null)
        await add(
          paper.id,
          paper.name,
          paper.proven(context.meeting),
          paper.draft(context),
          draftReason(paper, context),
        )
    if (stage === 'after') await add('catalogue', '卷内目录', false, catalogue(context), null)
  }
  await addOwnTemplates(files, sealed)
  const plain = { draft: null, creator: SAMPLE_HALL.committee, at: DAY_AFTER }
  files.set('form-plain.docx', await renderForm(plainText(), plain))
  return files
}

/** Papers laid out by a file of the hall's own: the sample to begin one from, as it is handed out. */
async function addOwnTemplates(files: Map<string, Uint8Array>, meeting: Meeting): Promise<void> {
  const context = { meeting, hall: SAMPLE_HALL, now: DAY_AFTER }
  for (const id of ['summaryMinutes', 'agreement'] as const) {
    const paper = paperOf(id)
    const document = paper.draft?.(context).document
    if (!document) throw new Error(`${id} is a form`)
    const bytes = await renderInTemplate(document, {
      paper: id,
      template: { fileName: '样板.docx', bytes: await renderSampleTemplate(id, '', 0) },
      values: { 标题: document.title, 副标题: document.subtitle.join('　') },
      draft: null,
      proof: proofFor(hashOf(document), paper.name, meeting.number ?? '', 1),
      creator: SAMPLE_HALL.committee,
      at: DAY_AFTER,
    })
    if (!bytes) throw new Error('the sample template is refused')
    files.set(`form-${id}-template.docx`, bytes)
  }
}

/** Nothing but plain text, three pages of it: a whole page has 22 lines of 28 characters. */
function plainText(): FormDocument {
  const text = '议事协商，大家商量着办。'.repeat(150)
  return {
    title: '平排文字',
    subtitle: [],
    blocks: [{ kind: 'paragraph', text }],
    signOff: null,
    foot: 'pages',
    footText: '',
  }
}

/** The sheets came back, and were counted. */
function withSurvey(meeting: Meeting): Meeting {
  const survey: CountedSurvey = {
    issued: 60,
    collected: 52,
    valid: 50,
    from: '2026-11-22',
    to: '2026-11-28',
    answers: Array.from({ length: 9 }, (_, index) => [31 - index, 12, 5, 1]),
    remarks: '希望晚上开会，上班的人也能来。会上说的数，会后贴出来。',
    countedBy: '林晓雯',
    checkedBy: '郑守义',
    at: DAY_AFTER,
  }
  return { ...meeting, surveys: [survey] }
}

const LONG =
  '关于老旧小区既有多层住宅加装电梯工程前期意见征询、资金分摊比例和低层住户补偿办法的说明与讨论（第三次）'

/** Every motion by paper ballot. */
function withBallots(meeting: Meeting): Meeting {
  return {
    ...meeting,
    agenda: meeting.agenda.map((item) =>
      item.motion && item.motion.method === 'showOfHands'
        ? { ...item, motion: { ...item.motion, method: 'secretBallot' } }
        : item,
    ),
  }
}

function withOwners(meeting: Meeting): Meeting {
  const owners = Array.from({ length: 25 }, (_, index): OwnerUnit => ({
    id: `w${index}`,
    head: `w${index}`,
    door: `${(index % 9) + 1}号楼${(index % 4) + 1}单元${101 + index}`,
    owner: index % 5 === 0 ? '欧阳明月、阿依古丽·买买提、王𠮷、张㛃' : `业主${index + 1}`,
    area: 5905 + index * 131,
  }))
  const [first] = meeting.agenda
  if (!first) throw new Error('the sample has no agenda')
  const motion = {
    text: `同意${LONG}，${LONG}。`,
    rule: OWNERS_RULES.ownersSpecial,
    method: 'ownersRegister',
  } as const
  return { ...meeting, owners, agenda: [...meeting.agenda, { ...first, id: 'io', title: LONG, motion }] }
}

/** 200 people with long names, 20 votes, long words. */
function crowded(meeting: Meeting): Meeting {
  const participants = Array.from({ length: 200 }, (_, index) => {
    const person = meeting.participants[index % meeting.participants.length]
    if (!person) throw new Error('the sample has no people')
    const again = index >= meeting.participants.length
    return {
      ...person,
      id: again ? `x${index}` : person.id,
      name: index % 7 === 0 ? '阿卜杜热西提·买买提吐尔逊·艾合买提江' : person.name,
      org: index % 11 === 0 ? '北京某某某某某某物业管理服务集团有限公司小南庄项目服务中心' : person.org,
    }
  })
  const votes = Array.from({ length: 20 }, (_, index) => meeting.votes[index % meeting.votes.length]).flatMap(
    (round, index) =>
      round ? [{ ...round, id: `vx${index}`, motion: index % 3 ? round.motion : `${LONG}。` }] : [],
  )
  const attendance = Object.fromEntries(
    participants.flatMap(({ id }, index) => {
      const entry = meeting.attendance[meeting.participants[index % meeting.participants.length]?.id ?? '']
      return entry ? [[id, entry]] : []
    }),
  )
  const outcomes = Array.from(
    { length: 12 },
    (_, index) => meeting.outcomes[index % Math.max(1, meeting.outcomes.length)],
  ).flatMap((outcome, index) =>
    outcome ? [{ ...outcome, id: `ox${index}`, text: `${LONG}：${outcome.text}` }] : [],
  )
  return {
    ...meeting,
    plan: { ...meeting.plan, title: `${LONG}居民代表会议` },
    participants,
    attendance,
    votes: meeting.votes.length === 0 ? [] : votes,
    outcomes,
    seal: null,
  }
}

/** Nothing but what had to be filled in. */
function bare(meeting: Meeting): Meeting {
  return {
    ...meeting,
    plan: { ...meeting.plan, place: '', scrutineers: '', tellers: '', quorum: null },
    agenda: [],
    participants: [],
  }
}

/** A meeting at which nothing was said, voted or settled. */
function quiet(meeting: Meeting): Meeting {
  return {
    ...bare(meeting),
    turns: [],
    votes: [],
    outcomes: [],
    points: [],
    visits: [],
    seal: null,
    attendance: {},
  }
}

function bareHall(hall: HallSettings): HallSettings {
  return { ...hall, contactPerson: '', contactPhone: '', supervisionPhone: '', address: '' }
}
