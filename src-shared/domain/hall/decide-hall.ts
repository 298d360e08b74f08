import { ok, refuse, type Result } from '../kernel/result'
import type { Meeting } from '../meeting/state'
import { adoptedTemplate, droppedTemplate } from '../own-template/decide'
import { revisedWording } from '../wording/revise'
import type { HallExtra } from './commands'
import type { HallEvent } from './events'
import { agendaDrafts } from './like-meeting'
import type { Hall } from './state'
import { TEMPLATES_LIMIT } from './templates'

interface Context {
  readonly meetingOf: (meetingId: string) => Meeting | null
  readonly commandId: string
}

type Decision = Result<readonly HallEvent[]>

/**
 * Templates, what new meetings begin with, 文件用语 and 文件模板, the first start, and practice meetings that are no longer wanted.
 */
export function decideHall(hall: Hall, command: HallExtra, context: Context): Decision {
  switch (command.type) {
    case 'saveTemplate':
      return saveTemplate(hall, command, context)
    case 'removeTemplate':
    case 'restoreTemplate': {
      const removed = command.type === 'removeTemplate'
      const template = hall.templates.find(({ id }) => id === command.templateId)
      if (!template) return refuse('template.unknown', '没有这个模板。请从列表里重新选。')
      if (template.removed === removed) {
        return refuse(
          'template.same',
          removed ? `模板“${template.name}”已经删除了。` : `模板“${template.name}”还在，不用恢复。`,
        )
      }
      if (!removed && named(hall, template.name)) {
        return refuse('template.name', `现在另有一个模板叫“${template.name}”。请先把它删除，再恢复这一个。`)
      }
      const data = { templateId: template.id }
      return ok([{ type: removed ? 'templateRemoved' : 'templateRestored', data }])
    }
    case 'setMeetingDefaults':
      return ok([{ type: 'meetingDefaultsSet', data: command.defaults }])
    case 'endGuide':
      return hall.guideEnded
        ? refuse('guide.ended', '开始使用的引导已经收起了。')
        : ok([{ type: 'guideEnded', data: {} }])
    case 'removePractice':
      return removePractice(hall, command.meetingId, context)
    case 'adoptOwnTemplate': {
      const adopted = adoptedTemplate(hall.ownTemplates, command.template)
      return adopted.ok ? ok([{ type: 'ownTemplateAdopted', data: adopted.value }]) : adopted
    }
    case 'dropOwnTemplate': {
      const dropped = droppedTemplate(hall.ownTemplates, command.paper)
      return dropped.ok ? ok([{ type: 'ownTemplateDropped', data: dropped.value }]) : dropped
    }
    case 'reviseWording': {
      const revised = revisedWording(hall.wording, command.passages)
      return revised.ok ? ok([{ type: 'wordingRevised', data: revised.value }]) : revised
    }
  }
}

const standing = (hall: Hall) => hall.templates.filter(({ removed }) => !removed)
const named = (hall: Hall, name: string) => standing(hall).find((template) => template.name === name)

function saveTemplate(
  hall: Hall,
  { meetingId, name, replace }: Extract<HallExtra, { type: 'saveTemplate' }>,
  { meetingOf, commandId }: Context,
): Decision {
  const meeting = meetingOf(meetingId)
  if (!meeting) return refuse('meeting.unknown', '没有这个会议。请回到首页，从列表里重新打开。')
  if (meeting.agenda.length === 0) {
    return refuse('template.empty', '这个会议还没有议程，存成模板也是空的。请先排议程，再存为模板。')
  }
  const same = named(hall, name)
  if (same && !replace) {
    return refuse('template.name', `已经有一个模板叫“${name}”。请换一个名称，或选“替换原来的”。`)
  }
  if (!same && standing(hall).length >= TEMPLATES_LIMIT) {
    return refuse('template.limit', `最多存 ${TEMPLATES_LIMIT} 个模板。请先删除不用的。`)
  }
  const { startsAt: _startsAt, ...plan } = meeting.plan
  const id = same?.id ?? `tp-${commandId}`
  return ok([
    { type: 'templateSaved', data: { template: { id, name, plan, agenda: agendaDrafts(meeting) } } },
  ])
}

function removePractice(hall: Hall, meetingId: string, { meetingOf }: Context): Decision {
  const meeting = meetingOf(meetingId)
  if (!meeting) return refuse('meeting.unknown', '没有这个会议。请回到首页，从列表里重新打开。')
  if (!meeting.practice) {
    return refuse('practice.real', `“${meeting.plan.title}”不是练习会。正式会议的记录不能删除。`)
  }
  return hall.removedMeetings.includes(meetingId)
    ? refuse('practice.removed', '这个练习会已经删除了。')
    : ok([{ type: 'practiceRemoved', data: { meetingId } }])
}
