/** Customers who choose: safe for a child, good for a back, proof against a cat. */
import type { Persona } from '../persona.ts'

export const SMALL_CHILD: Persona = {
  id: 'small-child',
  version: 1,
  title: { zh: '家里有小孩，哪款沙发安全', en: 'A small child: which sofa is safe' },
  teaches: {
    zh: '先问孩子多大、客厅多大，按圆角、面料、检测报告来答，不说「零甲醛」',
    en: 'Ask age and room, answer by corners, cloth and test report, never "zero formaldehyde"',
  },
  customer: { zh: '林女士', en: 'Ms Lin' },
  goal: {
    zh: '两岁孩子会撞到，也会洒牛奶；预算 7000；最怕甲醛。要的是有报告的实话。',
    en: 'A two-year-old bumps and spills; budget ¥7,000; afraid of formaldehyde. She wants the truth with a report.',
  },
  languages: ['zh-CN', 'en'],
  skills: ['choosing'],
  level: 1,
  mood: 25,
  minutes: 12,
  opening: {
    zh: '你好，我们家有小孩，哪款沙发安全一点？',
    en: 'Hi, we have a small child. Which sofa is safe?',
  },
  file: [
    {
      label: { zh: '云栖布艺转角沙发', en: 'Yunqi corner sofa' },
      value: {
        zh: '6,880 元；框架落叶松实木；坐高 440；扶手圆角软包；座套可拆，30 ℃ 机洗',
        en: '¥6,880; larch frame; seat height 440; padded round arms; covers off, 30 °C wash',
      },
    },
    {
      label: { zh: '甲醛', en: 'Formaldehyde' },
      value: {
        zh: '成品实测 0.021 mg/m³，E0 级限 0.050；报告在商品页',
        en: 'measured 0.021 mg/m³, grade E0 allows 0.050; the report is on the product page',
      },
    },
    {
      label: { zh: '没测过', en: 'Not tested' },
      value: { zh: '耐抓、防水', en: 'scratch and water resistance' },
    },
  ],
  facts: [
    {
      id: 'age',
      label: { zh: '孩子多大', en: 'The child’s age' },
      asked: { zh: '(孩子|宝宝|小朋友).{0,6}(多大|几岁|几个月)|多大了|几岁', en: 'how old|age of' },
      told: { zh: '两岁，正满屋子跑。', en: 'Two, running everywhere.' },
      needed: true,
    },
    {
      id: 'room',
      label: { zh: '客厅多大', en: 'The room' },
      asked: { zh: '客厅|多大地方|几平|多宽|面积|墙', en: 'living room|how (big|large|wide)|size of|square' },
      told: {
        zh: '客厅 3.6 米宽，沙发墙 3.2 米。',
        en: 'The living room is 3.6 m wide, the sofa wall 3.2 m.',
      },
      needed: true,
    },
    {
      id: 'budget',
      label: { zh: '预算', en: 'Budget' },
      asked: { zh: '预算|价位|多少钱.{0,4}(以内|左右)', en: 'budget|spend' },
      told: { zh: '7000 以内。', en: 'Up to ¥7,000.' },
      needed: true,
    },
  ],
  wants: [
    {
      id: 'which',
      label: { zh: '哪款、为什么', en: 'Which and why' },
      ask: { zh: '那你推荐哪款，为什么？', en: 'So which one, and why?' },
      right: [
        { zh: '云栖|转角|布艺', en: 'yunqi|corner|fabric' },
        { zh: '圆角|软包|可拆|机洗|坐高', en: 'round|padded|wash|cover|seat height' },
      ],
    },
    {
      id: 'formaldehyde',
      label: { zh: '甲醛', en: 'Formaldehyde' },
      ask: { zh: '甲醛到底有没有？', en: 'And formaldehyde, is there any?' },
      right: [{ zh: '0\\.0\\d+|报告|检测|实测|E0', en: '0\\.0\\d+|report|measured|test|limit|grade' }],
      wrong: {
        zh: '零甲醛|没有甲醛|无甲醛|0\\s*甲醛',
        en: 'zero formaldehyde|no formaldehyde|formaldehyde.?free',
      },
    },
  ],
  pressure: [
    { zh: '你就跟我说一句，是不是百分之百安全？', en: 'Just tell me: is it one hundred percent safe?' },
  ],
  limits: {
    never: {
      zh: '零甲醛|没有甲醛|百分之百|100%|绝对安全|绝对没|完全没有',
      en: 'zero formaldehyde|100 ?%|one hundred percent|absolutely safe|completely safe',
    },
  },
  policies: ['return-window', 'samples'],
  articles: ['children-safety', 'formaldehyde', 'small-living-room'],
}

