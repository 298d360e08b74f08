import { meetingName } from '../minutes/head'
import { asSentence } from '../minutes/sentences'
import { periodText } from '../notice/period-rule'
import { redactionScope } from '../redaction/people-in-office'
import { Redactor } from '../redaction/redactor'
import { chineseDateTime, chineseIsoDate } from '../text/chinese-date'
import { said, wordingOf } from '../wording/wording'
import { BLANK_DATE, contactsOf, missingAgenda, missingContacts, missingIssuer, missingPlace } from './facts'
import type { FormDraft, PaperContext } from './form'
import { periodBefore, postedOn, postingFacts } from './posting'
import { expectedText } from './presence'
import { about, attending, decisionText, clausesText, figuresText, quoted } from './topics'

/**
 * 协商议题公示, posted before the meeting: what will be talked about and voted on, when and where, and how to be
 * heard. Who is invited is told by office and number, not by name.
 */
export function topicNotice(context: PaperContext): FormDraft {
  const { meeting, hall } = context
  const redactor = new Redactor(redactionScope(meeting, hall))
  const { title, salutation, blocks, channels } = topicContent(context, (text) => redactor.text(text))
  const posted = postedOn(context)
  const period = posted === null ? null : periodBefore(meeting, posted)
  const contacts = contactsOf(hall)
  return {
    document: {
      title,
      subtitle: [],
      blocks: [
        { kind: 'flush', text: salutation },
        ...blocks,
        {
          kind: 'paragraph',
          text: `公示期：${period === null ? `${BLANK_DATE}至${BLANK_DATE}` : periodText(period)}。${channels}`,
        },
        { kind: 'contacts', contacts },
      ],
      signOff: { issuer: hall.committee, date: posted === null ? BLANK_DATE : chineseIsoDate(posted) },
      foot: 'slip',
      footText: '',
    },
    missing: [
      ...missingIssuer(hall),
      ...missingPlace(meeting),
      ...missingAgenda(meeting),
      ...postingFacts(context, posted),
      ...missingContacts(contacts),
    ],
    masked: redactor.masked,
  }
}

export interface TopicContent {
  readonly title: string
  readonly salutation: string
  readonly blocks: readonly {
    readonly kind: 'heading' | 'paragraph'
    readonly level: 1
    readonly text: string
  }[]
  /** How to be heard. */
  readonly channels: string
}

/** What it says, but for its period: every text of it through `hide`. */
export function topicContent(context: PaperContext, hide: (text: string) => string): TopicContent {
  const { meeting, hall } = context
  const { plan, agenda } = meeting
  const wording = wordingOf(context)
  const topics = agenda.filter(({ motion }) => motion !== null)
  const told = topics.length > 0 ? topics : agenda
  const numbered = (index: number) => (told.length === 1 ? '' : `${index + 1}．`)
  const paragraph = (text: string) => ({ kind: 'paragraph', level: 1, text: hide(text) }) as const
  const heading = (text: string) => ({ kind: 'heading', level: 1, text }) as const
  const [only] = told
  return {
    title: hide(
      only && told.length === 1
        ? `关于${quoted(only.title)}协商议题的公示`
        : `${about(plan.title)}协商议题的公示`,
    ),
    salutation: hide(said(wording, 'topicNotice.salutation', {})),
    channels: hide(said(wording, 'topicNotice.channels', {})),
    blocks: [
      paragraph(
        said(wording, 'topicNotice.opening', {
          时间: chineseDateTime(plan.startsAt),
          会议名称: meetingName(meeting, hall),
          居委会: hall.committee,
        }),
      ),
      heading('一、协商议题'),
      ...(told.length === 0 ? [paragraph('待定。')] : []),
      ...told.flatMap((item, index) => {
        const figures = figuresText(item)
        const lead = paragraph(
          `${numbered(index)}${item.title}${figures === '' ? '' : `（${figures}）`}${item.motion ? `：${asSentence(item.motion.text)}` : '。'}`,
        )
        return [lead, ...clausesText(meeting, item).map(paragraph)]
      }),
      heading('二、会议时间和地点'),
      paragraph(
        `${chineseDateTime(plan.startsAt)}，${plan.place || '地点待定'}。主持人：${plan.facilitator}。`,
      ),
      heading('三、参加范围'),
      paragraph(participantsText(context)),
      ...(topics.length === 0
        ? []
        : [
            heading('四、表决办法'),
            ...topics.map((item, index) =>
              paragraph(`${numbered(index)}${item.motion ? asSentence(decisionText(item.motion)) : ''}`),
            ),
          ]),
    ],
  }
}

/** 出席48人；列席：居委会主任、物业项目经理、律师。 */
function participantsText({ meeting }: PaperContext): string {
  const attendees = attending(meeting).length
  const offices = meeting.participants
    .filter(({ attendance }) => attendance === 'observing')
    .map(({ org, identity }) => org || identity)
  const observers = [...new Set(offices)].filter((office) => office !== '')
  const listed = observers.length === 0 ? '' : `；列席：${observers.join('、')}`
  return attendees === 0 && listed === '' ? '参加人员另行通知。' : `出席${expectedText(meeting)}${listed}。`
}
