/** What every simulated customer says in his own mood when nothing else is to be said. */
import type { Words } from '../contract.ts'

type Lines = readonly Words[]

export interface MoodLines {
  readonly calm: Lines
  readonly anxious: Lines
  readonly angry: Lines
}

/** His question was passed over. */
export const PASSED_OVER: MoodLines = {
  calm: [
    { zh: '这个我知道，我问的是：', en: 'I see, but what I asked was:' },
    { zh: '嗯，不过我想先问清楚：', en: 'All right, but first:' },
  ],
  anxious: [
    { zh: '你没回答我的问题。', en: 'You did not answer my question.' },
    { zh: '先别说别的，', en: 'Never mind the rest.' },
  ],
  angry: [
    { zh: '你到底看没看我说的？', en: 'Did you even read what I wrote?' },
    { zh: '又是套话！', en: 'Empty words again!' },
  ],
}

/** Nobody writes. */
export const SILENCE: MoodLines = {
  calm: [
    { zh: '在吗？', en: 'Are you there?' },
    { zh: '还在吗？', en: 'Hello?' },
  ],
  anxious: [
    { zh: '怎么没人回了？', en: 'Why does nobody answer?' },
    { zh: '我还等着呢。', en: 'I am still waiting.' },
  ],
  angry: [
    { zh: '人呢？又没声了？', en: 'Where are you? Gone again?' },
    { zh: '你们就是这样晾着客户的？', en: 'Is this how you leave customers hanging?' },
  ],
}

/** Asked twice for the same thing. */
export const SAID_BEFORE: Lines = [
  { zh: '我刚才说过了：', en: 'I told you already:' },
  { zh: '又问一遍？', en: 'You ask me again?' },
]

/** Blamed. */
export const BLAMED: Lines = [
  { zh: '怎么成我的错了？', en: 'So now it is my fault?' },
  { zh: '你这是什么态度？', en: 'What a way to talk to a customer.' },
]

export const CONTENT: Lines = [
  { zh: '好，清楚了。', en: 'Good, that is clear.' },
  { zh: '行，那就这样，谢谢。', en: 'All right then, thank you.' },
]

export const GOODBYE: Lines = [
  { zh: '嗯，再见。', en: 'Bye.' },
  { zh: '好的，麻烦你了。', en: 'Thanks for your help.' },
]

export const LEAVES: Lines = [
  { zh: '算了，跟你说不清，我去投诉。', en: 'Enough. I will complain elsewhere.' },
  { zh: '不聊了，我找你们老板。', en: 'I am done here. I will ask for your boss.' },
]