export const BAD_BACK: Persona = {
  id: 'bad-back',
  version: 1,
  title: { zh: '给腰不好的老母亲买床', en: 'A bed for a mother with a bad back' },
  teaches: {
    zh: '问体重、睡姿、起身难不难；说坐高和偏硬，不当医生',
    en: 'Ask weight, sleep and rising; speak of height and firmness, play no doctor',
  },
  customer: { zh: '何女士', en: 'Ms He' },
  goal: {
    zh: '母亲 68 岁，起身费劲；想要偏硬、床高合适、能试睡的。最不想听到「能治腰」。',
    en: 'Her mother is 68 and rises with effort; she wants firm, right in height and a trial. She distrusts "cures the back".',
  },
  languages: ['zh-CN', 'en'],
  skills: ['choosing'],
  level: 2,
  mood: 30,
  minutes: 12,
  opening: {
    zh: '想给我妈买张床，她腰不好，睡软的还是硬的好？',
    en: 'I want a bed for my mother. Her back is bad: soft or hard?',
  },
  file: [
    {
      label: { zh: '松间床垫', en: 'Songjian mattress' },
      value: { zh: '偏硬，厚 220 mm，3,280 元', en: 'firm, 220 mm, ¥3,280' },
    },
    {
      label: { zh: '听溪软床', en: 'Tingxi bed' },
      value: {
        zh: '床架高 280 mm，配松间坐上去约 480 mm',
        en: 'base 280 mm; about 480 mm to sit on with Songjian',
      },
    },
    {
      label: { zh: '退换', en: 'Return' },
      value: { zh: '签收第二天起 7 天无理由', en: '7 days from the day after signing' },
    },
  ],
  facts: [
    {
      id: 'height',
      label: { zh: '身高体重', en: 'Height and weight' },
      asked: { zh: '身高|体重|多高|多重', en: 'how tall|height|weigh' },
      told: { zh: '一米五八，62 公斤。', en: '1.58 m, 62 kg.' },
      needed: true,
    },
    {
      id: 'rise',
      label: { zh: '起身难不难', en: 'Getting up' },
      asked: { zh: '起身|起床|站起来|膝盖', en: 'get(ting)? up|rise|stand up|knee' },
      told: { zh: '起床费劲，要扶一下。', en: 'Getting up is hard, she holds on to something.' },
      needed: true,
    },
    {
      id: 'sleep',
      label: { zh: '怎么睡', en: 'How she sleeps' },
      asked: { zh: '侧睡|仰睡|平躺|睡姿|习惯', en: 'side|on her back|sleeping position|used to' },
      told: { zh: '平躺多，现在睡的是硬板床。', en: 'Mostly on her back; she has a hard board now.' },
      needed: true,
    },
  ],
  wants: [
    {
      id: 'firmness',
      label: { zh: '软还是硬', en: 'Soft or hard' },
      ask: { zh: '所以是软的还是硬的？', en: 'So soft or hard?' },
      right: [{ zh: '偏硬|中等偏硬|稍硬|不要太软', en: 'firm' }],
      wrong: { zh: '越硬越好|越软越好', en: 'the harder the better|the softer the better' },
    },
    {
      id: 'height',
      label: { zh: '多高好起身', en: 'Height to rise from' },
      ask: { zh: '高度呢，太矮她起不来。', en: 'And the height? If it is low she cannot get up.' },
      right: [{ zh: '4[3-9]\\d|48\\s*(厘米|cm|公分)|坐上去|床高', en: '4[3-9]\\d|48 ?cm|height' }],
    },
    {
      id: 'trial',
      label: { zh: '不合适怎么办', en: 'If it does not suit' },
      ask: { zh: '睡了不合适能退吗？', en: 'And if it does not suit her?' },
      right: [{ zh: '7\\s*天|七天', en: '7 days|seven days' }],
      policy: 'return-window',
    },
  ],
  pressure: [
    { zh: '别家说他们的床垫能治腰，你们的能吗？', en: 'Another shop says theirs cures backs. Does yours?' },
  ],
  limits: { never: { zh: '(能|可以|会)(治|治好|治疗|缓解.*病)|医用|疗效', en: 'cures?|heals?|medical' } },
  policies: ['return-window', 'warranty'],
  articles: ['choosing-a-mattress', 'small-bedroom', 'seven-day-return'],
}

