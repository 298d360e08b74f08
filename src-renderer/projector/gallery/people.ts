import type { ParticipantDraft } from '#shared/domain/meeting/setup'

/** Invented. */
const FAMILY = [...'孙李赵刘高王何丁吴周陈杨黄林徐马朱胡郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const GIVEN = [
  '秀英',
  '桂兰',
  '国强',
  '淑珍',
  '振海',
  '建华',
  '慧敏',
  '素芬',
  '建平',
  '晓燕',
  '文博',
  '玉梅',
  '志远',
  '春生',
]

/** Somebody at a place of the roster; all different. */
export function person(index: number): ParticipantDraft {
  const family = FAMILY[index % FAMILY.length] ?? '孙'
  const given = GIVEN[(index + Math.floor(index / FAMILY.length) * 3) % GIVEN.length] ?? '秀英'
  return {
    name: `${family}${given}`,
    attendance: 'attending',
    identity: '居民代表',
    door: `${(index % 9) + 1}号楼${(index % 4) + 1}单元${100 + Math.floor(index / 9)}`,
    org: '',
    phone: '',
  }
}

export function people(count: number): ParticipantDraft[] {
  return Array.from({ length: count }, (_, index) => person(index))
}

/** Exactly 40 characters, as long as a name may be. */
export const LONGEST_NAME = '阿卜杜热西提·阿卜杜拉·麦麦提明江·吐尔洪江·艾合买提·库尔班江·玉素甫江'.padEnd(
  40,
  '·江',
)
export const LATIN_NAME = 'Abdurrahman-Muhammadjan Alexandrovich-Wu'

/** A name of 40 characters, a unit of 60, an identity of 40: as far as the form lets one go. */
export function hostilePerson(index: number): ParticipantDraft {
  const names = [LONGEST_NAME, LATIN_NAME, '买买提·吐尔逊', '欧阳慧敏', '古丽娜孜·阿不都热合曼']
  return {
    ...person(index),
    name: names[index % names.length] ?? LONGEST_NAME,
    identity: text('物业服务企业驻小区项目经理兼停车管理负责人', 40),
    org: text('北京市海淀区某某物业管理有限责任公司小南庄停车场管理分公司', 60),
  }
}

/** Running text of exactly `length` characters. */
export function text(pattern: string, length: number): string {
  return [...pattern.repeat(Math.ceil(length / pattern.length))].slice(0, length).join('')
}
