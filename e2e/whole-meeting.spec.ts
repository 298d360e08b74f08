import { expect, test } from './fixtures'
import {
  callSpeaker,
  closeMeeting,
  endSpeech,
  expectCountRefused,
  goToItem,
  registerSpeaker,
  reportCount,
  undo,
} from './steps/facilitator'
import { introduceHall, openSample, signIn, signInToQuorum } from './steps/preparation'
import { readPaper } from './steps/papers'
import { composePoint, line, sign, writePoint } from './steps/recorder'

const MOTION = '车位按“一户一车、购房优先”分配，每户先保一个车位，第二辆车排入轮转。'

test('a whole meeting, from the home page to sealed minutes in Word', async ({
  hall,
  console,
  desk,
  projector,
}) => {
  await test.step('people come in until there is a quorum', async () => {
    await introduceHall(console)
    await openSample(console)
    await signIn(console, '欧阳', '欧阳玉洁')
    await signIn(console, 'gzh', '高振海')
    await signIn(console, '3号楼2单元501', '张建国')
    const field = console.getByLabel('签到：查找姓名、拼音或门牌')
    await field.fill('王淑珍')
    await console.getByRole('button', { name: '王淑珍请假' }).click()
    await console.getByRole('form', { name: '王淑珍请假' }).getByRole('textbox').fill('住院')
    await console.getByRole('button', { name: '记为请假' }).click()
    await expect(console.getByRole('button', { name: '撤销：王淑珍请假' })).toBeVisible()
    await field.fill('')
    await expect(projector.getByText('还差 29 人，够了就开会')).toBeVisible()
    await signInToQuorum(console)
    await expect(projector.getByText('已够法定人数，可以开会')).toBeVisible()
  })

  await test.step('the meeting is opened and comes to the third item', async () => {
    await console.getByRole('button', { name: '宣布开会' }).click()
    await expect(
      console.getByText('应到 48 人，请假 1 人，实到 32 人，符合法定人数，现在开会。'),
    ).toBeVisible()
    await console.getByRole('button', { name: '进入第一项：宣读规则，推选监票人' }).click()
    await expect(projector.getByRole('heading', { level: 1 })).toHaveText('宣读规则，推选监票人')
    await goToItem(console, '车位怎么分')
    await expect(projector.getByText(`动议：${MOTION}`)).toBeVisible()
  })

  await test.step('two people speak, and the recorder writes while they do', async () => {
    await registerSpeaker(console, '张建国', '赞成')
    await registerSpeaker(console, '高振海', '反对')
    await callSpeaker(console, '张建国', '赞成')
    await expect(projector.getByRole('heading', { name: '张建国' })).toBeVisible()
    await expect(desk.getByRole('heading', { name: '张建国' })).toBeVisible()
    await composePoint(desk, 1, [
      { typed: "yi'hu", chosen: '一户' },
      { typed: "yi'che", chosen: '一车' },
    ])
    await line(desk, 1).press('Enter')
    await writePoint(desk, 2, '先保有车的每户一个车位')
    await console.getByRole('button', { name: /^暂停/ }).click()
    await expect(projector.getByText('已暂停')).toBeVisible()
    await console.getByRole('button', { name: /^继续/ }).click()
    await console.getByRole('button', { name: /^加 30 秒/ }).click()
    await expect(projector.getByText('已加 30 秒')).toBeVisible()
    await console.getByRole('button', { name: '结束，请下一位：高振海（反对）' }).click()
    await expect(projector.getByRole('heading', { name: '高振海' })).toBeVisible()
    await writePoint(desk, 1, '老人没有车，也要留地方')
    await desk.getByRole('button', { name: '转为责任' }).click()
    const duty = desk.getByRole('region', { name: '责任分工' })
    await duty.getByRole('combobox', { name: '责任分工第 1 条：责任单位' }).fill('停车自管会')
    await duty.getByRole('combobox', { name: '责任分工第 1 条：责任人' }).fill('高振海')
    await duty.getByRole('textbox', { name: '责任分工第 1 条', exact: true }).fill('在楼前划出老人等车的地方')
    await duty.getByRole('textbox', { name: '责任分工第 1 条', exact: true }).press('Enter')
    await expect(desk.getByRole('button', { name: /^撤销：(记|修改)一条责任分工/ })).toBeVisible()
    await endSpeech(console)
  })

  await test.step('the vote: wrong counts are refused with a sentence, right ones decide', async () => {
    await console.getByRole('button', { name: /^开始表决/ }).click()
    await expect(projector.getByRole('heading', { name: '同意的请举手', exact: true })).toBeVisible()
    await reportCount(console, '同意', '33')
    await expectCountRefused(console, '比实到 32 人多 1 人')
    await reportCount(console, '同意', '-1')
    await expectCountRefused(console, '同意的人数不能是负数')
    await reportCount(console, '同意', '2.5')
    await expectCountRefused(console, '同意的人数要写整数')
    await reportCount(console, '同意', '二十')
    await expectCountRefused(console, '同意：人数请用数字写')
    await reportCount(console, '同意', '20')
    await expect(projector.getByRole('heading', { name: /^(反对|不同意)的请举手$/ })).toBeVisible()
    await reportCount(console, '反对', '8')
    await reportCount(console, '弃权', '3')
    await expect(console.getByText('合计比实到少 1 人')).toBeVisible()
    await expect(console.getByRole('button', { name: '数目吻合后才能宣布结果' })).toBeDisabled()
    await expect(projector.getByText('通过', { exact: true })).toBeHidden()
    await reportCount(console, '弃权', '4')
    await expect(console.getByText('合计与实到相符')).toBeVisible()
    await console.getByRole('button', { name: /^宣布结果/ }).click()
    for (const window of [console, projector]) {
      await expect(window.getByText('通过', { exact: true }).first()).toBeVisible()
      await expect(window.getByText('20 × 2 = 40 ＞ 32').first()).toBeVisible()
      await expect(window.locator('svg.recharts-surface').first()).toBeVisible()
    }
  })

  await test.step('an announced result can be taken back and announced again', async () => {
    await undo(console, '宣布结果')
    await expect(projector.getByText('点完了，请等宣布')).toBeVisible()
    await console.getByRole('button', { name: /^宣布结果/ }).click()
    await expect(projector.getByText('20 × 2 = 40 ＞ 32')).toBeVisible()
  })

  await test.step('the meeting is closed and gets its number', async () => {
    await closeMeeting(console)
    await expect(projector.getByRole('heading', { name: /^散会/ })).toBeVisible()
    await expect(projector.getByText(/小南庄社议〔\d{4}〕1号/)).toBeVisible()
  })

  await test.step('the minutes are reworded, signed and sealed', async () => {
    const sheet = desk.getByRole('region', { name: '会议记录' })
    const paragraph = sheet.getByRole('textbox', { name: /老人没有车/ })
    await paragraph.fill('老人家里没有车，也要在楼前留出地方。')
    await expect(desk.getByRole('button', { name: '撤销：修改纪要' })).toBeVisible()
    await expect(desk.getByRole('button', { name: '还差主持人、记录人签字' })).toBeDisabled()
    await sign(desk, '主持人', '周明远')
    await sign(desk, '记录人', '林晓燕')
    await desk.getByRole('button', { name: '封存会议记录' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: '封存' }).click()
    await expect(desk.getByRole('heading', { name: '会议记录（已封存）' })).toBeVisible()
    await expect(sheet.getByRole('textbox')).toHaveCount(0)
    await expect(desk.getByRole('button', { name: /^撤销/ })).toHaveCount(0)
    await expect(console.getByRole('heading', { name: '会议记录已封存' })).toBeVisible()
    await expect(console.getByRole('button', { name: /^撤销/ })).toHaveCount(0)
  })

  await test.step('both papers are in the folder, in Word', async () => {
    const code = await desk.getByText(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/).textContent()
    await console.getByRole('button', { name: '导出会议记录（Word）' }).click()
    await expect(console.getByText(/1号 会议记录\.docx$/).first()).toBeVisible()
    await console.getByRole('button', { name: '导出协商结果公示（Word）' }).click()
    await console.getByRole('dialog').getByRole('button', { name: '照样导出' }).click()
    await expect(console.getByText(/1号 协商结果公示\.docx$/).first()).toBeVisible()

    const minutes = await readPaper(hall.folders.exports, /会议记录\.docx$/)
    for (const words of ['一户一车', '先保有车的每户一个车位', '老人家里没有车，也要在楼前留出地方。'])
      expect(minutes.text).toContain(words)
    expect(minutes.text).toMatch(/小南庄社议〔\d{4}〕1号/)
    expect(minutes.text).toContain('20×2＝40＞32')
    expect(minutes.text).toContain('高振海')
    expect(minutes.foot).toContain(code)
    // 主持人 and 记录人 have signed; the third is the QR.
    expect(minutes.pictures.map(isPng)).toEqual([true, true, true])

    const notice = await readPaper(hall.folders.exports, /协商结果公示\.docx$/)
    expect(notice.text).toContain('同意20人，占实到32人的62.5%，超过一半，通过')
    expect(notice.text).toContain('停车自管会（高**）负责在楼前划出老人等车的地方')
    for (const name of ['高振海', '张建国', '欧阳玉洁', '住院']) expect(notice.text).not.toContain(name)
    // The QR, and nobody's signature.
    expect(notice.pictures).toHaveLength(1)
  })
})

function isPng(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(1, 4)).toString() === 'PNG' && bytes.length > 500
}