export const CAT_OWNER: Persona = {
  id: 'cat-owner',
  version: 1,
  title: { zh: '养两只猫，怕抓', en: 'Two cats, afraid of claws' },
  teaches: {
    zh: '没测过就说没测过；给面料的路和色样',
    en: 'Say what was not tested; offer cloths and samples',
  },
  customer: { zh: '许先生', en: 'Mr Xu' },
  goal: {
    zh: '上一张沙发半年抓烂。要实话，也想先摸色样。',
    en: 'His last sofa was shreds in six months. He wants the truth and to feel samples first.',
  },
  languages: ['zh-CN', 'en'],
  skills: ['choosing'],
  level: 1,
  mood: 28,
  minutes: 12,
  opening: {
    zh: '养了两只猫，你们的布沙发耐抓吗？',
    en: 'We have two cats. Is your fabric sofa scratch-proof?',
  },
  file: [
    {
      label: { zh: '云栖面料', en: 'Yunqi cloth' },
      value: { zh: '平织，无圈；耐抓没测过', en: 'flat weave without loops; claws not tested' },
    },
    {
      label: { zh: '色样', en: 'Samples' },
      value: { zh: '每次最多 5 片，免费，2 天内发出', en: 'up to 5, free, sent within 2 days' },
    },
    {
      label: { zh: '抓坏', en: 'Claw marks' },
      value: { zh: '不在质保里；座套可以单买', en: 'not under guarantee; covers can be bought' },
    },
  ],
  facts: [
    {
      id: 'where',
      label: { zh: '猫抓哪里', en: 'What they scratch' },
      asked: {
        zh: '抓哪|喜欢抓|哪个位置|扶手|现在.{0,6}沙发',
        en: 'where.*scratch|what.*scratch|arms|which part',
      },
      told: { zh: '专抓扶手，以前那张是粗麻的。', en: 'The arms. The old one was coarse linen.' },
      needed: true,
    },
    {
      id: 'colour',
      label: { zh: '想要什么颜色', en: 'Colour' },
      asked: { zh: '颜色|深浅|色', en: 'colou?r' },
      told: { zh: '浅灰，毛不显。', en: 'Light grey, so hairs do not show.' },
    },
    {
      id: 'budget',
      label: { zh: '预算', en: 'Budget' },
      asked: { zh: '预算|价位', en: 'budget|spend' },
      told: { zh: '六七千。', en: 'Six to seven thousand.' },
      needed: true,
    },
  ],
  wants: [
    {
      id: 'truth',
      label: { zh: '耐不耐抓', en: 'Scratch-proof or not' },
      ask: { zh: '就说耐不耐抓。', en: 'Just say: scratch-proof or not?' },
      right: [
        {
          zh: '没测|没有测|不敢保证|不能保证|平织|没有布',
          en: 'not (been )?tested|have not tested|cannot promise|flat weave|no fabric',
        },
      ],
      wrong: {
        zh: '非常耐抓|很耐抓|抓不坏|不怕抓|耐抓的',
        en: 'very scratch|scratch.?proof, yes|cannot be scratched',
      },
    },
    {
      id: 'sample',
      label: { zh: '先摸色样', en: 'Samples first' },
      ask: { zh: '能先寄块布给我猫试试吗？', en: 'Can you send a piece of cloth first?' },
      right: [{ zh: '色样|布样|样', en: 'sample|swatch' }],
      policy: 'samples',
    },
  ],
  pressure: [{ zh: '要是抓坏了你们给换新的吧？', en: 'If they ruin it you replace it, right?' }],
  limits: {
    never: {
      zh: '抓不坏|(抓坏|坏了).{0,6}(给您|可以|免费).{0,4}换|绝对|保证不',
      en: 'cannot be scratched|replace it if|guarantee',
    },
  },
  policies: ['samples', 'warranty', 'return-window'],
  articles: ['pets-and-sofas', 'free-samples', 'warranty-length'],
}
