import type { HallSettings } from '#shared/domain/hall/state'
import type { MeetingSetup, ParticipantDraft } from '#shared/domain/meeting/setup'
import { DECISION_RULES, QUORUM_RULES } from '#shared/domain/voting/rule'

/** All people, doors and telephones here are invented. */
export const SAMPLE_HALL: HallSettings = {
  hallName: '小南庄社区议事厅',
  community: '小南庄社区',
  committee: '小南庄社区居民委员会',
  subdistrict: '海淀街道',
  numberPrefix: '小南庄社议',
  noticePrefix: '',
  contactPerson: '陈立新',
  contactPhone: '010-82600001',
  supervisionPhone: '010-82610002',
  address: '小南庄社区党群服务中心二层',
}

/** 2026-11-21 14:00, a Saturday. */
export const SAMPLE_STARTS_AT = Date.parse('2026-11-21T14:00:00+08:00')

/** Rare characters, one outside the BMP, a compound surname and a name of a minority. */
const NAMES = (
  '刘淑珍 赵国强 孙秀英 李桂兰 王建华 张㛃 吕䶮 王𠮷 欧阳明月 阿依古丽·买买提 ' +
  '马骉 陈玉梅 杨德福 黄晓明 周玉兰 吴志刚 徐凤英 朱卫东 马秀芳 胡建国 ' +
  '郭爱华 林海燕 何永强 高桂英 梁志远 郑守义 罗红梅 宋长青 谢春花 唐文斌 ' +
  '韩冬梅 曹立军 许丽华 邓晓萍 萧然 冯桂枝 曾庆海 程素云 蔡明亮 彭家声 ' +
  '潘月娥 袁野 于得水 董秀兰 余庆 苏静 叶知秋 王芳'
).split(' ')

export const SAMPLE_PARTICIPANTS: readonly ParticipantDraft[] = [
  ...NAMES.map((name, index): ParticipantDraft => {
    const building = (index % 9) + 1
    const unit = (index % 4) + 1
    return {
      name,
      attendance: 'attending',
      identity: index % 3 === 0 ? '居民代表' : '',
      door: `${building}号楼${unit}单元${100 * ((index % 6) + 1) + (index % 4) + 1}`,
      org: '',
      phone: `138${String(10_000_000 + index * 137_731).slice(-8)}`,
    }
  }),
  {
    name: '陈立新',
    attendance: 'observing',
    identity: '居委会主任',
    door: '',
    org: '小南庄社区居民委员会',
    phone: '',
  },
  {
    name: '高翔',
    attendance: 'observing',
    identity: '物业项目经理',
    door: '',
    org: '安居物业服务有限公司',
    phone: '13900001234',
  },
  { name: '秦律', attendance: 'observing', identity: '律师', door: '', org: '正衡律师事务所', phone: '' },
  { name: '王芳', attendance: 'audience', identity: '', door: '9号楼1单元102', org: '', phone: '' },
]

export const SAMPLE_SETUP: MeetingSetup = {
  plan: {
    title: '小南庄社区居民代表会议（停车管理专题）',
    kind: 'residentRepsMeeting',
    place: '小南庄社区党群服务中心二层议事厅',
    startsAt: SAMPLE_STARTS_AT,
    facilitator: '周明远',
    recorder: '林晓雯',
    scrutineers: '郑守义',
    tellers: '苏静、叶知秋',
    turnSeconds: 180,
    warnSeconds: 30,
    maxTurns: null,
    quorum: QUORUM_RULES.twoThirds,
  },
  agenda: [
    { title: '宣读议事规则，通过监票人、计票人', plannedMinutes: 5, facts: [], motion: null },
    {
      title: '新增车位怎么分',
      plannedMinutes: 40,
      facts: [{ label: '新增', value: '128个' }],
      motion: {
        text: '新增的128个停车位（施划33个、共享50个、路侧45个）按“一户一车、购房优先”分配，空出的车位收回后重新分配。',
        rule: DECISION_RULES.presentMajority,
        method: 'showOfHands',
      },
    },
    {
      title: '停车收费标准',
      plannedMinutes: 30,
      facts: [],
      motion: {
        text: '固定车位每月收费150元，轮转车位每月100元。',
        rule: DECISION_RULES.presentTwoThirds,
        method: 'showOfHands',
      },
    },
    {
      title: '停车自管会人选',
      plannedMinutes: 20,
      facts: [],
      motion: {
        text: '由孙秀英等5人组成停车自治管理委员会。',
        rule: DECISION_RULES.simple,
        method: 'showOfHands',
      },
    },
    { title: '夜间巡查怎么排班', plannedMinutes: 15, facts: [], motion: null },
  ],
  participants: [...SAMPLE_PARTICIPANTS],
}
