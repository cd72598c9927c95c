/** The closed vocabulary of scene commands, Chinese and English; long, because it is the dictionary. */
import type { Action, Category, Direction, Relation } from './command.ts'

/** What a word may be in a command. */
export type Word =
  | {
      readonly kind: 'thing'
      readonly category: Category
      readonly vague?: boolean
      readonly many?: boolean
      readonly ids?: readonly string[]
    }
  /** Something that stands in homes and is none of the categories: 花瓶, curtains. */
  | { readonly kind: 'foreign'; readonly like?: Category }
  | { readonly kind: 'it' }
  | { readonly kind: 'verb'; readonly action: Action; readonly weak?: boolean }
  /** 换成, make: recolour or rematerial, by what follows. */
  | { readonly kind: 'change' }
  /** 面向, face. */
  | { readonly kind: 'face' }
  /** A verb that says the direction too: 抬高, raise. */
  | { readonly kind: 'moved'; readonly direction: Direction }
  | { readonly kind: 'side'; readonly direction: Direction }
  | { readonly kind: 'relation'; readonly relation: Relation; readonly side?: Direction }
  /** Before its thing in Chinese: 靠墙, 挨着沙发. */
  | { readonly kind: 'against'; readonly relation: Relation }
  | { readonly kind: 'unsupported' }
  | {
      readonly kind:
        | 'heading'
        | 'at'
        | 'off'
        | 'near'
        | 'far'
        | 'mark'
        | 'this'
        | 'new'
        | 'clockwise'
        | 'counter'
        | 'all'
        | 'same'
        | 'me'
        | 'of'
        | 'apart'
        | 'polite'
        | 'particle'
        | 'place-word'
        | 'fill'
        | 'extreme'
    }
  | { readonly kind: 'turn'; readonly degrees: number }
  | { readonly kind: 'number'; readonly value: number }

