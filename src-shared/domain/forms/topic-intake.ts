import { said, wordingOf } from '../wording/wording'
import { phoneText } from '../wording/values'
import { missingContacts } from './facts'
import type { FormDraft, PaperContext } from './form'

/** 议题征集表, blank, for residents to propose what the hall should deliberate. */
export function topicIntake(context: PaperContext): FormDraft {
  const { hall } = context
  return {
    document: {
      title: `${hall.hallName}议题征集表`,
      subtitle: [],
      blocks: [
        {
          kind: 'fields',
          rows: [
            { label: '编号', value: '' },
            { label: '提出日期', value: '' },
            { label: '提议人', value: '' },
            { label: '联系电话', value: '' },
            { label: '楼号门牌', value: '' },
            { label: '联名人数', value: '' },
            {
              label: '议题来源',
              value: '□居民提议　□居民代表　□12345热线　□网格走访\n□社区党组织　□驻区单位　□其他：',
            },
            { label: '议题名称', value: '', lines: 1.5 },
            { label: '问题描述', value: '', lines: 5 },
            { label: '建议办法', value: '', lines: 4 },
            { label: '涉及范围', value: '□本楼门　□本小区　□本社区　□需街道协调' },
            { label: '提议人签名', value: '' },
            { label: '受理人', value: '' },
            { label: '受理意见', value: '□列入协商　□转有关部门　□暂缓　□不予受理\n说明：', lines: 3 },
          ],
        },
        {
          kind: 'note',
          text: said(wordingOf(context), 'topicIntake.end', {
            居委会: hall.committee,
            电话: phoneText(hall.contactPhone),
            议事厅名称: hall.hallName,
          }),
        },
      ],
      signOff: null,
      foot: 'print',
      footText: hall.committee,
    },
    missing: missingContacts([{ label: '联系电话', value: hall.contactPhone }]),
    masked: [],
  }
}
