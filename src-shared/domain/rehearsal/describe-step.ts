import type { ItemName, People } from './names'
import type { Step } from './steps'

/** `startTurn 孙秀英`: a step as its verb and whom or what it is about. */
export function describeStep(step: Step): string {
  const about = subjectOf(step)
  return about === '' ? step.do : `${step.do} ${about}`
}

function subjectOf(step: Step): string {
  switch (step.do) {
    case 'sign':
      return step.name ?? step.as
    case 'wait':
      return step.for
    case 'remind':
      return step.violation
    case 'extend':
      return step.time
    case 'extendItem':
    case 'beginRecess':
    case 'extendRecess':
      return `${step.minutes} 分钟`
    case 'reviseRules':
      return `${step.rules.length} 条`
    case 'phrases':
      return `${step.phrases.length} 条`
    case 'typePromise':
      return brief(step.line)
    case 'endTurn':
      return step.next ?? ''
    case 'showScene':
      return step.scene ?? ''
    case 'ask':
      return step.who ?? step.for
    case 'callQuestion':
      return brief(step.question)
    case 'figures':
      return step.figures.map(({ label, value }) => `${label}${value}`).join('，')
    case 'openCorrection':
      return brief(step.reason)
    case 'reviseQuestion':
    case 'promise':
    case 'outcome':
    case 'reviseOutcome':
      return brief(step.text)
    case 'reviseNote':
    case 'removeNote':
    case 'moveOutcome':
    case 'removeOutcome':
    case 'reviseMinutes':
      return brief(step.find)
    case 'note':
      return brief(typeof step.text === 'string' ? step.text : (step.text[0] ?? ''))
    case 'count':
      return (['yes', 'no', 'abstain', 'silent'] as const)
        .flatMap((option) => (step[option] === undefined ? [] : [`${option} ${step[option]}`]))
        .concat(step.teller === undefined ? [] : [step.teller])
        .join('，')
    case 'publishAgenda':
      return step.on ?? ''
    case 'headCount':
    case 'issueBallots':
    case 'collectBallots':
      return String(step.count)
    case 'countContest':
      return [
        ...Object.entries(step.votes).map(([name, votes]) => `${name} ${votes}`),
        ...(step.abstain === undefined ? [] : [`abstain ${step.abstain}`]),
      ].join('，')
    case 'secondContest':
      return [
        ...Object.entries(step.votes).map(([name, votes]) => `${name} ${votes}`),
        ...(step.abstain === null ? [] : [`abstain ${step.abstain}`]),
        ...(step.invalid === null ? [] : [`invalid ${step.invalid}`]),
      ].join('，')
    case 'clearContest':
      return step.name ?? 'abstain'
    case 'correctContestBallot':
    case 'ruleContestBallot':
      return `第 ${step.n} 张 ${typeof step.ballot === 'string' ? step.ballot : namesOf(step.ballot)}`
    case 'callContestBallots':
    case 'callBallots':
      return `${step.ballots.length} 张`
    case 'correctBallot':
      return `第 ${step.n} 张 ${step.choice}`
    case 'giveProxy':
      return `${step.who} → ${step.to}`
    case 'answerVoters':
      return `${step.answer ?? 'none'} ${namesOf(step.who)}`
    case 'addHouseholds':
      return `${step.households.length} 户`
    case 'removeHousehold':
      return step.door
    case 'addOwners':
      return `${step.units.length} 户`
    case 'removeOwner':
      return step.door
    case 'answerOwners': {
      const { doors, answer } = step
      return `${answer ?? 'none'} ${typeof doors === 'string' ? doors : namesOf(doors)}`
    }
    case 'settleCount':
      return `${step.option} ${step.count}`
    case 'ruleBallot':
      return `第 ${step.n} 张 ${step.choice}`
    case 'secondTally':
      return (['yes', 'no', 'abstain', 'invalid'] as const)
        .map((choice) => `${choice} ${step[choice]}`)
        .join('，')
    case 'deliver':
      return typeof step.doors === 'string' ? step.doors : namesOf(step.doors)
    case 'recount':
      return brief(step.reason)
    case 'amend':
      return `${step.who} ${step.part === undefined ? '' : `第 ${step.part} 条 `}${brief(step.text)}`
    case 'countSurvey':
      return `${step.valid} 份`
    case 'removeScan':
      return brief(step.find)
    case 'attachScan':
    case 'addMaterial':
      return brief(step.name)
    case 'reviseMaterial':
    case 'moveMaterial':
    case 'removeMaterial':
      return brief(step.find)
    case 'showMaterial':
      return `${brief(step.find)} 第 ${step.page} 页`
    case 'draftNotice':
    case 'reviseNotice':
    case 'redraftNotice':
    case 'postNotice':
    case 'takeDownNotice':
    case 'withdrawNotice':
    case 'takeBackNotice':
      return step.kind
    case 'objection':
    case 'answerObjection':
      return brief(step.text)
    case 'settleAmendment':
      return step.how
    case 'split':
      return `${step.parts.length} 部分`
    case 'endMotion':
      return `${step.how} ${brief(step.reason)}`.trim()
    case 'openVote':
      return openedText(step)
    case 'addItem':
      return brief(step.item.title)
    case 'addParticipants':
      return namesOf(step.participants.map(({ name }) => name))
    case 'expect':
      return ''
    default:
      if ('who' in step && step.who !== undefined) return namesOf(step.who)
      return 'item' in step && step.item !== undefined ? itemText(step.item) : ''
  }
}

function openedText({ item, of }: Extract<Step, { do: 'openVote' }>): string {
  const what = typeof of === 'string' ? (of === 'motion' ? '' : of) : `第 ${of.part} 条`
  return [item === undefined ? '' : itemText(item), what].filter((part) => part !== '').join(' ')
}

function namesOf(who: People): string {
  if (typeof who === 'string') return who
  if (!('length' in who)) return `everyone except ${namesOf(who.except)}`
  return who.length > 3 ? `${who.slice(0, 3).join('、')} …（${who.length}）` : who.join('、')
}

function itemText(item: ItemName): string {
  return typeof item === 'number' ? String(item) : brief(item)
}

function brief(text: string): string {
  const characters = [...text]
  return characters.length > 16 ? `${characters.slice(0, 15).join('')}…` : text
}
