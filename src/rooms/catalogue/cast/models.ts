// The models of 青禾木居 as its merchant keeps them: one line each, lengths in mm, prices in yuan. What is not known is named in the last cell.

/** code | name | English name | yuan | width | depth | height | seat height | seat depth | seat width | arm | back | under | firmness | seats | chaise | lacks */
export const SEATS = {
  'l-sofa': `
YQ-L285 | 云栖布艺转角沙发 2.85 m | Yunqi fabric corner sofa 2.85 m | 6880 | 2850 | 1700 | 820 | 440 | 560 | 2450 | 610 | 820 | 120 | 3 | 3 | 1700 | scratch:oat
YQ-L320 | 云栖布艺转角沙发 3.2 m | Yunqi fabric corner sofa 3.2 m | 7880 | 3200 | 1750 | 820 | 440 | 560 | 2800 | 610 | 820 | 120 | 3 | 4 | 1750 | scratch:oat
YQ-L260 | 云栖布艺转角沙发 2.6 m | Yunqi fabric corner sofa 2.6 m | 6280 | 2600 | 1600 | 820 | 440 | 560 | 2200 | 610 | 820 | 120 | 3 | 3 | 1600 | scratch:oat
SC-L300 | 山茶真皮转角沙发 3.0 m | Shancha leather corner sofa 3.0 m | 12800 | 3000 | 1720 | 880 | 450 | 580 | 2580 | 640 | 880 | 110 | 4 | 3 | 1720 |
SC-L270 | 山茶真皮转角沙发 2.7 m | Shancha leather corner sofa 2.7 m | 11600 | 2700 | 1650 | 880 | 450 | 580 | 2280 | 640 | 880 | 110 | 4 | 3 | 1650 |
BM-L220 | 半亩小户型转角沙发 2.2 m | Banmu compact corner sofa 2.2 m | 3980 | 2200 | 1480 | 800 | 420 | 530 | 1880 | 560 | 800 | 140 | 3 | 2 | 1480 |
BM-L198 | 半亩小户型转角沙发 1.98 m | Banmu compact corner sofa 1.98 m | 3680 | 1980 | 1420 | 800 | 420 | 530 | 1660 | 560 | 800 | 140 | 3 | 2 | 1420 | test.pilling
MZ-L280 | 麦芒棉麻转角沙发 2.8 m | Maimang linen corner sofa 2.8 m | 7480 | 2800 | 1680 | 780 | 410 | 600 | 2380 | 580 | 780 | 90 | 2 | 3 | 1680 |`,
  sofa: `
YQ-S210 | 云栖布艺沙发 2.1 m | Yunqi fabric sofa 2.1 m | 4680 | 2100 | 920 | 820 | 440 | 560 | 1700 | 610 | 820 | 120 | 3 | 3 | 0 | scratch:oat
YQ-S180 | 云栖布艺沙发 1.8 m | Yunqi fabric sofa 1.8 m | 4180 | 1800 | 920 | 820 | 440 | 560 | 1400 | 610 | 820 | 120 | 3 | 2 | 0 | scratch:oat
YQ-S240 | 云栖布艺沙发 2.4 m | Yunqi fabric sofa 2.4 m | 5280 | 2400 | 920 | 820 | 440 | 560 | 2000 | 610 | 820 | 120 | 3 | 3 | 0 | scratch:oat,size.seat-width
SC-S230 | 山茶真皮沙发 2.3 m | Shancha leather sofa 2.3 m | 8980 | 2300 | 960 | 880 | 450 | 580 | 1880 | 640 | 880 | 110 | 4 | 3 | 0 |
SC-S200 | 山茶真皮沙发 2.0 m | Shancha leather sofa 2.0 m | 8280 | 2000 | 960 | 880 | 450 | 580 | 1580 | 640 | 880 | 110 | 4 | 2 | 0 |
SC-S170 | 山茶真皮双人沙发 1.7 m | Shancha leather two-seater 1.7 m | 7480 | 1700 | 960 | 880 | 450 | 580 | 1280 | 640 | 880 | 110 | 4 | 2 | 0 | size.clearance-under
BM-S165 | 半亩小户型沙发 1.65 m | Banmu compact sofa 1.65 m | 2280 | 1650 | 820 | 800 | 420 | 530 | 1330 | 560 | 800 | 140 | 3 | 2 | 0 |
BM-S145 | 半亩小户型沙发 1.45 m | Banmu compact sofa 1.45 m | 1980 | 1450 | 820 | 800 | 420 | 530 | 1130 | 560 | 800 | 140 | 3 | 2 | 0 |
BM-F190 | 半亩折叠沙发床 1.9 m | Banmu folding sofa bed 1.9 m | 2980 | 1900 | 900 | 820 | 430 | 540 | 1860 | 560 | 820 | 150 | 4 | 3 | 0 |
BM-F160 | 半亩折叠沙发床 1.6 m | Banmu folding sofa bed 1.6 m | 2580 | 1600 | 900 | 820 | 430 | 540 | 1560 | 560 | 820 | 150 | 4 | 2 | 0 | comfort
MZ-S220 | 麦芒棉麻沙发 2.2 m | Maimang linen sofa 2.2 m | 4980 | 2200 | 980 | 780 | 410 | 600 | 1780 | 580 | 780 | 90 | 2 | 3 | 0 |
MZ-S190 | 麦芒棉麻沙发 1.9 m | Maimang linen sofa 1.9 m | 4480 | 1900 | 980 | 780 | 410 | 600 | 1480 | 580 | 780 | 90 | 2 | 2 | 0 | size.seat-depth,origin
CH-S200 | 初禾白橡木架沙发 2.0 m | Chuhe white oak frame sofa 2.0 m | 5880 | 2000 | 860 | 800 | 430 | 540 | 1800 | 590 | 800 | 200 | 4 | 3 | 0 |
TY-S215 | 听雨胡桃木架沙发 2.15 m | Tingyu walnut frame sofa 2.15 m | 5480 | 2150 | 880 | 810 | 430 | 550 | 1930 | 600 | 810 | 190 | 3 | 3 | 0 | test.formaldehyde`,
  armchair: `
YQ-A75 | 云栖布艺单人椅 | Yunqi fabric armchair | 1980 | 760 | 860 | 820 | 440 | 540 | 520 | 610 | 820 | 120 | 3 | 1 | 0 | scratch:oat
SC-A82 | 山茶真皮单人椅 | Shancha leather armchair | 3680 | 820 | 900 | 980 | 450 | 560 | 560 | 640 | 980 | 110 | 4 | 1 | 0 |
SC-R85 | 山茶真皮摇椅 | Shancha leather rocking chair | 4280 | 720 | 980 | 1040 | 430 | 560 | 520 | 610 | 1040 | 60 | 3 | 1 | 0 | parts
CH-A70 | 初禾白橡扶手椅 | Chuhe white oak armchair | 1880 | 680 | 740 | 780 | 420 | 510 | 520 | 610 | 780 | 260 | 4 | 1 | 0 |
MZ-A78 | 麦芒棉麻单人椅 | Maimang linen armchair | 1780 | 780 | 860 | 780 | 410 | 560 | 560 | 580 | 780 | 90 | 2 | 1 | 0 | size.seat-depth,size.seat-height,size.clearance-under,test.martindale,scratch:natural,comfort,body-height,cartons,parts
BM-A66 | 半亩小单椅 | Banmu small armchair | 990 | 660 | 700 | 760 | 420 | 500 | 500 | 560 | 760 | 160 | 3 | 1 | 0 |
TY-A72 | 听雨胡桃休闲椅 | Tingyu walnut lounge chair | 2280 | 720 | 820 | 800 | 400 | 540 | 560 | 580 | 800 | 180 | 3 | 1 | 0 | body-height
YQ-P60 | 云栖脚踏 | Yunqi footstool | 680 | 600 | 600 | 430 | 430 | 600 | 600 | 430 | 430 | 120 | 3 | 1 | 0 | scratch:oat,comfort,body-height`,
} as const

