/** Short cases of wardrobes, cabinets, tables and desks as customers tell them, each with its confirmed finding: written by us, a line each. */
export const HARD_CASES = `
hinge-loose|wardrobe|door loose later helps=yes|衣柜右边的门往下掉了一点，关上蹭到底板
hinge-loose|cabinet|door loose month|餐边柜的门关不严，轻轻一碰就开，合页那里晃
hinge-loose|wardrobe|door loose later|The wardrobe door sags and rubs on the bottom, hinge screws seem loose
hinge-loose|shoe-cabinet|door noise month helps=yes|The door wiggles on its hinge and will not shut properly
hinge-broken|wardrobe|door crack later helps=no|衣柜门铰链断了，门只挂在下面一个上
hinge-broken|shoe-cabinet|hardware crack month|鞋柜的合页变形，门整个掉下来了
hinge-broken|wardrobe|door crack later|The upper hinge snapped and the door is hanging off
hinge-broken|cabinet|hardware crack unpacking helps=no|One of the metal hinges was bent out of shape in the box, cannot mount the door
door-misaligned|wardrobe|door loose assembly helps=yes|师傅装完两扇门一高一低，中间缝上宽下窄
door-misaligned|tv-unit|door wrong assembly|电视柜三个门对不齐，看着别扭
door-misaligned|wardrobe|door loose assembly|The two doors do not line up, one sits about 5 mm higher
door-misaligned|cabinet|door loose month helps=no|Uneven gap between the doors since the fitters left
sliding-door-off|wardrobe|door stuck later|推拉门推不动，下面的轮子出来了
sliding-door-off|wardrobe|door loose month|移门老是从轨道里跳出来
sliding-door-off|wardrobe|door stuck later|The sliding door jumped off the rail and is jammed
sliding-door-off|tv-unit|door noise month|Door of the unit drags along the track and then derails
push-opener|cabinet|door stuck month|按一下应该弹开的，现在怎么按都不出来
push-opener|nightstand|drawer stuck later|床头柜没有拉手那款，按压开的，最近失灵了
push-opener|tv-unit|door stuck later|The push-latch stopped working, I have to pry the flap open with a knife
push-opener|wardrobe|door stuck month|Pressing the front does nothing, it used to pop open
drawer-rail-off|cabinet|drawer stuck month helps=yes|抽屉推到一半就卡，一边高一边低
drawer-rail-off|nightstand|drawer loose assembly|床头柜抽屉装好就是歪的，推不进去
drawer-rail-off|tv-unit|drawer stuck month helps=yes|A drawer came off on one side and will not go back in
drawer-rail-off|desk|drawer stuck assembly|Middle drawer sits crooked and sticks half way
drawer-rail-broken|cabinet|drawer noise later helps=no|抽屉拉出来咯咯响，滑轨里掉出几颗钢珠
drawer-rail-broken|nightstand|drawer crack later|轨道变形了，抽屉不会慢慢回去，砰一下
drawer-rail-broken|desk|drawer noise later helps=no|Grinding sound from the drawer, little balls fell out of the rail
drawer-rail-broken|cabinet|drawer stuck later|Soft close does not work any more, the slide itself is bent
drawer-bottom|wardrobe|drawer sag later|抽屉底下那块板掉了，衣服漏到下面
drawer-bottom|desk|drawer loose later|放了点书，抽屉底板就从槽里脱出来
drawer-bottom|nightstand|drawer crack later|The thin board at the base of the drawer has dropped out
drawer-bottom|cabinet|drawer sag month|Put cutlery in it and the bottom fell out
shelf-sag|bookcase|panel sag later grows=yes|书架放满书，中间那层弯下去了
shelf-sag|wardrobe|panel sag later|衣柜里的隔层压弯了，像个笑脸
shelf-sag|bookcase|panel sag later|The third shelf is bowed in the middle under my books
shelf-sag|cabinet|panel sag month grows=yes|Boards bend badly under the plates, about a thumb's width
back-panel-loose|wardrobe|panel loose month helps=yes|衣柜后面那块板从槽里出来了，透光
back-panel-loose|bookcase|panel loose assembly|书柜后背没钉住，一推就开
back-panel-loose|wardrobe|panel loose later|The thin board at the back of the wardrobe popped out of its groove
back-panel-loose|tv-unit|panel loose month|You can see the wall, the back came away from the cabinet
cabinet-leans|wardrobe|whole loose assembly|衣柜一开门就往前倾，师傅没打膨胀螺丝
cabinet-leans|bookcase|whole loose month helps=no|高书柜晃得厉害，感觉要倒
cabinet-leans|wardrobe|whole loose assembly|The wardrobe tips toward me when both doors are open, it was never screwed to the wall
cabinet-leans|shoe-cabinet|frame loose month|Tall cabinet rocks, no wall bracket was fitted
edge-lift|wardrobe|panel surface later grows=yes|柜子侧边的封条翘起来了，能撕下来一截
edge-lift|desk|panel loose later wet=yes|书桌边上开胶，拖地水溅到过
edge-lift|cabinet|panel surface later|The strip along the edge is coming unglued
edge-lift|desk|top surface later wet=yes|Edge banding lifted next to where my plant stands
panel-chipped|wardrobe|panel dent unpacking seen=yes|拆开侧板角上掉了一块，里面颗粒都看见了
panel-chipped|bookcase|panel dent unpacking|有一块层板的角磕碎了
panel-chipped|desk|panel dent assembly|One side board has a smashed corner, the chipboard is showing
panel-chipped|bed|panel dent unpacking seen=no|A corner of the footboard is knocked off, must have been packed like that
handle-loose|wardrobe|hardware loose later helps=cannot|衣柜把手一拉就转，拧不住
handle-loose|cabinet|hardware missing month|柜子有一个拉手掉了找不到
handle-loose|nightstand|drawer loose later|The knob comes off in my hand each time I open it
handle-loose|wardrobe|door loose month helps=cannot|Door pull is wobbly and the bolt behind it keeps slipping
top-crack|dining-table|top crack unpacking through=yes|餐桌台面到货就有一条长裂，从边上裂到中间
top-crack|dining-table|top crack later grows=yes|入冬开暖气以后桌面裂开，手指能摸到缝，越来越宽
top-crack|coffee-table|top crack month through=yes|There is a split in the top, I can put a coin in it
top-crack|dining-table|top crack later grows=yes|The oak board cracked along the middle this winter
wood-grain-line|dining-table|top surface unpacking through=no|桌面上有几条深色的线，摸着是平的，还有个疤
wood-grain-line|dining-table|top crack unpacking through=no|看着像裂，其实手摸没感觉，是不是木头本来的纹路
wood-grain-line|coffee-table|top surface unpacking through=no|A dark line runs across the wood but it feels smooth, is that a knot
wood-grain-line|bed|panel surface unpacking grows=no|Noticed a hairline in the wood of the side rail, nothing you could feel
top-warp|dining-table|top sag later grows=yes|桌板中间鼓起来，放杯子会斜
top-warp|desk|top sag month wet=yes|书桌面板翘了，一头贴不住架子
top-warp|dining-table|top sag later|The table top has cupped, the long sides stand up
top-warp|tv-unit|top sag month|Board on top is curved, a ruler shows a gap of 6 mm
table-wobble|dining-table|leg loose assembly helps=yes|桌子四个脚不平，垫了张纸板才稳
table-wobble|desk|leg loose month helps=yes|写字的时候桌子一直晃，地有点不平
table-wobble|dining-table|leg loose month|The table rocks, one foot does not touch the floor
table-wobble|coffee-table|whole loose assembly helps=yes|Coffee table is wobbly on our tiles, a folded card fixes it
table-leg-joint|dining-table|leg loose later helps=cannot|桌腿跟桌面连接的地方松了，螺丝拧到头还是摇
table-leg-joint|desk|leg loose later helps=no|有一条腿能拧着转，紧不住
table-leg-joint|dining-table|leg loose later|One leg keeps coming loose where it joins the top
table-leg-joint|coffee-table|hardware loose month helps=no|The bolt that holds the leg has no grip, the leg turns
top-scratch|dining-table|top surface unpacking grows=no|新桌子拆开就有一道划痕，二十公分
top-scratch|tv-unit|top surface unpacking through=yes|电视柜面上刮花了，像搬的时候蹭的
top-scratch|desk|top surface unpacking|Long scratch on the desktop right out of the box
top-scratch|nightstand|top surface unpacking grows=no|The surface has scuff marks as if somebody dragged it
water-ring|dining-table|top surface later wet=yes|放了火锅，桌面一圈发白
water-ring|coffee-table|top surface month wet=yes|茶杯底印了一圈，擦不掉
water-ring|dining-table|top surface later wet=yes|A hot pan left a white mark on the table
water-ring|nightstand|top surface month wet=yes|My glass of water left a ring on the bedside table
extension-stuck|dining-table|top stuck month|可以拉长的那张餐桌，现在拉到一半动不了
extension-stuck|dining-table|hardware stuck assembly|折叠桌的翻板打不开，机构卡死
extension-stuck|dining-table|top stuck month|Cannot extend the table, the leaf will not slide out
extension-stuck|coffee-table|hardware stuck later|The lift mechanism jams before it unfolds
slab-chip|dining-table|top crack unpacking seen=yes|岩板餐桌角上崩了一块瓷
slab-chip|coffee-table|top dent month through=yes|大理石茶几边上碰掉一小块，很锋利
slab-chip|dining-table|top dent unpacking|The sintered stone has a chip on its long side
slab-chip|coffee-table|top crack unpacking seen=yes|Glass shattered at one corner when I lifted it out
finish-peel|dining-table|top surface later wet=yes|桌面漆鼓了几个小泡，一抠就掉
finish-peel|wardrobe|door surface later grows=yes|柜门的漆一块块脱落
finish-peel|cabinet|top surface later|The lacquer is blistering and coming away in flakes
finish-peel|bed|panel surface month|Paint rubs off the bed rail, bare wood showing`
