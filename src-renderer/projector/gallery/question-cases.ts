import type { Figure } from '#shared/domain/meeting/questions/question'
import type { MeetingSetup } from '#shared/domain/meeting/setup'
import type { ScreenProps } from '../Screen'
import { text } from './people'
import { Sample } from './sample'
import { HALL, HOSTILE_HALL, hostile, parking } from './setups'

const MORNING = Date.parse('2026-11-21T09:00:00+08:00')

/** 问答 with words as they are asked in a hall, and figures as they were reported of 田村路. */
class Questions extends Sample {
  static begin(hall: typeof HALL, setup: MeetingSetup, people: number): Questions {
    const agenda = setup.agenda.map((item) => ({ ...item, kind: 'questions' as const, motion: null }))
    const sample = new Questions(hall, { ...setup, agenda }, MORNING)
    sample.at('13:40').signIn(people).at('14:00').open().enter(3).at('14:20')
    return sample
  }

  question(person: number, words: string, parent = false): this {
    return this.step({
      type: 'askQuestion',
      parentId: parent ? this.meeting.currentQuestionId : null,
      askerId: this.meeting.participants[person]?.id ?? null,
      onBehalfOf: '',
      text: words,
      begin: true,
    })
  }

  handIn(onBehalfOf: string, words: string): this {
    return this.step({
      type: 'askQuestion',
      parentId: null,
      askerId: null,
      onBehalfOf,
      text: words,
      begin: false,
    })
  }

  reply(person: number, org: string): this {
    return this.step({
      type: 'startAnswer',
      questionId: this.meeting.currentQuestionId ?? '',
      participantId: this.meeting.participants[person]?.id ?? '',
      org,
    })
  }

  figures(...figures: readonly Figure[]): this {
    const questionId = this.meeting.currentQuestionId ?? ''
    return this.step({ type: 'setFigures', questionId, figures: [...figures] })
  }

  promise(words: string, ownerOrg: string, ownerPerson: string, dueDate: string): this {
    const questionId = this.meeting.currentQuestionId ?? ''
    const promise = { text: words, ownerOrg, ownerPerson, dueDate }
    return this.step({ type: 'recordPromise', questionId, form: 'deed', promise })
  }

  end(): this {
    return this.step({ type: 'endTurn', turnId: this.meeting.activeTurnId ?? '', nextRequestId: null })
  }
}

const asked = () =>
  Questions.begin(HALL, parking(), 40)
    .question(0, '全区一半托位空着，我家门口的却排不上，差在哪儿？')
    .pass(30)
const answering = () =>
  asked()
    .handIn('12345热线', '夜间和周末能不能送托？')
    .handIn('北坡里一位居民', '义诊什么时候有？')
    .reply(5, '区教育委员会')
    .pass(40)
const figures = () =>
  answering().figures(
    { label: '幼儿园', value: '152所' },
    { label: '托班', value: '226个' },
    { label: '托位', value: '4480个' },
    { label: '使用率', value: '50.9%' },
  )
const promised = () =>
  figures().end().promise('列出顺路可报的跨街道托班及余位，发到各社区', '区教育委员会', '刘颖', '2026-12-18')

const long = () =>
  Questions.begin(HOSTILE_HALL, hostile(128), 20)
    .question(0, text('全区一半托位空着，我家门口的却排不上，', 300))
    .pass(200)
const longAnswered = () =>
  long()
    .handIn(text('北坡里社区居民委员会代收的书面提问，', 60), text('义诊什么时候有，', 300))
    .reply(1, text('北京市海淀区教育委员会学前教育科，', 60))
    .pass(4000)
    .figures(
      ...[1, 2, 3, 4].map((n) => ({
        label: text('本街道辖区内普惠性托育机构', 20),
        value: text(`${n}480个托位上下浮动`, 20),
      })),
    )
    .promise(
      text('列出顺路可报的跨街道托班及余位，', 500),
      text('北京市海淀区教育委员会学前教育科，', 60),
      text('阿卜杜热西提·阿卜杜拉，', 40),
      '2027-12-31',
    )

const screenOf = (hall: typeof HALL, play: () => Sample) => (): ScreenProps => {
  const sample = play()
  return { hall, meeting: sample.meeting, now: sample.now, connection: 'live' }
}

export const QUESTION_CASES: Readonly<Record<string, () => ScreenProps>> = {
  'questions-waiting': screenOf(HALL, () => asked().end()),
  'questions-answering': screenOf(HALL, answering),
  'questions-figures': screenOf(HALL, figures),
  'questions-one-figure': screenOf(HALL, () =>
    answering().figures({ label: '新增托位', value: '15个' }).pass(115),
  ),
  'questions-promised': screenOf(HALL, promised),
  'questions-further': screenOf(HALL, () =>
    promised()
      .question(0, '本街道什么时候能加位子？', true)
      .pass(12)
      .reply(6, '辖区幼儿园')
      .pass(30)
      .end()
      .promise('下学期增开一个乳儿班', '辖区幼儿园', '侯敏', '2027-02-28')
      .promise('摸底延时托管需求，满十家即开', '辖区幼儿园', '侯敏', '2026-12-25'),
  ),
  'questions-list': screenOf(HALL, () => promised().enter(4).enter(3).show('questions')),
}

export const HOSTILE_QUESTION_CASES: Readonly<Record<string, () => ScreenProps>> = {
  'questions-waiting': screenOf(HOSTILE_HALL, () => long().end()),
  'questions-answered': screenOf(HOSTILE_HALL, () => longAnswered().end()),
  'questions-overtime': screenOf(HOSTILE_HALL, longAnswered),
  'questions-list': screenOf(HOSTILE_HALL, () => longAnswered().end().enter(4).enter(3).show('questions')),
}