/** code | name | English name | yuan | width | depth | height | seat height | seat depth | seat width | padded | lacks */
export const CHAIRS = `
CH-C45 | 初禾白橡餐椅（软座） | Chuhe white oak dining chair, padded | 580 | 450 | 510 | 800 | 450 | 420 | 440 | yes |
CH-C46 | 初禾白橡餐椅（板座） | Chuhe white oak dining chair, solid seat | 520 | 450 | 510 | 800 | 450 | 420 | 440 | no |
CH-C52 | 初禾白橡温莎椅 | Chuhe white oak Windsor chair | 690 | 520 | 530 | 860 | 440 | 430 | 460 | no |
TY-C47 | 听雨胡桃餐椅 | Tingyu walnut dining chair | 640 | 470 | 520 | 810 | 450 | 430 | 450 | yes | test.martindale
SJ-C42 | 松间儿童学习椅 | Songjian children's desk chair | 480 | 420 | 430 | 760 | 400 | 360 | 390 | no |
SJ-C44 | 松间松木餐椅 | Songjian pine dining chair | 360 | 440 | 480 | 820 | 450 | 410 | 430 | no |
BM-C40 | 半亩折叠餐椅 | Banmu folding chair | 220 | 430 | 460 | 790 | 450 | 400 | 420 | yes | load
CH-B120 | 初禾白橡长凳 1.2 m | Chuhe white oak bench 1.2 m | 880 | 1200 | 360 | 450 | 450 | 360 | 1200 | no |
CH-B60 | 初禾白橡换鞋凳 | Chuhe white oak hall bench | 490 | 600 | 340 | 430 | 430 | 340 | 600 | yes | comfort
TY-C58 | 听雨办公椅 | Tingyu office chair | 1280 | 580 | 600 | 980 | 460 | 470 | 490 | yes | size.seat-depth`

