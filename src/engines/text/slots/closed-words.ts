/** Words of closed lists with the one name we keep: colours, materials, rooms, in Chinese and English. */

/** Spellings -> name, split at blanks; a `_` stands for a blank inside a word. */
type Lists = Readonly<Record<string, string>>

/** The colours of the scene, and the everyday words that come to them. 色 may follow a Chinese one. */
const COLOURS: Lists = {
  'light-grey':
    '浅灰 淡灰 银灰 亮灰 高级灰 浅灰调 light_grey light_gray lighter_grey lighter_gray pale_grey pale_gray silver_grey silver_gray',
  'dark-grey':
    '深灰 烟灰 炭灰 暗灰 铁灰 碳灰 太空灰 dark_grey dark_gray darker_grey darker_gray charcoal charcoal_grey charcoal_gray anthracite slate slate_grey graphite',
  'dark-green':
    '墨绿 深绿 祖母绿 军绿 橄榄绿 苔绿 森林绿 dark_green forest_green olive_green bottle_green emerald deep_green',
  white: '白 纯白 雪白 暖白 亮白 哑光白 雪山白 本白 冷白 white pure_white snow_white bright_white',
  black: '黑 纯黑 哑光黑 曜石黑 炭黑 乌黑 black jet_black matte_black',
  grey: '灰 中灰 水泥灰 grey gray',
  beige:
    '米 米白 米黄 杏 杏仁 燕麦 卡其 驼 浅驼 亚麻 沙 beige oatmeal khaki sand taupe off-white off_white ecru',
  cream: '奶油 奶白 奶油白 象牙白 象牙 奶茶 cream creamy ivory cream_white creamy_white',
  brown:
    '棕 咖啡 咖 褐 深棕 浅棕 焦糖 巧克力 奶咖 红棕 茶 brown coffee chocolate caramel tan dark_brown light_brown',
  walnut: '胡桃 胡桃木 黑胡桃 黑胡桃木 walnut',
  oak: '橡木 橡 白橡 白橡木 浅橡 红橡 oak white_oak light_oak',
  wood: '原木 木 木头 木纹 本木 wood natural_wood natural wooden wood_colour wood_color',
  red: '红 大红 酒红 暗红 朱红 正红 中国红 枣红 砖红 红艳 red crimson burgundy wine_red scarlet maroon dark_red',
  orange: '橙 橘 橘黄 橙黄 橙红 爱马仕橙 橘红 orange',
  yellow: '黄 姜黄 柠檬黄 鹅黄 明黄 淡黄 芥末黄 暖黄 yellow mustard lemon mustard_yellow',
  green:
    '绿 浅绿 薄荷绿 豆绿 草绿 抹茶绿 抹茶 牛油果绿 果绿 翠绿 嫩绿 莫兰迪绿 green sage sage_green mint mint_green light_green',
  navy: '藏青 藏蓝 深蓝 海军蓝 墨蓝 navy navy_blue dark_blue deep_blue midnight_blue',
  blue: '蓝 天蓝 浅蓝 雾霾蓝 湖蓝 宝蓝 克莱因蓝 蔚蓝 灰蓝 雾蓝 孔雀蓝 淡蓝 莫兰迪蓝 blue light_blue sky_blue royal_blue pale_blue',
  purple: '紫 浅紫 香芋紫 香芋 淡紫 薰衣草紫 深紫 紫罗兰 purple violet lavender lilac',
  pink: '粉 粉红 樱花粉 脏粉 裸粉 桃红 玫红 浅粉 藕粉 玫瑰粉 pink rose_pink blush dusty_pink light_pink',
}

/** The materials of the scene and what customers call them; nothing is put under a name that is not sold as it. */
const MATERIALS: Lists = {
  fabric:
    '布艺 布料 布面 布 棉麻 科技布 雪尼尔 灯芯绒 棉布 织物 泰迪绒 羊羔绒 猫抓布 布质 布的 fabric cloth textile textiles boucle upholstery',
  leather:
    '真皮 牛皮 皮革 皮质 皮面 头层牛皮 全皮 油蜡皮 半皮 皮 皮艺 leather real_leather genuine_leather cowhide',
  'solid-wood': '实木 纯实木 全实木 实木质 solid_wood solid_timber hardwood real_wood solid-wood',
  veneer: '贴皮 木皮 木皮贴面 贴面 薄木 实木贴皮 木贴皮 饰面板 veneer wood_veneer veneered',
  metal:
    '金属 铁艺 铁 不锈钢 钢 钢制 铝合金 黄铜 铜 铝 铁质 五金 碳钢 metal steel iron stainless_steel aluminium aluminum brass wrought_iron metallic',
  glass: '玻璃 钢化玻璃 长虹玻璃 glass tempered_glass',
  marble: '大理石 云石 石材 大理石面 marble',
  rattan: '藤编 藤 藤条 藤艺 藤制 竹藤 PE藤 pe藤 rattan wicker cane',
  velvet: '丝绒 绒布 天鹅绒 绒面 法兰绒 绒 velvet velour',
  linen: '亚麻 麻布 亚麻布 麻 棉麻布 linen flax',
}