const THINGS: Readonly<Record<Category, string>> = {
  'l-sofa':
    'l形沙发 l型沙发 l字沙发 l字形沙发 l字型沙发 l沙发 转角沙发 拐角沙发 贵妃沙发 转角l沙发 带贵妃沙发 弯角沙发 l_shaped_sofa l-shaped_sofa l-shaped_couch l_shaped_couch l_shape_sofa l-shape_sofa l_sofa l-sofa l_couch sectional sectional_sofa sectional_couch corner_sofa corner_couch chaise_sofa',
  sofa: '沙发 长沙发 双人沙发 三人沙发 三人位沙发 双人位沙发 两人沙发 四人沙发 布沙发 直排沙发 一字沙发 大沙发 沙发床 小沙发 sofa couch settee loveseat love_seat two-seater two_seater three-seater three_seater two_seater_sofa three_seater_sofa two-seater_sofa three-seater_sofa sofas couches davenport',
  armchair:
    '单人沙发 单椅 休闲椅 扶手椅 单人位沙发 单人位 懒人沙发 老虎椅 躺椅 沙发椅 单人沙发椅 armchair arm_chair armchairs easy_chair lounge_chair single_sofa recliner accent_chair single_seater club_chair wing_chair one-seater',
  'coffee-table':
    '茶几 茶桌 咖啡桌 小茶几 大茶几 圆茶几 边几 角几 coffee_table coffee_tables cocktail_table tea_table side_table end_table centre_table center_table',
  'tv-unit':
    '电视柜 电视机柜 电视架 影视柜 电视台柜 tv_unit tv_stand tv_cabinet tv_console tv_bench tv_table television_stand television_unit television_cabinet media_unit media_console tv_unit media_cabinet entertainment_unit entertainment_center entertainment_centre',
  'dining-table':
    '餐桌 饭桌 吃饭桌 餐台 大餐桌 吃饭的桌子 dining_table dinner_table dining_room_table kitchen_table eating_table',
  chair:
    '椅子 餐椅 凳子 椅 座椅 办公椅 电脑椅 书椅 转椅 吧椅 吧台椅 高脚椅 小凳子 圆凳 板凳 靠背椅 学习椅 人体工学椅 凳 木椅 chair chairs dining_chair dining_chairs office_chair desk_chair stool stools bar_stool seat swivel_chair computer_chair',
  bed: '床 床头 床尾 双人床 单人床 大床 小床 儿童床 床铺 主卧床 大双人床 bed beds double_bed single_bed king_bed queen_bed bedframe bed_frame',
  nightstand:
    '床头柜 床头桌 床边柜 床头几 床边桌 床头小柜 nightstand nightstands night_stand night_table bedside_table bedside_cabinet bedside_unit bedside_tables bedside_cupboard',
  wardrobe:
    '衣柜 衣橱 大衣柜 衣帽柜 大衣橱 立柜 挂衣柜 wardrobe wardrobes closet armoire clothes_cupboard clothes_cabinet',
  desk: '书桌 写字台 写字桌 办公桌 电脑桌 学习桌 工作台 书台 工作桌 升降桌 desk desks writing_desk writing_table study_table study_desk computer_table computer_desk work_desk work_table office_desk standing_desk workstation',
  bookcase:
    '书架 书柜 书橱 置物架 书格 bookcase bookcases bookshelf bookshelves book_shelf book_case book_shelves book_rack bookrack shelving_unit shelf shelves',
  cabinet:
    '柜子 斗柜 边柜 餐边柜 五斗柜 五斗橱 储物柜 收纳柜 酒柜 碗柜 橱柜 餐柜 玄关柜 矮柜 四斗柜 六斗柜 小柜子 cabinet cabinets sideboard side_board dresser chest_of_drawers buffet cupboard credenza storage_unit storage_cabinet drawers drawer_unit sideboards hutch',
  'shoe-cabinet':
    '鞋柜 鞋架 换鞋柜 鞋橱 shoe_cabinet shoe_rack shoe_cupboard shoe_storage shoe_shelf shoe_stand',
  mirror:
    '镜子 穿衣镜 全身镜 落地镜 梳妆镜 镜 试衣镜 挂镜 mirror mirrors full-length_mirror full_length_mirror looking_glass floor_mirror wall_mirror dressing_mirror standing_mirror',
  lamp: '灯 落地灯 台灯 吊灯 床头灯 壁灯 灯具 吸顶灯 立灯 小夜灯 地灯 阅读灯 lamp lamps floor_lamp table_lamp desk_lamp pendant pendant_lamp pendant_light chandelier standard_lamp standing_lamp ceiling_light ceiling_lamp bedside_lamp wall_lamp reading_lamp light lights',
  rug: '地毯 毯子 地垫 小地毯 圆地毯 脚垫 块毯 rug rugs carpet mat floor_mat area_rug carpets',
  plant:
    '绿植 盆栽 植物 花盆 盆景 绿萝 发财树 龟背竹 琴叶榕 一盆花 花草 散尾葵 仙人掌 plant plants potted_plant pot_plant houseplant house_plant greenery flower_pot flowerpot potted_tree monstera indoor_plant fern',
  wall: '墙 墙面 墙壁 墙体 wall walls',
  window: '窗户 窗 窗子 落地窗 飘窗 大窗户 window windows bay_window',
  door: '门 房门 大门 入户门 门口 卧室门 阳台门 进门 door doors doorway entrance front_door',
  room: '房间 屋子 客厅 卧室 餐厅 书房 主卧 次卧 屋里 整个房间 屋 整个屋子 空间 room living_room bedroom dining_room study_room lounge',
}
/** 桌子 may be three things; the scene says which, alone it is the one to eat at. */
const VAGUE: Readonly<Partial<Record<Category, string>>> = {
  'dining-table': '桌子 桌 圆桌 方桌 长桌 大桌子 table tables round_table',
}
const FOREIGN =
  '窗帘 花瓶 挂画 装饰画 画 冰箱 空调 壁炉 抱枕 靠垫 靠枕 洗衣机 钢琴 电脑 屏风 挂钟 时钟 音箱 音响 风扇 枕头 被子 床垫 榻榻米 吧台 浴缸 马桶 洗手台 水槽 灶台 猫爬架 跑步机 行李箱 垃圾桶 鱼缸 投影 投影仪 衣架 curtain curtains blinds blind fireplace vase painting picture fridge refrigerator piano cushion cushions pillow pillows clock screen sink stove fan bathtub toilet treadmill suitcase bin speaker speakers computer laptop radiator mattress ottoman footstool poster aquarium projector bar'
