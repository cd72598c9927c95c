// What simulated customers come to the demo shop with: everyday matters of a furniture shop, in both languages.

export interface Matter {
  readonly name: string
  readonly language: 'zh-CN' | 'en'
  /** The page they come from. */
  readonly page: string
  readonly says: readonly string[]
}

const zh = (name: string, page: string, ...says: string[]): Matter => ({
  name,
  language: 'zh-CN',
  page,
  says,
})
const en = (name: string, page: string, ...says: string[]): Matter => ({ name, language: 'en', page, says })

export const MATTERS: readonly Matter[] = [
  zh(
    '周同学',
    '云栖布艺转角沙发',
    '你好，云栖这款沙发坐高是多少？',
    '我身高一米六，坐着脚能着地吗？',
    '好的，谢谢',
  ),
  zh(
    '何婆婆的女儿',
    '云栖布艺转角沙发',
    '我妈妈膝盖不好，这个沙发会不会太低，起身费劲？',
    '坐深呢？',
    '想找个人帮我看看，转人工',
  ),
  en(
    'Emma',
    'Chuhe dining table',
    'Is the Chuhe dining table solid wood or veneer?',
    'How do I clean it?',
    'Thank you',
  ),
  zh('许先生', '订单', '我的订单什么时候发货？', '都等了一个星期了，到底什么时候能到！', '我要投诉'),
  zh('蒋女士', '初禾实木餐桌', '初禾餐桌 1.4 米的能坐几个人？', '有没有味道，家里有小孩', '甲醛检测报告有吗'),
  zh('梁先生', '白榆衣柜', '白榆衣柜能进 80 厘米的门吗？', '送货上楼要收费吗，我住六楼没有电梯'),
  en('Tom', 'Yunqi sofa', 'Will the Yunqi sofa fit through a 75 cm door?', 'Which colours are there?'),
  zh('宋女士', '订单', '沙发到了，有一个角磕坏了，怎么办', '我已经拍照了，很失望'),
  zh('林女士', '云栖布艺转角沙发', '苔绿色和燕麦色有样布可以寄吗？', '布料能拆洗吗', '好，那我再想想'),
  zh('陈先生', '帮助中心', '七天无理由退货运费谁出？', '定制尺寸的可以退吗'),
  en(
    'Sophie',
    'Order',
    'Where is my order? It was promised for last Friday.',
    'Please let me talk to a person',
  ),
  zh('赵女士', '初禾实木餐桌', '桌面被热锅烫出白印了，能修吗', '保修多久'),
]
