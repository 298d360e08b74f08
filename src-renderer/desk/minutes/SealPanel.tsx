import { Button } from 'antd'
import { SIGNER_ROLE_NAMES } from '#shared/domain/meeting/facts'
import { correctionName } from '#shared/domain/meeting/papers/correction/editions'
import type { Meeting } from '#shared/domain/meeting/state'
import { verificationCode } from '#shared/domain/minutes/content-hash'
import { chineseDateTime } from '#shared/domain/text/chinese-date'
import { useCommand } from '../../shared/staff/commands'
import { useConfirm } from '../../shared/staff/confirm'
import type { Signer } from '../signing/signers'
import { OpenCorrection } from './OpenCorrection'

interface SealPanelProps {
  readonly meeting: Meeting
  readonly contentHash: string
  /** Why it cannot be sealed yet; null where it can. */
  readonly missing: string | null
  /** Who was to sign, need not, and has not. */
  readonly unsigned: readonly Signer[]
}

/** The code of the present words, and the seal that ends all changes. */
export function SealPanel({ meeting, contentHash, missing, unsigned }: SealPanelProps) {
  const command = useCommand()
  const confirm = useConfirm()
  const { seal, correction } = meeting
  const sealNow = async (): Promise<void> => {
    const sure = await confirm({
      title: correction ? `封存${correctionName(correction.number)}的会议记录？` : '封存会议记录？',
      detail: `封存以后，文字和签字都不能再改，也不能撤销；有错只能另作更正。${stillUnsigned(unsigned)}`,
      confirm: '封存',
    })
    if (sure) await command({ type: 'sealMinutes', meetingId: meeting.id, contentHash })
  }
  return (
    <section className="seal" aria-label="版本与封存">
      <header>
        <h3>校验码</h3>
        <small>{seal ? `${chineseDateTime(seal.at)}封存` : '未封存'}</small>
      </header>
      <p className="seal__code">{verificationCode(contentHash)}</p>
      <p className="caption">
        {seal
          ? '文字与签字已经固定。导出的每一页都印着这个校验码。发现有错，可以另作更正，这一版照样保留。'
          : '文字一改，校验码就变，已签的要重签。封存后不能再改。'}
      </p>
      {!seal && (
        <Button type="primary" size="large" block disabled={missing !== null} onClick={() => void sealNow()}>
          {missing ?? '封存会议记录'}
        </Button>
      )}
      {seal && <OpenCorrection meeting={meeting} />}
    </section>
  )
}

function stillUnsigned(signers: readonly Signer[]): string {
  if (signers.length === 0) return ''
  const who = signers.map(({ as, name }) => `${SIGNER_ROLE_NAMES[as]}${name}`).join('、')
  return `${who}还没有在屏幕上签字，封存后只能在打印稿上签。`
}