const TELEVISION = '电视 电视机 tv television telly'

const VERBS: Readonly<Record<Action, string>> = {
  place:
    '放 放置 摆 摆放 摆上 搁 安放 添 添加 加上 加 新增 增加 放上 放下 摆个 放个 加个 挂 挂上 铺 铺上 布置 放进 放到 摆到 放在 摆在 放回 搁在 挂在 挂到 铺在 摆设 add put place set position insert drop hang lay stick stand lean park install_a bring_in stage',
  move: '移 移动 挪 挪动 搬 搬动 推 拉 拖 移到 挪到 搬到 推到 拉到 拖到 移至 挪至 平移 拖动 挪一挪 移一移 挪一下 靠近 凑近 调整到 推动 拽 挪挪 移移 扯 退 进 滑 搬去 挪去 移去 move moving shift slide push pull drag nudge scoot bring relocate budge scooch',
  rotate:
    '转 旋转 转动 扭 转一转 转一下 转个 转转 转过来 转过去 转到 转成 转向 旋 扭转 拧 翻转 摆正 rotate turn spin flip twist swivel pivot revolve',
  recolour:
    '刷成 涂成 漆成 染成 上色 刷 涂 漆 染 喷成 recolour recolor color_the colour_the paint colour_it color_it dye repaint tint',
  rematerial: 'reupholster upholster',
  remove:
    '删 删除 删掉 删了 去掉 去除 拿走 拿掉 移走 移除 移掉 搬走 撤掉 撤走 清掉 清除 扔掉 扔了 丢掉 拆掉 弄走 清空 挪走 搬掉 清走 remove delete get_rid_of take_away take_out take_off clear clear_out erase throw_out throw_away discard eliminate scrap ditch',
  select:
    '选中 选 选择 选定 选取 挑 点选 选一下 选上 点中 指定 select pick choose highlight click_on click tap_on tap',
  duplicate: '复制 拷贝 克隆 复制一下 复刻 再复制 copy duplicate clone replicate make_a_copy_of make_another',
  undo: '撤销 撤回 撤销上一步 撤回上一步 取消上一步 退回上一步 返回上一步 回到上一步 退回到上一步 上一步 撤一步 撤销操作 撤消 撤消上一步 回退 回退一步 取消刚才的操作 取消刚才那步 还原 撤回来 倒回去 取消刚刚的操作 恢复原样 恢复原状 还原回去 undo revert go_back_one_step go_back_a_step back_one_step step_back take_that_back take_it_back put_it_back_the_way_it_was roll_back rollback undo_that cancel_that cancel_the_last_step reverse_that',
  redo: '重做 重做一下 恢复撤销 恢复上一步 恢复 取消撤销 重做上一步 重新做 恢复刚才 下一步 redo redo_that do_it_again do_that_again put_that_back bring_that_back bring_it_back bring_back_the_last_change restore reapply',
  measure:
    "量 量一下 测量 测 丈量 测一下 量一量 量量 测测 测一测 测距 量个 量出 measure measure_up how_far what's_the_distance what_is_the_distance how_wide_is how_long_is how_tall_is how_high_is",
  view: "俯视 3d视角 3d视图 3d 三维视角 俯视图 鸟瞰 鸟瞰图 平面视图 顶视图 从上面看 从上往下看 从顶上看 换个角度 换个视角 换一个角度 换一个视角 切换视角 转换视角 转一下视角 换视角 放大 缩小 拉近 拉远 看全景 全景 看整体 正视图 侧视图 侧面看 正面看 转动视角 旋转视角 视角 切到俯视 视图 全屏看 镜头 移动视角 看一看整体 zoom_in zoom_out zoom top_view top-down_view top_down_view bird's-eye_view bird's_eye_view birds_eye_view bird's_eye overhead_view from_above from_the_top change_the_view switch_the_view change_the_angle another_angle different_angle switch_view view show_me look_at side_view front_view change_view camera see_it_from see_the_room_from rotate_the_view turn_the_view show rotate_the_camera full_view overview angle perspective floor_plan_view",
}
/** 来 and 要 are verbs of the scene only with a count and nothing else around. */
const WEAK = '看看 看 看一下 看一眼 look see'
const CHANGE =
  "换成 改成 变成 换 改 变 改为 换为 变为 换个 换一个 调成 弄成 做成 要 用 改一下 换一下 换到 换做 换作 搞成 设成 设为 设置成 make give change switch turn_into i_want want change_to swap have_it have would_like i'd_like i_like in"
