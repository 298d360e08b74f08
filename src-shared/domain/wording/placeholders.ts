/** What a passage may name in braces: what it stands for, and what it looks like. */
export const PLACEHOLDERS = {
  会议名称: { means: '会议的全称', sample: '小南庄社区居民代表会议' },
  时间: { means: '开会的日期、星期和时间', sample: '2026年11月21日（星期六）14时00分' },
  日期: { means: '开会的日期', sample: '2026年11月21日' },
  在何处: { means: '“在”和会议地点；没有填地点时不写', sample: '在党群服务中心二层' },
  开会情况: { means: '开的是什么会、在哪里', sample: '居民代表会议在党群服务中心二层召开' },
  主持人: { means: '主持人的姓名', sample: '周明远' },
  发言限制: {
    means: '每次说多久、可以说几次，整句',
    sample: '每人每次发言不超过3分钟，同一事项最多发言2次。',
  },
  研究议题: { means: '“，研究”和各项议题；没有时不写', sample: '，研究“新增车位怎么分”' },
  到会情况: { means: '应到、实到多少人', sample: '应到48人，实到45人' },
  列席情况: { means: '“，列席几人”；没有时不写', sample: '，列席3人' },
  法定人数: { means: '“，符合法定人数”；不要求时不写', sample: '，符合法定人数' },
  结果名称: { means: '公示的是协商结果还是表决结果', sample: '协商结果' },
  件数: { means: '议定了几件事', sample: '3' },
  今天: { means: '写公示的日期', sample: '2026年12月1日' },
  办理情况: { means: '办结了几件、在办几件', sample: '已办结1件，正在办理2件' },
  议事厅名称: { means: '议事厅的名称', sample: '小南庄社区议事厅' },
  居委会: { means: '居民委员会的全称', sample: '小南庄社区居民委员会' },
  电话: { means: '“（电话…）”；没有填电话时不写', sample: '（电话010-82600001）' },
} as const satisfies Readonly<Record<string, { readonly means: string; readonly sample: string }>>

export type PlaceholderName = keyof typeof PLACEHOLDERS
