/** What is asked back when a command is not clear, in the customer's language. */
import { language } from '../language.ts'
import type { Category } from './command.ts'

const NAMES: Readonly<Record<Category, readonly [zh: string, en: string]>> = {
  sofa: ['沙发', 'sofa'],
  'l-sofa': ['转角沙发', 'corner sofa'],
  armchair: ['单人沙发', 'armchair'],
  'coffee-table': ['茶几', 'coffee table'],
  'tv-unit': ['电视柜', 'TV unit'],
  'dining-table': ['餐桌', 'dining table'],
  chair: ['椅子', 'chair'],
  bed: ['床', 'bed'],
  nightstand: ['床头柜', 'nightstand'],
  wardrobe: ['衣柜', 'wardrobe'],
  desk: ['书桌', 'desk'],
  bookcase: ['书架', 'bookcase'],
  cabinet: ['柜子', 'cabinet'],
  'shoe-cabinet': ['鞋柜', 'shoe cabinet'],
  mirror: ['镜子', 'mirror'],
  lamp: ['灯', 'lamp'],
  rug: ['地毯', 'rug'],
  plant: ['绿植', 'plant'],
  wall: ['墙', 'wall'],
  window: ['窗', 'window'],
  door: ['门', 'door'],
  room: ['房间', 'room'],
}

/** Each question with what it is about in place of {}. */
const QUESTIONS = {
  piece: ['请问您指的是哪一件？', 'Which piece do you mean?'],
  which: ['这里不止一件{}，请问是哪一件？', 'There is more than one {} here. Which one?'],
  none: ['这里没有找到{}，请问是哪一件？', 'I can’t find a {} here. Which piece do you mean?'],
  ordinal: ['这里没有那么多{}，请问是哪一件？', 'There are not that many here: {}. Which one?'],
  selected: ['请先点选一件，或者说出它的名字。', 'Please select a piece first, or say its name.'],
  way: ['请问往哪边移？', 'Which way should it go?'],
  unit: ['请问是多少厘米？', 'How far, in centimetres?'],
  all: ['为免误删，请说出要移除的是哪一件。', 'To be safe: which single piece should go?'],
  remove: ['请问要移除的是哪一件？', 'Which piece should I remove?'],
  colour: ['请问换成什么颜色？', 'Which colour would you like?'],
  where: ['请问放在哪里？', 'Where should it stand?'],
  foreign: [
    '这里不能摆{}，请问您指的是哪一件家具？',
    'A {} can’t be moved here. Which piece of furniture do you mean?',
  ],
  once: ['请一次说一件事，先做哪一件？', 'One thing at a time, please. Which one first?'],
  wish: ['请问要在画面里换给您看吗？', 'Shall I show it in the scene?'],
  other: [
    '这个暂时做不到，可以移动、旋转、换色或移除。',
    'I can’t do that yet. I can move, turn, recolour or remove a piece.',
  ],
  heard: ['没有听清，请再说一遍。', 'I did not catch that. Could you say it again?'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>

export type Question = keyof typeof QUESTIONS

/** @param text what the customer said: he is asked in the same language @param about a category or the word he used */
export function asked(question: Question, text: string, about: string = ''): string {
  const chinese = language(text) === 'zh-CN'
  const [zh, en] = QUESTIONS[question]
  const name = Object.entries(NAMES).find(([category]) => category === about)?.[1]
  return (chinese ? zh : en).replace('{}', name ? name[chinese ? 0 : 1] : about)
}