const FACE =
  '面向 面对 对着 朝着 对准 面朝 正对着 正对 冲着 朝向 脸朝 正面朝 face facing pointing_at point_at point_towards looking_at face_towards facing_towards faces to_face'

const MOVED: readonly (readonly [Direction, string])[] = [
  [
    'up',
    '抬高 升高 提高 调高 挂高 拉高 抬起来 升起来 升 抬 往高 高 举高 抬起 升起 raise lift lift_up elevate hang_higher',
  ],
  ['down', '降低 放低 调低 挂低 拉低 降 降下来 低 降下 lower bring_down drop_down hang_lower'],
  ['back', '后退 往后退 退后 拉出来 挪出来 拉出 拖出来 移出来 back_up pull_out bring_out pull_forward_to_me'],
  ['forward', '前进 推进去 推进 往前进 推到里面 推里面 push_in push_further_in move_in'],
]
const SIDES: readonly (readonly [Direction, string])[] = [
  [
    'left',
    '左 左边 左侧 左面 左手边 左方 左手 左手方向 to_the_left leftwards leftward left to_my_left to_our_left on_the_left left-hand left_hand to_left',
  ],
  [
    'right',
    '右 右边 右侧 右面 右手边 右方 右手 to_the_right rightwards rightward right to_my_right on_the_right right-hand right_hand to_right',
  ],
  [
    'forward',
    '前 前面 前边 前方 里 里面 里边 里侧 里头 内 深处 远处 forward forwards ahead further_in inwards inward deeper away_from_me farther_in away_from_the_viewer away_from_us into_the_room deeper_in',
  ],
  [
    'back',
    '后 后面 后边 后方 外 外面 外边 外侧 我这边 我这里 跟前 身前 back backward backwards further_back towards_me toward_me closer_to_me nearer_to_me to_me closer_to_us towards_us outwards outward out nearer_me towards_the_viewer',
  ],
  ['up', '上 上面 上边 上方 高处 up upwards upward higher'],
  ['down', '下 下面 下边 下方 低处 down downwards downward lower_down'],
  ['north', '北 北边 北面 北侧 北方 正北 north northwards northward to_the_north northern'],
  ['south', '南 南边 南面 南侧 南方 正南 south southwards southward to_the_south southern'],
  ['east', '东 东边 东面 东侧 东方 正东 east eastwards eastward to_the_east eastern'],
  ['west', '西 西边 西面 西侧 西方 正西 west westwards westward to_the_west western'],
]
const RELATIONS: readonly (readonly [Relation, string])[] = [
  [
    'against',
    'against up_against flush_with flush_against tight_against right_against all_the_way_to up_to all_the_way_against touching right_up_to back_against along',
  ],
  [
    'beside',
    '旁边 边上 旁 一旁 旁侧 侧边 隔壁 身边 附近 一侧 旁边儿 边儿上 边 next_to on_either_side_of on_each_side_of on_both_sides_of either_side_of at_either_side_of around_the round_the beside alongside by near close_to adjacent_to right_next_to at_the_side_of by_the_side_of beside_of close_by besides',
  ],
  [
    'opposite',
    '对面 正对面 斜对面 opposite across_from opposite_to right_opposite directly_opposite on_the_opposite_side_of',
  ],
  [
    'centre',
    '中间 正中间 中央 正中 正中央 中心 中部 居中 当中 in_the_middle_of in_the_centre_of in_the_center_of at_the_centre_of at_the_center_of in_the_middle in_the_centre in_the_center to_the_middle_of to_the_centre_of to_the_center_of to_the_middle to_the_centre to_the_center into_the_middle_of middle_of centre_of center_of at_the_middle_of in_the_very_middle_of centre center right_in_the_middle_of middle into_the_centre_of into_the_center_of',
  ],
  ['in-front', '正前面 正前方 面前 前头 in_front_of right_in_front_of before'],
  ['behind', '背后 后头 正后面 正后方 背面 in_back_of behind at_the_back_of right_behind'],
  ['on', '上头 顶上 on on_top_of onto upon on_to over above'],
]
const BESIDE_SIDE: readonly (readonly [Direction, string])[] = [
  [
    'left',
    'to_the_left_of left_of on_the_left_of on_the_left_side_of at_the_left_of to_the_left_side_of on_the_left_hand_side_of',
  ],
  [
    'right',
    'to_the_right_of right_of on_the_right_of on_the_right_side_of at_the_right_of to_the_right_side_of on_the_right_hand_side_of',
  ],
]
const AGAINST: readonly (readonly [Relation, string])[] = [
  [
    'against',
    '靠 紧靠 靠着 贴着 贴 紧贴 紧贴着 紧靠着 靠在 贴在 挨墙 顶着 抵着 倚着 贴近 靠到 贴到 紧挨墙 依着 挤着',
  ],
  ['beside', '挨着 紧挨着 挨 紧挨 傍着'],
]
const UNSUPPORTED =
  '底下 墙角 角落 角落里 对调 互换 交换 调换 变大 变小 放大到 弄大 弄小 加长 加宽 加高 对齐 under underneath beneath below corner swap_places swap_with bigger smaller larger resize align between_the_two wider longer taller'