/** code | category | name | English name | yuan | width | depth | height | top thickness | leg room | extended | drawers | load kg | lacks */
export const TABLES = `
CH-T140 | dining-table | 初禾实木餐桌 1.4 m 白橡 | Chuhe solid wood dining table 1.4 m, white oak | 3680 | 1400 | 800 | 750 | 25 | 640 | 0 | 0 | 120 |
CH-T160 | dining-table | 初禾实木餐桌 1.6 m 白橡 | Chuhe solid wood dining table 1.6 m, white oak | 4180 | 1600 | 850 | 750 | 25 | 640 | 0 | 0 | 120 |
CH-T180 | dining-table | 初禾实木餐桌 1.8 m 白橡 | Chuhe solid wood dining table 1.8 m, white oak | 4780 | 1800 | 900 | 750 | 25 | 640 | 0 | 0 | 120 |
CH-TX130 | dining-table | 初禾伸缩餐桌 1.3–1.8 m 白橡 | Chuhe extending dining table 1.3–1.8 m, white oak | 5280 | 1300 | 800 | 750 | 25 | 620 | 1800 | 0 | 100 |
CH-TR120 | dining-table | 初禾圆餐桌 1.2 m 白橡 | Chuhe round dining table 1.2 m, white oak | 3980 | 1200 | 1200 | 750 | 25 | 650 | 0 | 0 | 100 |
TY-T150 | dining-table | 听雨岩板餐桌 1.5 m | Tingyu sintered stone dining table 1.5 m | 3280 | 1500 | 800 | 755 | 12 | 660 | 0 | 0 | 150 |
TY-T180 | dining-table | 听雨岩板餐桌 1.8 m | Tingyu sintered stone dining table 1.8 m | 3880 | 1800 | 900 | 755 | 12 | 660 | 0 | 0 | 150 | test.formaldehyde
SJ-T120 | dining-table | 松间松木餐桌 1.2 m | Songjian pine dining table 1.2 m | 1480 | 1200 | 700 | 740 | 22 | 630 | 0 | 0 | 80 |
BM-TF80 | dining-table | 半亩折叠餐桌 0.8–1.4 m | Banmu folding dining table 0.8–1.4 m | 1280 | 800 | 700 | 750 | 18 | 640 | 1400 | 1 | 60 | cartons
BM-T75 | dining-table | 半亩小方餐桌 0.75 m | Banmu small square table 0.75 m | 780 | 750 | 750 | 740 | 18 | 640 | 0 | 0 | 60 | test.formaldehyde,suits
CH-K110 | coffee-table | 初禾白橡茶几 1.1 m | Chuhe white oak coffee table 1.1 m | 1680 | 1100 | 600 | 420 | 25 | 0 | 0 | 1 | 60 |
CH-KR80 | coffee-table | 初禾白橡圆茶几 0.8 m | Chuhe white oak round coffee table 0.8 m | 1380 | 800 | 800 | 400 | 25 | 0 | 0 | 0 | 60 |
TY-K130 | coffee-table | 听雨岩板茶几 1.3 m | Tingyu sintered stone coffee table 1.3 m | 1880 | 1300 | 700 | 400 | 12 | 0 | 0 | 2 | 80 |
TY-KN2 | coffee-table | 听雨组合茶几两件套 | Tingyu nesting coffee tables, set of two | 1580 | 900 | 600 | 420 | 12 | 0 | 0 | 0 | 60 | size.clearance-under
SJ-K90 | coffee-table | 松间圆角茶几 0.9 m | Songjian coffee table 0.9 m, rounded | 680 | 900 | 500 | 420 | 22 | 0 | 0 | 0 | 50 |
BM-K80 | coffee-table | 半亩升降茶几 0.8 m | Banmu lifting coffee table 0.8 m | 980 | 800 | 500 | 430 | 18 | 0 | 0 | 0 | 40 |
BM-E45 | coffee-table | 半亩 C 形边几 | Banmu C-shaped side table | 280 | 450 | 300 | 620 | 15 | 0 | 0 | 0 | 20 | test.formaldehyde,cartons
MZ-K60 | coffee-table | 麦芒松木小边几 | Maimang pine side table | 390 | 600 | 400 | 500 | 20 | 0 | 0 | 0 | 30 |
SJ-D120 | desk | 松间儿童学习桌 1.2 m | Songjian children's desk 1.2 m | 1680 | 1200 | 600 | 740 | 22 | 600 | 0 | 2 | 80 |
SJ-D100 | desk | 松间儿童学习桌 1.0 m | Songjian children's desk 1.0 m | 1480 | 1000 | 600 | 740 | 22 | 600 | 0 | 1 | 80 |
CH-D140 | desk | 初禾白橡书桌 1.4 m | Chuhe white oak desk 1.4 m | 2980 | 1400 | 650 | 750 | 25 | 610 | 0 | 2 | 100 |
CH-D120 | desk | 初禾白橡书桌 1.2 m | Chuhe white oak desk 1.2 m | 2580 | 1200 | 600 | 750 | 25 | 610 | 0 | 2 | 100 |
TY-D150 | desk | 听雨胡桃书桌 1.5 m | Tingyu walnut desk 1.5 m | 2480 | 1500 | 700 | 750 | 25 | 620 | 0 | 3 | 100 |
BM-D100 | desk | 半亩小书桌 1.0 m | Banmu small desk 1.0 m | 790 | 1000 | 500 | 740 | 18 | 640 | 0 | 1 | 50 | origin,test.formaldehyde,cartons,suits,care,size.leg-room
BM-DW80 | desk | 半亩壁挂折叠书桌 0.8 m | Banmu wall-mounted folding desk 0.8 m | 590 | 800 | 450 | 520 | 18 | 700 | 0 | 0 | 30 | load,test.formaldehyde
GM-D160 | desk | 归木转角书桌 1.6 m | Guimu corner desk 1.6 m | 1580 | 1600 | 1200 | 750 | 25 | 650 | 0 | 2 | 80 | origin`

