import { Button, Card, Progress } from 'antd'
import { useState } from 'react'
import { missingOfAll } from '#shared/domain/forms/facts'
import type { FactPlace, MissingFact } from '#shared/domain/forms/form'
import { filedPapers, PAPERS, paperOf, type Paper, type PaperCheck } from '#shared/domain/forms/papers'
import { missingScans } from '#shared/domain/forms/scans'
import type { PaperStanding } from '#shared/domain/edition/verdict'
import type { Meeting } from '#shared/domain/meeting/state'
import { useClient, useHall } from '../../shared/client/react'
import { useAsk } from '../../shared/staff/commands'
import { FontRemark } from '../../shared/staff/paper/FontRemark'
import { useInstalledFonts } from '../../shared/staff/paper/installed-fonts'
import { LaterPreview } from '../../shared/staff/paper/LaterPreview'
import type { LeavingWay } from '../../shared/staff/paper/PaperPreview'
import { PaperScans } from './PaperScans'
import { PaperCheckDialog } from './PaperCheckDialog'
import { VerifyButton } from '../verify/VerifyButton'
import { useStandings } from './use-standings'
import { useExports, type ExportedFile, type ExportKey, type Exports } from './use-exports'
import './papers.css'

/** Where a missing fact can be entered from here. */
export type FactJumps = Partial<Readonly<Record<FactPlace, () => void>>>

interface PaperListProps {
  readonly meeting: Meeting
  readonly stage: Paper['stage']
  readonly jumps: FactJumps
}

interface Asked {
  readonly way: LeavingWay
  readonly act: () => void
  readonly name: string
  readonly check: PaperCheck
}

/** 文件: every paper of this stage with what it is for, a button each, and all of them together. */
export function PaperList({ meeting, stage, jumps }: PaperListProps) {
  const client = useClient()
  const { hall } = useHall()
  const installed = useInstalledFonts()
  const exports = useExports(meeting, stage)
  const standings = useStandings(meeting, exports.files)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [previewed, setPreviewed] = useState<Paper | null>(null)
  const allName = stage === 'before' ? '会前文件' : '一事一档'

  const saved = (key: ExportKey) => exports.files.find((file) => file.key === key)
  const start = (key: ExportKey) => (key === 'all' ? exports.all() : exports.paper(key))
  /** What is missing or hidden on a paper is said before it leaves this machine, whichever way. */
  const leave = (key: ExportKey, way: LeavingWay, act: () => void) => {
    const context = { meeting, hall: hall.settings, now: client.now(), wording: hall.wording }
    const check =
      key === 'all'
        ? checkAll(filedPapers(meeting, stage), context, stage === 'after' ? missingScans(meeting) : [])
        : paperOf(key).check(context)
    if (check.missing.length === 0 && check.masked.length === 0) act()
    else setAsked({ way, act, name: key === 'all' ? allName : paperOf(key).name, check })
  }
  const press = (key: ExportKey) => leave(key, '导出', () => start(key))
  return (
    <Card role="region" aria-label="文件" title={stage === 'after' ? '文件' : undefined} className="papers">
      {stage === 'after' && meeting.seal === null && (
        <p className="caption">会议记录封存以前，写着会议结果的文件都是草稿，封存后请重新导出。</p>
      )}
      <FontRemark installed={installed} />
      <ul className="papers__list">
        {PAPERS.filter((paper) => paper.stage === stage).map((paper) => (
          <PaperRow
            key={paper.id}
            paper={paper}
            meeting={meeting}
            busy={exports.busy}
            file={saved(paper.id)}
            standing={standings.find((one) => one.paper === paper.id)}
            onExport={() => press(paper.id)}
            onPreview={() => setPreviewed(paper)}
            onRenew={() => exports.paper(paper.id, true)}
          />
        ))}
      </ul>
      <div className="papers__all">
        <Button
          block
          type={stage === 'after' && meeting.seal ? 'primary' : 'default'}
          loading={exports.busy === 'all'}
          disabled={exports.busy !== null && exports.busy !== 'all'}
          onClick={() => press('all')}
        >
          全部导出（{allName}）
        </Button>
        <p className="caption">一个压缩包，文件按顺序编号{stage === 'after' ? '，附卷内目录' : ''}。</p>
        {exports.progress && exports.progress.total > 0 && <Writing progress={exports.progress} />}
        <Saved file={saved('all')} />
      </div>
      {previewed && (
        <LaterPreview
          document={previewed.id}
          name={previewed.name}
          meetingId={meeting.id}
          version={meeting.seq}
          leave={(way, act) => leave(previewed.id, way, act)}
          word={() => start(previewed.id)}
          onClose={() => setPreviewed(null)}
        />
      )}
      {!meeting.practice && <VerifyButton />}
      {asked && (
        <PaperCheckDialog
          name={asked.name}
          check={asked.check}
          way={asked.way}
          jumps={jumps}
          onClose={() => setAsked(null)}
          onExport={() => {
            setAsked(null)
            asked.act()
          }}
        />
      )}
    </Card>
  )
}