const SMALL: readonly (readonly [Exclude<Word['kind'], 'thing'>, string])[] = [
  [
    'it',
    '它 这个 那个东西 这个东西 它们 这 这玩意 这件 这一个 选中的 选中的那个 当前这个 这件家具 这个家具 刚才那个 刚才选的 这件东西 那件 这款 it this_one that_one this that this_thing that_thing this_piece the_selected_one the_selected_item the_selected_piece the_selection this_item this_piece_of_furniture them the_current_one these',
  ],
  ['mark', '把 将 让 给 使 令 把那个 把这个的'],
  [
    'heading',
    '往 向 朝 朝着 往着 靠向 towards toward to in_the_direction_of in_direction closer_to nearer_to nearer closer',
  ],
  ['at', '在 到 于 至 进 at'],
  ['off', '离 距离 距 跟 与 和 同 从 from and between'],
  ['near', '近 近一点 近点 近些 近一些'],
  [
    'far',
    '远 远一点 远点 远些 远一些 远离 拉开 away_from away further_from farther_from further_away_from farther_away_from off_the further farther off',
  ],
  [
    'this',
    '这把 这张 这盏 这块 这条 这面 这扇 这盆 这台 这组 这套 这只 这座 这款 这间 这幅 这架 这排 那把 那张 那盏 那块 那条 那面 那扇 那盆 那台 那组 那套 那只 那座 那个 那间 那幅 那架 那排 那堵 这堵 那道 这道 那件 这个 the our my',
  ],
  [
    'new',
    '再 新 新的 一个 一把 一张 一盏 一块 一盆 一面 一套 一组 一台 一条 一只 一棵 一扇 一幅 一座 一些 一份 个 来 来个 来一个 再来 多 另 另外 a an another some one_more new extra additional one',
  ],
  ['clockwise', '顺时针 顺时针方向 正时针 clockwise'],
  [
    'counter',
    '逆时针 逆时针方向 反时针 反时针方向 counterclockwise counter-clockwise anticlockwise anti-clockwise counter_clockwise anti_clockwise',
  ],
  [
    'all',
    '所有 所有的 全部 全部的 全都 都 一切 统统 全 全部家具 所有家具 整屋 家具 东西 everything all_of_them all all_the all_of_the all_furniture all_the_furniture the_lot furniture every both all_my',
  ],
  [
    'same',
    '一样的 同样的 一模一样的 一样 同款 相同的 照着 照 the_same same identical like_this like_this_one',
  ],
  [
    'apart',
    '之间 宽 隔多远 相隔 相距 隔 中间的距离 的距离 距离 多远 有多远 多宽 多长 多高 多大 多深 有多长 有多宽 有多高 有多大 间距 间隔 尺寸 长度 宽度 高度 多少厘米 多少米 多少公分 distance the_distance between gap the_gap length width height size long wide tall how_long how_wide how_tall how_high dimensions is are the_space space',
  ],
  [
    'extreme',
    '最左边的 最右边的 左边那 右边那 左边这 右边这 中间那 前面那 后面那 最后一 最里面的 last leftmost rightmost',
  ],
  [
    'place-word',
    '那边 那里 那儿 这边 这里 这儿 地方 位置 处 里 中 上去 方向 一带 那 这 那块儿 那一边 旁边的位置 跟前 那侧 面 side here there position spot way direction',
  ],
  [
    'polite',
    "请 麻烦 帮 帮我 帮忙 给我 请帮我 请你 麻烦你 能不能 可不可以 可以 能 能否 可否 劳驾 拜托 您 你 我想 我要 想 我想要 我 想要 需要 希望 我希望 辛苦 请问 我需要 咱 咱们 我们 please can_you could_you would_you will_you can_we can could you kindly i_want_you_to i_want_to i_would_like_to i'd_like_to i'd_like_you_to i_want i_need_you_to let's let_us let go_ahead_and would i_need we i i'd let_me want_to help_me just",
  ],
  ['particle', '吗 么 嘛 呢 ?'],
  ['of', "的 之 of 's"],
  [
    'fill',
    "了 吧 啊 呀 哦 嗯 呃 哎 诶 额 唉 哈 嘿 喂 你好 您好 小安 安居 小安小安 谢谢 谢谢你 谢啦 好 好的 行 那 就 也 还 又 先 然后 现在 一下 一下子 一点 一点点 点儿 点 些 一些 少许 稍微 稍稍 稍 大概 大约 约 左右 差不多 去 来 过去 过来 起来 下来 上来 出来 进去 一 一步 两步 几步 三步 几下 一会 一会儿 慢慢 轻轻 直接 马上 立刻 赶紧 快 快点 接着 继续 其 颜色 色 的颜色 材质 材料 面料 表面 款式 样子 样式 调 掉 走 成 为 做 位 变 有 是 整体 整个 处 最 操作 切换 切换到 切到 切换成 刚才 刚刚 那步 那一步 这步 不算 一次 一遍 一回 台面 桌面 吧台_ 呗 喽 咯 哟 啦 嗯嗯 那么 这样 这么 多一点 多点 少一点 再来一点 一丢丢 小小 幅度 家 里面的 话 的话 看 得 着 住 放 大一点 小一点 样 下 回来 回去 回 老 真 正 整 面前_ 用来 原来 原 个儿 半个身位 对 对对 ok okay keep hey hi um uh uhm er erm like well so now then okay please thanks thank_you anju a_bit a_little a_little_bit little bit slightly a_touch a_tad some more a_few_steps a_step one_step two_steps step steps by about around approximately roughly exactly maybe over along across with its it's colour color top tabletop coloured colored material finish fabric_ please just gently slowly quickly right_now for_me for us me my again also too tad touch bit way much far_ and be so_that so_it's so_it_is that's is into out_of_ up_ kind sort you_know actually position direction axis degrees_ angle_ an inch_ really very up_a_bit version tone shade look looks instead of_the one ones place_ there here smidge hair fraction ",
  ],
]
/** 掉头, turn around: half a turn. */
const AROUND =
  '掉头 掉个头 调个头 调头 反过来 转个身 转身 背过来 反向 倒过来 转过身 转过身来 反个方向 换个方向 掉个方向 转个方向 掉转方向 掉过头来 掉过头 调转方向 转个头 反转 翻个身 反一下 around round face_the_other_way the_other_way the_other_way_round the_other_way_around about_face back_to_front facing_the_other_way turn_around u-turn the_opposite_way the_opposite_direction reverse'