/** code | category | name | English name | yuan | width | depth | height | inner width | inner depth | hanging | under | doors | drawers | shelves | load kg | lacks */
export const CABINETS = `
BY-W160 | wardrobe | 白榆衣柜 1.6 m 四门 | Baiyu elm wardrobe 1.6 m, four doors | 7680 | 1600 | 600 | 2200 | 770 | 550 | 1320 | 60 | 4 | 2 | 4 | 160 |
BY-W120 | wardrobe | 白榆衣柜 1.2 m 三门 | Baiyu elm wardrobe 1.2 m, three doors | 5980 | 1200 | 600 | 2200 | 560 | 550 | 1320 | 60 | 3 | 2 | 3 | 120 |
BY-W80 | wardrobe | 白榆衣柜 0.8 m 两门 | Baiyu elm wardrobe 0.8 m, two doors | 3980 | 800 | 600 | 2200 | 760 | 550 | 1320 | 60 | 2 | 1 | 2 | 80 |
BY-W200 | wardrobe | 白榆衣柜 2.0 m 五门 | Baiyu elm wardrobe 2.0 m, five doors | 9280 | 2000 | 600 | 2200 | 770 | 550 | 1320 | 60 | 5 | 3 | 5 | 200 | test.tip-over
GM-W180 | wardrobe | 归木推拉门衣柜 1.8 m | Guimu sliding-door wardrobe 1.8 m | 4280 | 1800 | 650 | 2300 | 870 | 560 | 1400 | 40 | 2 | 2 | 5 | 150 |
GM-W150 | wardrobe | 归木推拉门衣柜 1.5 m | Guimu sliding-door wardrobe 1.5 m | 3680 | 1500 | 650 | 2300 | 720 | 560 | 1400 | 40 | 2 | 2 | 4 | 120 |
GM-WC | wardrobe | 归木定制整墙衣柜（每延米） | Guimu made-to-measure wardrobe (a metre of wall) | 2880 | 1000 | 600 | 2600 | 960 | 560 | 1500 | 80 | 2 | 1 | 3 | 80 | cartons
SJ-W100 | wardrobe | 松间儿童衣柜 1.0 m | Songjian children's wardrobe 1.0 m | 2680 | 1000 | 520 | 1800 | 470 | 470 | 980 | 60 | 2 | 2 | 3 | 80 |
BM-W90 | wardrobe | 半亩简易衣柜 0.9 m | Banmu simple wardrobe 0.9 m | 1180 | 900 | 500 | 1900 | 860 | 460 | 1200 | 50 | 2 | 0 | 2 | 50 | test.tip-over,material.back,size.inner-depth
TY-V180 | tv-unit | 听雨胡桃电视柜 1.8 m | Tingyu walnut TV unit 1.8 m | 2680 | 1800 | 400 | 450 | 560 | 360 | 0 | 150 | 2 | 2 | 1 | 60 |
TY-V220 | tv-unit | 听雨胡桃电视柜 2.2 m | Tingyu walnut TV unit 2.2 m | 3280 | 2200 | 400 | 450 | 690 | 360 | 0 | 150 | 2 | 3 | 1 | 80 |
CH-V160 | tv-unit | 初禾白橡电视柜 1.6 m | Chuhe white oak TV unit 1.6 m | 3180 | 1600 | 400 | 460 | 500 | 355 | 0 | 160 | 2 | 2 | 1 | 60 |
CH-V200 | tv-unit | 初禾白橡电视柜 2.0 m | Chuhe white oak TV unit 2.0 m | 3880 | 2000 | 400 | 460 | 630 | 355 | 0 | 160 | 2 | 2 | 2 | 80 |
BY-V180 | tv-unit | 白榆电视柜 1.8 m | Baiyu elm TV unit 1.8 m | 3480 | 1800 | 420 | 480 | 560 | 375 | 0 | 120 | 2 | 2 | 1 | 80 | size.clearance-under
GM-V150 | tv-unit | 归木电视柜 1.5 m | Guimu TV unit 1.5 m | 980 | 1500 | 380 | 420 | 470 | 340 | 0 | 100 | 2 | 1 | 1 | 50 |
BM-V120 | tv-unit | 半亩小户型电视柜 1.2 m | Banmu compact TV unit 1.2 m | 680 | 1200 | 350 | 430 | 560 | 310 | 0 | 140 | 2 | 0 | 1 | 40 | test.formaldehyde,load
SJ-V140 | tv-unit | 松间松木电视柜 1.4 m | Songjian pine TV unit 1.4 m | 1280 | 1400 | 400 | 460 | 440 | 355 | 0 | 130 | 2 | 1 | 1 | 50 | parts,cartons,size.inner-depth,test.tip-over
CH-N45 | nightstand | 初禾白橡床头柜 | Chuhe white oak nightstand | 980 | 450 | 400 | 500 | 400 | 350 | 0 | 150 | 0 | 2 | 0 | 30 |
WZ-N48 | nightstand | 晚舟白蜡床头柜 | Wanzhou ash nightstand | 860 | 480 | 400 | 480 | 430 | 350 | 0 | 120 | 0 | 2 | 0 | 30 |
TY-N50 | nightstand | 听雨胡桃床头柜 | Tingyu walnut nightstand | 780 | 500 | 400 | 500 | 450 | 350 | 0 | 140 | 0 | 2 | 0 | 30 |
BY-N45 | nightstand | 白榆床头柜 | Baiyu elm nightstand | 890 | 450 | 420 | 500 | 400 | 370 | 0 | 100 | 0 | 2 | 0 | 30 | material.back
BM-N40 | nightstand | 半亩窄床头柜 | Banmu narrow nightstand | 320 | 300 | 380 | 500 | 260 | 340 | 0 | 100 | 0 | 1 | 0 | 20 | test.formaldehyde
SJ-N42 | nightstand | 松间松木床头柜 | Songjian pine nightstand | 460 | 420 | 380 | 500 | 370 | 330 | 0 | 110 | 0 | 2 | 0 | 25 |
GM-S80 | bookcase | 归木开放书柜 0.8 m | Guimu open bookcase 0.8 m | 880 | 800 | 300 | 1900 | 760 | 280 | 0 | 40 | 0 | 0 | 5 | 100 |
GM-S120 | bookcase | 归木带门书柜 1.2 m | Guimu bookcase with doors 1.2 m | 1680 | 1200 | 350 | 2000 | 570 | 320 | 0 | 40 | 3 | 0 | 5 | 150 |
CH-S90 | bookcase | 初禾白橡书柜 0.9 m | Chuhe white oak bookcase 0.9 m | 3280 | 900 | 350 | 1950 | 850 | 315 | 0 | 80 | 2 | 0 | 4 | 120 |
SJ-S80 | bookcase | 松间儿童绘本架 | Songjian picture book shelf | 580 | 800 | 320 | 1000 | 760 | 90 | 0 | 40 | 0 | 0 | 4 | 30 |
BY-S100 | bookcase | 白榆书柜 1.0 m | Baiyu elm bookcase 1.0 m | 4280 | 1000 | 360 | 2000 | 460 | 320 | 0 | 60 | 2 | 1 | 4 | 140 |
BM-S60 | bookcase | 半亩梯形书架 0.6 m | Banmu ladder shelf 0.6 m | 360 | 600 | 350 | 1750 | 580 | 300 | 0 | 0 | 0 | 0 | 4 | 40 | test.tip-over,origin
GM-H80 | shoe-cabinet | 归木翻斗鞋柜 0.8 m | Guimu tilting shoe cabinet 0.8 m | 780 | 800 | 240 | 1200 | 740 | 180 | 0 | 0 | 3 | 0 | 0 | 30 |
GM-H100 | shoe-cabinet | 归木薄鞋柜 1.0 m | Guimu slim shoe cabinet 1.0 m | 980 | 1000 | 320 | 1100 | 470 | 290 | 0 | 150 | 2 | 0 | 4 | 60 |
BY-H90 | shoe-cabinet | 白榆鞋柜 0.9 m | Baiyu elm shoe cabinet 0.9 m | 2280 | 900 | 350 | 1100 | 420 | 310 | 0 | 150 | 2 | 1 | 4 | 60 |
CH-H120 | shoe-cabinet | 初禾玄关柜 1.2 m | Chuhe hall cabinet 1.2 m | 3480 | 1200 | 360 | 1050 | 560 | 320 | 0 | 200 | 3 | 1 | 4 | 80 |
BM-H60 | shoe-cabinet | 半亩窄鞋柜 0.6 m | Banmu narrow shoe cabinet 0.6 m | 380 | 600 | 170 | 1150 | 560 | 130 | 0 | 0 | 3 | 0 | 0 | 20 | test.tip-over
SJ-H80 | shoe-cabinet | 松间松木鞋柜 0.8 m | Songjian pine shoe cabinet 0.8 m | 880 | 800 | 340 | 900 | 370 | 300 | 0 | 100 | 2 | 0 | 3 | 50 |
CH-G140 | cabinet | 初禾白橡餐边柜 1.4 m | Chuhe white oak sideboard 1.4 m | 3680 | 1400 | 420 | 850 | 440 | 375 | 0 | 150 | 3 | 3 | 2 | 100 |
TY-G160 | cabinet | 听雨胡桃餐边柜 1.6 m | Tingyu walnut sideboard 1.6 m | 2980 | 1600 | 420 | 850 | 510 | 380 | 0 | 150 | 3 | 3 | 2 | 100 |
BY-G120 | cabinet | 白榆斗柜 1.2 m 六抽 | Baiyu elm chest, six drawers | 3880 | 1200 | 450 | 900 | 540 | 400 | 0 | 80 | 0 | 6 | 0 | 90 |
GM-G80 | cabinet | 归木微波炉边柜 0.8 m | Guimu kitchen cabinet 0.8 m | 690 | 800 | 420 | 900 | 750 | 390 | 0 | 40 | 2 | 1 | 2 | 60 | load,origin,test.formaldehyde,test.tip-over,parts,cartons,suits,care,guarantee,size.inner-depth,material.hardware`

