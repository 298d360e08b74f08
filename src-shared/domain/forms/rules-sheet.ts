import { rulesInForce } from '../meeting/floor/rules-text'
import { chineseNumber } from '../text/chinese-number'
import type { FormDraft, PaperContext } from './form'

/** 议事规则, to be hung up and read out: those that the meeting has, with its own limits. */
export function rulesSheet({ meeting, hall }: PaperContext): FormDraft {
  const rules = rulesInForce({ ...meeting, currentItemId: null })
  return {
    document: {
      title: '议事规则',
      subtitle: [hall.hallName],
      blocks: rules.map(({ name, clause }, index) => ({
        kind: 'names',
        label: `${chineseNumber(index + 1)}、${name}　`,
        names: clause,
      })),
      signOff: null,
      foot: 'pages',
      footText: `${meeting.plan.title}　第${meeting.rules.version}版`,
    },
    missing: [],
    masked: [],
  }
}
