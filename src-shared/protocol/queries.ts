import { z } from 'zod'
import { fileVerdictSchema, foundPaperSchema, paperStandingSchema } from '#shared/domain/edition/verdict'
import { followUpFilterSchema } from '#shared/domain/follow-up/filter'
import { paperIdSchema } from '#shared/domain/forms/paper-id'
import { contentHashSchema, MATERIAL_LIMITS } from '#shared/domain/meeting/material/material'
import { agendaItemDraftSchema, meetingSetupSchema } from '#shared/domain/meeting/setup'
import { TEMPLATE_FILE_LIMIT } from '#shared/domain/own-template/state'
import { PAPERS } from '#shared/domain/notice/sheet'
import { installedFontsSchema } from '#shared/domain/paper/fonts'
import { ownersPreviewSchema } from '#shared/domain/meeting/roster/owners-read'
import { searchHitSchema } from '#shared/domain/search/hit'
import { rosterPreviewSchema } from '#shared/domain/meeting/roster/roster'
import { screenActSchema } from './screens'

/** A roster file may not be larger than this many bytes; a hall's roster of 5,000 people is under 500 kB. */
export const ROSTER_FILE_LIMIT = 5_000_000

/** Characters of base64: a picture 1080 wide of a notice of many pages is well below 6 MB. */
const PICTURE_LIMIT = 12_000_000

const spreadsheet = {
  fileName: z.string().max(255),
  contentBase64: z.base64().max(Math.ceil((ROSTER_FILE_LIMIT * 4) / 3) + 4),
}

/** Bytes of a Word file to be verified; those with many signatures stay below 5 MB. */
export const VERIFY_LIMIT = 20_000_000

/** A file of material comes in parts of at most this many bytes, so that no message holds the queue up. */
export const MATERIAL_PART = 512 * 1024

/** Questions to the host that change nothing in the record. */
export const querySchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('samples') }),
  /** What earlier meetings put off or referred, and no later agenda has. */
  z.object({ ask: z.literal('carriedItems') }),
  z.object({ ask: z.literal('sample'), id: z.string().max(80) }),
  /** Across everything the hall has; practice meetings only where asked for. */
  z.object({ ask: z.literal('search'), text: z.string().max(100), practice: z.boolean() }),
  /** What a new meeting like this one begins with. */
  z.object({ ask: z.literal('setupLike'), meetingId: z.string().max(80) }),
  /** Has the wall show, or no longer show, the picture to judge it by; only while no meeting is open. */
  z.object({ ask: z.literal('testPicture'), shown: z.boolean() }),
  /** Reads a spreadsheet (.xlsx, .csv in UTF-8 or GB 18030) and says row by row what would be taken. */
  z.object({ ask: z.literal('previewRoster'), ...spreadsheet }),
  /** The same for a register of owners: doors, owners and floor areas. */
  z.object({ ask: z.literal('previewOwners'), ...spreadsheet }),
  /** Hands over a part of a file of material; it is kept under its hash when the last part has come. */
  z.object({
    ask: z.literal('storeMaterial'),
    sha256: contentHashSchema,
    size: z.int().min(1).max(MATERIAL_LIMITS.fileBytes),
    offset: z.int().nonnegative(),
    contentBase64: z.base64().max(Math.ceil((MATERIAL_PART * 4) / 3) + 4),
  }),
  /** Looks a Word file over that a paper is to be laid out by; one that can be used is kept under its hash. */
  z.object({
    ask: z.literal('checkTemplate'),
    paper: paperIdSchema,
    fileName: z.string().max(255),
    // Somewhat more than is taken, so that one that is too large is refused in words.
    contentBase64: z.base64().max(TEMPLATE_FILE_LIMIT * 4),
  }),
  /** 样板: today's layout of a paper with the places that a template may have. */
  z.object({ ask: z.literal('exportTemplateSample'), paper: paperIdSchema }),
  z.object({
    ask: z.literal('exportDocument'),
    document: paperIdSchema,
    meetingId: z.string().max(80),
    /** Of 会议记录: the edition that was sealed under this number; left out: as it stands. */
    edition: z.int().positive().exactOptional(),
    /** 出新版: beside the one that was issued, which is given out otherwise. */
    anew: z.literal(true).exactOptional(),
    /** Of the fonts of papers: the first of them that are there are used. */
    installed: installedFontsSchema.exactOptional(),
  }),
  /**
   * A paper of a meeting as it would be exported, for the window that asks to draw: to look at, or `leaving` the hall
   * on paper, for which it is issued.
   */
  z.object({
    ask: z.literal('paperFile'),
    document: paperIdSchema,
    meetingId: z.string().max(80),
    leaving: z.boolean(),
    installed: installedFontsSchema.exactOptional(),
  }),
  /** All papers in one archive: those of before the meeting, or 一事一档 of a closed one. */
  z.object({
    ask: z.literal('exportAll'),
    stage: z.enum(['before', 'after']),
    meetingId: z.string().max(80),
    installed: installedFontsSchema.exactOptional(),
  }),
  /** How far `exportAll` has come. */
  z.object({ ask: z.literal('exportProgress'), meetingId: z.string().max(80) }),
  /** A 公示 as a Word file of this paper. */
  z.object({
    ask: z.literal('exportNotice'),
    noticeId: z.string().max(200),
    paper: z.enum(PAPERS),
    installed: installedFontsSchema.exactOptional(),
  }),
  /** The window that asks, as it is laid out for printing, as a PDF; only where the host can. */
  z.object({
    ask: z.literal('exportPdf'),
    of: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('notice'), noticeId: z.string().max(200), paper: z.enum(PAPERS) }),
      z.object({ kind: z.literal('paper'), document: paperIdSchema, meetingId: z.string().max(80) }),
    ]),
  }),
  /** A picture of the notice that the window has drawn. */
  z.object({
    ask: z.literal('exportNoticePicture'),
    noticeId: z.string().max(200),
    pngBase64: z.base64().max(PICTURE_LIMIT),
  }),
  /** How the issued papers of a meeting stand to what would be written of them now. */
  z.object({ ask: z.literal('paperStandings'), meetingId: z.string().max(80) }),
  /** 核验 of a code, as it was typed or scanned. */
  z.object({ ask: z.literal('verifyCode'), text: z.string().max(1000) }),
  /** 核验 of a Word file. */
  z.object({
    ask: z.literal('verifyFile'),
    contentBase64: z.base64().max(Math.ceil((VERIFY_LIMIT * 4) / 3) + 4),
  }),
  /** 督办台账 as a spreadsheet. */
  z.object({ ask: z.literal('exportLedger'), filter: followUpFilterSchema }),
  /** Shows an exported file in the machine's file manager. */
  z.object({ ask: z.literal('showFile'), path: z.string().max(4096) }),
  z.object({ ask: z.literal('screens'), act: screenActSchema }),
  z.object({ ask: z.literal('openWindow'), window: z.enum(['desk', 'projector']) }),
  z.object({ ask: z.literal('closeWindow'), window: z.enum(['desk', 'projector']) }),
])
export type Query = z.infer<typeof querySchema>