/** code | name | English name | yuan | lying width | lying length | head | frame width | frame length | under | slats | storage | soft | load kg | lacks */
export const BEDS = `
WZ-B180 | 晚舟白蜡木床 1.8 m | Wanzhou ash bed 1.8 m | 4680 | 1800 | 2000 | 1000 | 1880 | 2120 | 200 | 28 | no | no | 300 |
WZ-B150 | 晚舟白蜡木床 1.5 m | Wanzhou ash bed 1.5 m | 3980 | 1500 | 2000 | 1000 | 1580 | 2120 | 200 | 28 | no | no | 300 |
WZ-BS180 | 晚舟软包床 1.8 m | Wanzhou padded bed 1.8 m | 4280 | 1800 | 2000 | 1080 | 1960 | 2200 | 150 | 28 | no | yes | 300 |
WZ-BS150 | 晚舟软包床 1.5 m | Wanzhou padded bed 1.5 m | 3680 | 1500 | 2000 | 1080 | 1660 | 2200 | 150 | 28 | no | yes | 300 | test.formaldehyde
CH-B180 | 初禾白橡木床 1.8 m | Chuhe white oak bed 1.8 m | 5680 | 1800 | 2000 | 950 | 1870 | 2110 | 220 | 28 | no | no | 350 |
CH-B150 | 初禾白橡木床 1.5 m | Chuhe white oak bed 1.5 m | 4880 | 1500 | 2000 | 950 | 1570 | 2110 | 220 | 28 | no | no | 350 |
TY-BX180 | 听雨储物高箱床 1.8 m | Tingyu storage bed 1.8 m | 4980 | 1800 | 2000 | 1050 | 1880 | 2130 | 40 | 24 | yes | no | 300 |
TY-BX150 | 听雨储物高箱床 1.5 m | Tingyu storage bed 1.5 m | 4280 | 1500 | 2000 | 1050 | 1580 | 2130 | 40 | 24 | yes | no | 300 | load
SJ-B120 | 松间儿童床 1.2 m | Songjian children's bed 1.2 m | 2280 | 1200 | 2000 | 850 | 1280 | 2080 | 250 | 22 | no | no | 200 |
SJ-BU120 | 松间高低床 1.2 m | Songjian bunk bed 1.2 m | 4280 | 1200 | 2000 | 1650 | 1300 | 2100 | 250 | 44 | no | no | 150 | size.headboard-height
BM-B120 | 半亩折叠床 1.2 m | Banmu folding bed 1.2 m | 1180 | 1200 | 1900 | 0 | 1220 | 1920 | 300 | 20 | no | no | 180 | size.headboard-height,material.slats`