const TURNS: readonly (readonly [number, string])[] = [
  [
    180,
    '半圈 半周 一半 half_a_turn a_half_turn half_turn half_way_round halfway_round halfway_around half_way_around half_a_circle half_a_rotation',
  ],
  [
    360,
    '一圈 一整圈 一周 整圈 整周 一个圈 一大圈 圈 a_full_turn full_turn a_full_circle full_circle all_the_way_round all_the_way_around a_complete_turn a_whole_turn one_full_turn a_full_rotation full_rotation one_turn a_full_spin completely_around completely_round a_circle',
  ],
  [
    90,
    '四分之一圈 横过来 竖过来 横着放 竖着放 横过去 竖过去 直角 一个直角 a_quarter_turn quarter_turn quarter_of_a_turn a_quarter_of_a_turn a_right_angle right_angle a_quarter',
  ],
  [
    270,
    '四分之三圈 三刻 three_quarter_turn a_three_quarter_turn three_quarters_of_a_turn three-quarter_turn three_quarters_turn',
  ],
  [720, '两圈 two_full_turns two_turns'],
]

export interface Entry {
  readonly text: string
  readonly word: Word
}

const split = (words: string): string[] =>
  words
    .split(/\s+/)
    .filter((word) => word !== '' && !word.endsWith('_'))
    .map((word) => word.replaceAll('_', ' '))