const writtenFile = {
  path: z.string(),
  fileName: z.string(),
  /** What became of it otherwise than was asked for, in a sentence. */
  remark: z.string().exactOptional(),
}

export const queryAnswerSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('samples'), samples: z.array(z.object({ id: z.string(), title: z.string() })) }),
  z.object({
    to: z.literal('carriedItems'),
    items: z.array(
      z.object({
        meetingTitle: z.string(),
        heldAt: z.int(),
        how: z.enum(['postponed', 'referred']),
        reason: z.string(),
        item: agendaItemDraftSchema,
      }),
    ),
  }),
  z.object({ to: z.literal('sample'), setup: meetingSetupSchema }),
  z.object({
    to: z.literal('search'),
    hits: z.array(searchHitSchema),
    /** Also of those that are not among `hits`. */
    total: z.int().nonnegative(),
  }),
  z.object({
    to: z.literal('setupLike'),
    setup: meetingSetupSchema,
    /** Entries of 业主名册 and 户名册 that can be taken over. */
    owners: z.int().nonnegative(),
    households: z.int().nonnegative(),
  }),
  z.object({ to: z.literal('testPicture') }),
  z.object({ to: z.literal('previewRoster'), preview: rosterPreviewSchema }),
  z.object({ to: z.literal('previewOwners'), preview: ownersPreviewSchema }),
  /** How many bytes of the file are with the host now. */
  z.object({ to: z.literal('storeMaterial'), received: z.int().nonnegative() }),
  z.object({
    to: z.literal('checkTemplate'),
    /** What it names in double braces. */
    names: z.array(z.string()),
    /** Why it cannot be used, a sentence each. */
    faults: z.array(z.string()),
    /** Where it is kept; null where it cannot be used. */
    sha256: contentHashSchema.nullable(),
  }),
  z.object({ to: z.literal('exportDocument'), ...writtenFile }),
  z.object({ to: z.literal('exportAll'), ...writtenFile }),
  /** The Word file itself, and what it would be called. */
  z.object({ to: z.literal('paperFile'), fileName: z.string(), contentBase64: z.string() }),
  z.object({
    to: z.literal('exportProgress'),
    /** Null while nothing is written. */
    progress: z
      .object({ done: z.int().nonnegative(), total: z.int().nonnegative(), name: z.string() })
      .nullable(),
  }),
  /** Of a notice, the ledger, or a PDF. */
  z.object({ to: z.literal('exported'), path: z.string(), fileName: z.string() }),
  z.object({ to: z.literal('paperStandings'), standings: z.array(paperStandingSchema) }),
  z.object({
    to: z.literal('verifyCode'),
    /** Null where what was typed holds no code; empty where the archive has none such. */
    found: z.array(foundPaperSchema).nullable(),
  }),
  z.object({ to: z.literal('verifyFile'), result: fileVerdictSchema }),
  z.object({ to: z.literal('showFile') }),
  z.object({ to: z.literal('screens') }),
  z.object({ to: z.literal('openWindow') }),
  z.object({ to: z.literal('closeWindow') }),
])
export type QueryAnswer = z.infer<typeof queryAnswerSchema>