/** Materials that the scene has no name for; kept under their own. */
const MORE_MATERIALS: Lists = {
  'sintered-stone': '岩板 sintered_stone',
  'engineered-wood':
    '颗粒板 密度板 人造板 多层板 刨花板 生态板 板材 复合板 engineered_wood particle_board particleboard chipboard mdf plywood',
  latex: '乳胶 天然乳胶 latex',
  foam: '海绵 高密度海绵 记忆棉 foam memory_foam sponge',
  down: '羽绒 鹅绒 鸭绒 down feather feathers goose_down',
  plastic: '塑料 亚克力 plastic acrylic pvc',
  'artificial-leather': '仿皮 超纤皮 人造革 超纤 pu皮 西皮 pu faux_leather artificial_leather pu_leather',
  walnut: '胡桃木 黑胡桃木 黑胡桃 北美黑胡桃',
  oak: '橡木 白橡木 红橡木',
  pine: '松木 松 pine pinewood',
  ash: '白蜡木 水曲柳 ash_wood ash',
  beech: '榉木 beech beechwood',
  cherry: '樱桃木 cherry_wood',
  teak: '柚木 teak',
  rubberwood: '橡胶木 rubberwood rubber_wood',
  elm: '榆木 老榆木 白榆木',
  bamboo: '竹 竹子 竹制 bamboo',
  ceramic: '陶瓷 ceramic porcelain',
  wool: '羊毛 wool',
  cotton: '纯棉 棉 cotton',
}

const ROOMS: Lists = {
  'living-room': '客厅 起居室 大厅 厅里 客听 living_room lounge sitting_room livingroom family_room',
  'main-bedroom': '主卧 主卧室 主人房 大卧室 main_bedroom master_bedroom primary_bedroom',
  'second-bedroom': '次卧 次卧室 小卧室 second_bedroom spare_bedroom',
  bedroom: '卧室 卧房 睡房 房间里 bedroom bedrom',
  'guest-room': '客房 客卧 guest_room guest_bedroom spare_room',
  'kids-room':
    "儿童房 小孩房 孩子房间 男孩房 女孩房 婴儿房 宝宝房 kids_room kid's_room kids'_room children's_room child's_room nursery kids_bedroom",
  'elderly-room': '老人房 长辈房 父母房',
  study: '书房 办公房 工作间 study home_office office study_room',
  'dining-room': '餐厅 饭厅 dining_room',
  kitchen: '厨房 kitchen',
  bathroom: '卫生间 浴室 洗手间 厕所 淋浴间 bathroom restroom toilet shower_room',
  balcony: '阳台 露台 飘窗 balcony terrace patio',
  hall: '玄关 门厅 入户 过道 走廊 楼道 门口 hallway entrance_hall entryway foyer hall corridor entrance',
  cloakroom: '衣帽间 更衣室 walk-in_closet walk_in_closet dressing_room cloakroom',
  attic: '阁楼 attic loft',
  basement: '地下室 basement cellar',
  garage: '车库 garage',
  garden: '花园 院子 庭院 garden yard backyard',
}

/** Every spelling with its name, the longest first, so that 米白 is never read as 白. */
function spelled(...lists: readonly Lists[]): ReadonlyMap<string, string> {
  const pairs = lists.flatMap((list) =>
    Object.entries(list).flatMap(([name, words]) =>
      words.split(/\s+/).map((word): [string, string] => [word.replaceAll('_', ' '), name]),
    ),
  )
  const first = new Map<string, string>()
  for (const [word, name] of pairs) if (!first.has(word)) first.set(word, name)
  return new Map([...first].sort(([a], [b]) => b.length - a.length))
}

export const COLOUR_WORDS = spelled(COLOURS)
export const SCENE_MATERIAL_WORDS = spelled(MATERIALS)
export const MATERIAL_WORDS = spelled(MATERIALS, MORE_MATERIALS)
export const ROOM_WORDS = spelled(ROOMS)
