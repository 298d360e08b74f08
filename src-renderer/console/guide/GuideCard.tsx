import { Button } from 'antd'
import { useHall } from '../../shared/client/react'
import { useCommand } from '../../shared/staff/commands'

/** The way back into a first start that was left; gone once it was ended, or a meeting that counts was made. */
export function GuideCard({ onResume }: { readonly onResume: () => void }) {
  const { hall } = useHall()
  const command = useCommand()
  return (
    <section className="guide-card" aria-label="开始使用">
      <div>
        <b>
          {hall.configured ? '开始使用：还差试大屏、练一次' : `大屏和文件上还写着“${hall.settings.hallName}”`}
        </b>
        <p>一两分钟，一步一步来，每一步都能跳过。</p>
      </div>
      <Button type="text" onClick={() => void command({ type: 'endGuide' })}>
        不再提示
      </Button>
      <Button onClick={onResume}>{hall.configured ? '接着来' : '填写本厅名称'}</Button>
    </section>
  )
}