/** `besides`: what the file lacks, and no paper of it alone. */
function checkAll(
  papers: readonly Paper[],
  context: Parameters<Paper['check']>[0],
  besides: readonly MissingFact[],
): PaperCheck {
  const checks = papers.map((paper) => paper.check(context))
  const masked = new Map(
    checks.flatMap((check) => check.masked).map((one) => [`${one.kind} ${one.raw}`, one]),
  )
  return {
    missing: missingOfAll([...checks.flatMap((check) => check.missing), ...besides]),
    masked: [...masked.values()],
  }
}

interface PaperRowProps {
  readonly paper: Paper
  readonly meeting: Meeting
  readonly busy: ExportKey | null
  readonly file: ExportedFile | undefined
  /** Where it was issued. */
  readonly standing: PaperStanding | undefined
  readonly onExport: () => void
  readonly onPreview: () => void
  readonly onRenew: () => void
}

function PaperRow({ paper, meeting, busy, file, standing, onExport, onPreview, onRenew }: PaperRowProps) {
  const why = paper.unavailable(meeting)
  return (
    <li>
      <div>
        <b>{paper.name}</b>
        <span className="caption">{why ?? paper.use}</span>
      </div>
      {why === null && (
        <div className="papers__ways">
          <Button aria-label={`预览${paper.name}`} onClick={onPreview}>
            预览
          </Button>
          <Button
            aria-label={`导出${paper.name}（Word）`}
            loading={busy === paper.id}
            disabled={busy !== null && busy !== paper.id}
            onClick={onExport}
          >
            导出
          </Button>
        </div>
      )}
      {standing && (
        <p className="papers__edition">
          第{standing.edition}版　校验码 {standing.code}
        </p>
      )}
      {standing?.differs === true && (
        <div className="papers__renew">
          <p>现在的内容和第{standing.edition}版不一样了。“导出”给的仍是存档的那一版。</p>
          <Button aria-label={`${paper.name}出新版`} disabled={busy !== null} onClick={onRenew}>
            出新版
          </Button>
        </div>
      )}
      <Saved file={file} />
      {why === null && paper.stage === 'after' && <PaperScans meeting={meeting} paper={paper} />}
    </li>
  )
}

function Writing({
  progress: { done, total, name },
}: {
  readonly progress: NonNullable<Exports['progress']>
}) {
  return (
    <div role="status">
      <Progress percent={Math.round((100 * done) / total)} showInfo={false} aria-label="导出进度" />
      <p className="caption">
        正在写第 {done + 1} 份，共 {total} 份：{name}
      </p>
    </div>
  )
}

interface SavedProps {
  readonly file: ExportedFile | undefined
}

/** Where a file was put; there before the file is, so that its coming is read out. */
function Saved({ file }: SavedProps) {
  const ask = useAsk()
  const { status } = useHall()
  return (
    <div className="papers__saved" role="status">
      {file && (
        <>
          <b>{file.fileName}</b>
          <span className="caption">{file.path}</span>
          {file.remark !== '' && <p>{file.remark}</p>}
          {status?.canShowFiles === true && (
            <Button
              onClick={() => void ask({ ask: 'showFile', path: file.path })}
              aria-label={`在文件夹中显示${file.fileName}`}
            >
              在文件夹中显示
            </Button>
          )}
        </>
      )}
    </div>
  )
}
