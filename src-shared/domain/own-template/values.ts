import type { FormDocument, PaperContext } from '../forms/form'
import type { PaperId } from '../forms/paper-id'
import { meetingName } from '../minutes/head'
import { redactionScope } from '../redaction/people-in-office'
import { Redactor } from '../redaction/redactor'
import { chineseDateTime } from '../text/chinese-date'
import type { TemplatePlace } from './places'

/** What stands in the places of a template, but for 正文. On a paper for the public, hidden like its text. */
export function templateValues(
  paper: PaperId,
  context: PaperContext,
  { title, subtitle, signOff }: FormDocument,
): Readonly<Record<Exclude<TemplatePlace, '正文'>, string>> {
  const { meeting } = context
  const hall = meeting.hallAtClose ?? context.hall
  const redactor = new Redactor(redactionScope(meeting, context.hall))
  const hide = (text: string) => (paper === 'topicNotice' ? redactor.text(text) : text)
  return {
    // These come from the draft, where whatever must be hidden is hidden.
    标题: title,
    副标题: subtitle.filter((part) => part !== '').join('　'),
    落款: signOff?.issuer ?? hall.committee,
    日期: signOff?.date ?? '',
    文号: meeting.number ?? '',
    会议名称: hide(meetingName(meeting, hall)),
    时间: chineseDateTime(meeting.openedAt ?? meeting.plan.startsAt),
    地点: hide(meeting.plan.place),
    主持人: hide(meeting.plan.facilitator),
    记录人: hide(meeting.plan.recorder),
    议事厅: hall.hallName,
    社区: hall.community,
    居委会: hall.committee,
    街道: hall.subdistrict,
    联系人: hall.contactPerson,
    联系电话: hall.contactPhone,
    地址: hall.address,
  }
}