function* entries(): Generator<Entry> {
  const all = function* (words: string, word: Word): Generator<Entry> {
    for (const text of split(words)) yield { text, word }
  }
  for (const [kind, words] of SMALL) yield* all(words, { kind } as Word)
  for (const [degrees, words] of TURNS) yield* all(words, { kind: 'turn', degrees })
  yield* all(AROUND, { kind: 'turn', degrees: 180 })
  for (const [direction, words] of SIDES) yield* all(words, { kind: 'side', direction })
  for (const [direction, words] of MOVED) yield* all(words, { kind: 'moved', direction })
  for (const [relation, words] of RELATIONS) yield* all(words, { kind: 'relation', relation })
  for (const [side, words] of BESIDE_SIDE) yield* all(words, { kind: 'relation', relation: 'beside', side })
  for (const [relation, words] of AGAINST) yield* all(words, { kind: 'against', relation })
  yield* all(UNSUPPORTED, { kind: 'unsupported' })
  yield* all(CHANGE, { kind: 'change' })
  yield* all(FACE, { kind: 'face' })
  for (const [action, words] of Object.entries(VERBS))
    yield* all(words, { kind: 'verb', action: action as Action })
  yield* all(WEAK, { kind: 'verb', action: 'view', weak: true })
  yield* all(FOREIGN, { kind: 'foreign' })
  yield* all(TELEVISION, { kind: 'foreign', like: 'tv-unit' })
  for (const [category, words] of Object.entries(VAGUE))
    for (const entry of all(words, { kind: 'thing', category: category as Category, vague: true }))
      yield plural(entry)
  for (const [category, words] of Object.entries(THINGS))
    for (const entry of all(words, { kind: 'thing', category: category as Category })) yield plural(entry)
}

/** Chairs without a number are many; 桌 never tells. */
const plural = ({ text, word }: Entry): Entry =>
  word.kind === 'thing' &&
  /(?:[^s]s|shelves|couches)$/.test(text) &&
  !/^(?:drawers|lights|shelves|bookshelves)$/.test(text)
    ? { text, word: { ...word, many: true } }
    : { text, word }

/** First character -> words that begin with it, the longest first; later lists win over earlier ones. */
export const VOCABULARY: ReadonlyMap<string, readonly Entry[]> = (() => {
  const last = new Map<string, Entry>()
  for (const entry of entries()) last.set(entry.text, entry)
  const by = new Map<string, Entry[]>()
  for (const entry of last.values()) {
    const first = entry.text.charAt(0)
    by.set(first, [...(by.get(first) ?? []), entry])
  }
  for (const list of by.values()) list.sort((a, b) => b.text.length - a.text.length)
  return by
})()
