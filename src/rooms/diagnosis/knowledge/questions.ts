/** The questions that may be asked, in words that need no trade knowledge. */
import type { Both } from './finding.ts'

interface Question {
  readonly id: string
  readonly text: Both
  readonly options: Readonly<Record<string, Both>>
}
const say = (zh: string, en: string): Both => ({ zh, en })

export const UNKNOWN = 'unknown'
export const UNKNOWN_WORDS = say('说不清', 'I can’t tell')

export const QUESTIONS: readonly Question[] = [
  {
    id: 'where',
    text: say('问题出在哪里？', 'Where is it?'),
    options: {
      door: say('柜门', 'A door'),
      drawer: say('抽屉', 'A drawer'),
      top: say('台面或桌面', 'The top'),
      leg: say('脚或腿', 'A leg or foot'),
      frame: say('框架或床架', 'The frame'),
      seat: say('坐垫、靠背或床垫里面', 'The seat, back or inside the mattress'),
      cover: say('布面或皮面', 'Fabric or leather'),
      slat: say('床板条', 'The slats'),
      panel: say('侧板、背板或层板', 'A side, back or shelf panel'),
      hardware: say('螺丝、五金或配件', 'Screws, fittings or parts'),
      whole: say('整件或外箱', 'All of it, or the carton'),
    },
  },
  {
    id: 'kind',
    text: say('您看到或感觉到什么？', 'What do you see or feel?'),
    options: {
      crack: say('裂了、断了、碎了', 'Cracked, broken or shattered'),
      loose: say('松、晃、歪', 'Loose, wobbling or crooked'),
      noise: say('有响声', 'It makes a noise'),
      surface: say('表面花了：划痕、起球、掉皮、污渍', 'The surface: scratch, pilling, peeling, stain'),
      smell: say('有气味或发霉', 'A smell or mould'),
      missing: say('少东西', 'Something is missing'),
      wrong: say('和订的不一样', 'Not what was ordered'),
      sag: say('塌了、弯了、翘了', 'Sagging, bent or warped'),
      stuck: say('开合不动或没反应', 'Stuck or no reaction'),
      dent: say('磕碰、压坏', 'Dented or crushed'),
    },
  },
  {
    id: 'when',
    text: say('什么时候发现的？', 'When did you find it?'),
    options: {
      unpacking: say('收货或开箱时', 'At delivery or unpacking'),
      assembly: say('安装时', 'While it was put together'),
      month: say('用了不到一个月', 'Within a month of use'),
      later: say('用了更久以后', 'After longer use'),
    },
  },
  {
    id: 'helps',
    text: say('拧紧螺丝或重新放平以后呢？', 'After tightening screws or levelling it?'),
    options: {
      yes: say('好了或好一些', 'Better'),
      no: say('没有变化', 'No change'),
      cannot: say('拧不紧，打滑', 'The screw only turns'),
    },
  },
  {
    id: 'grows',
    text: say('它在变大或变重吗？', 'Is it getting worse?'),
    options: { yes: say('在变', 'Yes'), no: say('没有变', 'No') },
  },
  {
    id: 'wet',
    text: say('那里碰过水、热锅或一直很潮吗？', 'Was there water, a hot pan, or is it always damp?'),
    options: { yes: say('有', 'Yes'), no: say('没有', 'No') },
  },
  {
    id: 'seen',
    text: say('外箱有没有压坏或破损？', 'Was the carton crushed or torn?'),
    options: { yes: say('有', 'Yes'), no: say('没有', 'No') },
  },
  {
    id: 'through',
    text: say('用指甲划过去，能感到缝或缺口吗？', 'Can you feel a gap or a notch with a fingernail?'),
    options: { yes: say('能', 'Yes'), no: say('不能，表面是平的', 'No, it is smooth') },
  },
]