/** code | name | English name | yuan for 1.5 m | thickness | firmness | core (zh) | core (en) | kind | grams for 1.5 m | washable | lacks */
export const MATTRESSES = `
ML-M1 | 棉里一号 独袋弹簧床垫 | Mianli No. 1 pocket spring mattress | 2680 | 240 | 3 | 7 区独立袋装弹簧，线径 1.9 mm | 7-zone pocket springs, 1.9 mm wire | spring | 38000 | no |
ML-M2 | 棉里二号 护脊椰棕床垫 | Mianli No. 2 firm coir mattress | 2280 | 200 | 5 | 3E 椰梦维 80 mm，无胶水 | 80 mm 3E coir, no glue | other | 36000 | yes |
ML-M3 | 棉里三号 乳胶床垫 | Mianli No. 3 latex mattress | 3680 | 220 | 2 | 泰国天然乳胶 100 mm，含量 93% | 100 mm Thai natural latex, 93% | latex | 40000 | yes |
ML-M4 | 棉里四号 乳胶弹簧床垫 | Mianli No. 4 latex and spring mattress | 3980 | 250 | 3 | 独立袋装弹簧 + 乳胶 30 mm | pocket springs + 30 mm latex | spring | 42000 | no |
ML-M5 | 棉里五号 记忆棉床垫 | Mianli No. 5 memory foam mattress | 2980 | 220 | 2 | 慢回弹海绵 60 mm，密度 50 kg/m³ | 60 mm memory foam, 50 kg/m³ | foam | 34000 | yes | test.cycles
ML-M6 | 棉里六号 儿童薄垫 | Mianli No. 6 thin children's mattress | 1280 | 100 | 4 | 椰棕 50 mm + 乳胶 20 mm | 50 mm coir + 20 mm latex | other | 18000 | yes |
ML-M7 | 棉里七号 加硬弹簧床垫 | Mianli No. 7 extra firm spring mattress | 2080 | 220 | 4 | 整网弹簧，线径 2.2 mm | continuous springs, 2.2 mm wire | spring | 40000 | no | test.formaldehyde,test.cycles,suits,cartons
ML-M8 | 棉里八号 可翻转双面床垫 | Mianli No. 8 two-sided mattress | 3280 | 240 | 4 | 一面椰棕偏硬，一面乳胶偏软 | one firm coir side, one soft latex side | other | 44000 | no | body-height`

