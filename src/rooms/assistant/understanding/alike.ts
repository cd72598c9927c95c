/** Words of the trade: those that mean the same thing to a customer and an article, and those that must not be cut in two. */
import { speech } from '../../../engines/rank/index.ts'

const ROWS: readonly (readonly string[])[] = [
  // Money and rules
  ['运费', '邮费', '快递费', '物流费'],
  ['退货', '退回', '退掉', '退吗', '退换'],
  ['不喜欢', '不想要', '不合适', '不满意', '无理由'],
  ['退款', '退钱', '到账'],
  ['付', '出', '承担'],
  ['收费', '要钱', '加钱', '加价', '费用', '收钱', '不收', '免费'],
  ['优惠', '折扣', '打折', '满减', '券'],
  ['贵了', '买贵', '降价', '差价', '便宜了'],
  ['专票', '专用发票'],
  ['质保', '保修', '保用', '包修', '三包'],
  ['好处', '权益', '福利', '特权'],
  ['付款', '支付', '付钱'],
  ['发票', '增值税发票', '增值税普通发票'],
  ['税号'],
  ['支付宝'],
  ['微信'],
  ['花呗'],
  ['分期'],
  ['定金', '订金', '预付'],
  ['木友'],
  ['家友'],
  ['会员'],
  ['账号', '账户', '资料', '个人信息'],
  ['删除', '删掉', '注销', '删'],
  // Delivery and fitting
  ['送货', '配送', '送到', '发货'],
  ['下单'],
  ['上楼', '楼梯', '搬楼'],
  ['安装', '组装'],
  ['上门'],
  ['香港', '澳门', '台湾', '港澳台'],
  ['国外', '海外', '外国', '出口'],
  ['西藏', '拉萨', '日喀则', '林芝', '那曲', '昌都'],
  ['新疆', '乌鲁木齐', '喀什', '伊犁', '库尔勒', '阿克苏', '吐鲁番', '哈密'],
  ['青海', '西宁', '格尔木'],
  ['tibet', 'lhasa'],
  ['xinjiang', 'urumqi', 'kashgar'],
  ['qinghai', 'xining'],
  ['师傅', '工人', '安装工'],
  ['迟到', '晚到', '来晚'],
  ['外箱', '箱子', '包装', '纸箱'],
  ['破损', '破了', '破', '压坏'],
  ['签收', '签字', '签'],
  ['调整', '调节', '调'],
  ['配件', '零件', '部件'],
  ['五金', '五金件', '铰链', '滑轨'],
  ['县城', '县里', '乡镇', '村'],
  ['回收', '收走', '拉走', '挪旧'],
  // The pieces and their care
  ['沙发'],
  ['床垫'],
  ['餐桌', '桌子', '饭桌'],
  ['岩板', '石板', '石材'],
  ['木蜡油'],
  ['甲醛'],
  ['味道', '味儿', '气味', '异味'],
  ['机器人', '机器', '人工智能'],
  ['定制', '定做', '订做'],
  ['柜子', '衣柜', '柜'],
  ['保养', '养护', '护理', '怎么养'],
  ['清洁', '清洗', '洗', '擦'],
  ['响', '异响', '响声', '吱呀'],
  ['小样', '色样', '布样', '样布', '样品'],
  ['布料', '面料', '布样', '布'],
  // English
  ['shipping', 'delivery', 'freight', 'postage', 'deliver', 'ship'],
  ['warranty', 'guarantee'],
  ['clean', 'wash', 'wipe'],
  ['refund', 'refunded', 'money'],
  ['pay', 'payment'],
  ['instalments', 'installments'],
  ['fee', 'cost', 'charge', 'price'],
  ['remove', 'away', 'collect', 'moving'],
  ['upstairs', 'stairs', 'floor'],
  ['technician', 'fitter', 'installer'],
  ['prepare', 'ready', 'clear'],
  ['machine', 'robot', 'bot', 'ai'],
  ['hot', 'heat', 'heated'],
  ['dog', 'cat', 'pet'],
  ['cheaper', 'dropped', 'reduced'],
  ['broken', 'damaged', 'damage'],
]

const KINDS: readonly (readonly [string, ...string[]])[] = [
  [
    '家具',
    '沙发',
    '床',
    '餐桌',
    '桌子',
    '茶几',
    '书桌',
    '椅子',
    '餐椅',
    '衣柜',
    '柜子',
    '书柜',
    '鞋柜',
    '斗柜',
  ],
  ['furniture', 'sofa', 'bed', 'table', 'desk', 'chair', 'wardrobe', 'cabinet', 'bookcase'],
]

/** Pieces of furniture that a question names, in any of our languages. */
export const piecesIn = (question: string): string[] =>
  [...KINDS.flat(), '床垫', 'mattress'].filter((piece) => question.toLowerCase().includes(piece))

export const SPEECH = speech(ROWS, KINDS)

/** Narrower than the want that they are heard as: that invoices or payments are spoken of says nothing about these. */
const PARTICULAR = new Set(['专票', '专用发票', '支付宝', '微信', '花呗', '白条', '刷卡', '定金'])

export const isParticular = (word: string): boolean => PARTICULAR.has(word)