/** code | category | name | English name | yuan | width | depth | height | diameter | cable | main | main en | lacks */
export const SMALL = `
SG-L160 | lamp | 拾光落地灯 1.6 m | Shiguang floor lamp 1.6 m | 480 | 400 | 400 | 1600 | 400 | 1800 | 亚麻灯罩 | linen shade |
SG-LA175 | lamp | 拾光钓鱼落地灯 1.75 m | Shiguang arc floor lamp 1.75 m | 880 | 950 | 400 | 1750 | 350 | 2000 | 亚麻灯罩 | linen shade | cartons
SG-T45 | lamp | 拾光台灯 | Shiguang table lamp | 260 | 280 | 280 | 450 | 280 | 1500 | 亚麻灯罩 | linen shade |
SG-T38 | lamp | 拾光儿童护眼台灯 | Shiguang children's desk lamp | 360 | 380 | 200 | 480 | 200 | 1800 | PC 灯罩 | polycarbonate shade |
SG-P50 | lamp | 拾光竹编吊灯 0.5 m | Shiguang woven bamboo pendant 0.5 m | 420 | 500 | 500 | 320 | 500 | 1200 | 竹编灯罩 | woven bamboo shade | parts
SG-P35 | lamp | 拾光玻璃吊灯 0.35 m | Shiguang glass pendant 0.35 m | 380 | 350 | 350 | 300 | 350 | 1200 | 乳白玻璃灯罩 | opal glass shade | parts,cartons,care,guarantee
SG-W20 | lamp | 拾光床头壁灯 | Shiguang bedside wall lamp | 220 | 200 | 120 | 260 | 120 | 1500 | 亚麻灯罩 | linen shade | size.cable-length
ZY-R160 | rug | 织野羊毛地毯 1.6×2.3 m | Zhiye wool rug 1.6×2.3 m | 1680 | 1600 | 2300 | 12 | 0 | 0 | 新西兰羊毛 100% | 100% New Zealand wool |
ZY-R200 | rug | 织野羊毛地毯 2.0×3.0 m | Zhiye wool rug 2.0×3.0 m | 2680 | 2000 | 3000 | 12 | 0 | 0 | 新西兰羊毛 100% | 100% New Zealand wool |
ZY-J160 | rug | 织野黄麻地毯 1.6×2.3 m | Zhiye jute rug 1.6×2.3 m | 680 | 1600 | 2300 | 8 | 0 | 0 | 黄麻 100% | 100% jute | test.light-fastness
ZY-P160 | rug | 织野可机洗地毯 1.6×2.3 m | Zhiye washable rug 1.6×2.3 m | 580 | 1600 | 2300 | 6 | 0 | 0 | 涤纶短绒 | polyester short pile |
ZY-P140 | rug | 织野儿童爬行地毯 1.4×2.0 m | Zhiye children's play rug 1.4×2.0 m | 420 | 1400 | 2000 | 10 | 0 | 0 | 涤纶短绒 | polyester short pile |
ZY-O150 | rug | 织野圆地毯 1.5 m | Zhiye round rug 1.5 m | 520 | 1500 | 1500 | 8 | 0 | 0 | 涤纶短绒 | polyester short pile | material.backing
CH-M50 | mirror | 初禾白橡全身镜 | Chuhe white oak full-length mirror | 780 | 500 | 30 | 1600 | 0 | 0 | 白橡实木框 | solid white oak frame |
TY-M80 | mirror | 听雨圆镜 0.8 m | Tingyu round mirror 0.8 m | 560 | 800 | 25 | 800 | 800 | 0 | 黑胡桃贴皮框 | walnut veneered frame |
BM-M35 | mirror | 半亩窄穿衣镜 | Banmu narrow mirror | 180 | 350 | 20 | 1500 | 0 | 0 | 铝合金框 | aluminium frame | cartons,parts`
