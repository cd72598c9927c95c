/** Traditional characters that customers write, folded to the simplified ones our words are written in. */

/** Pairs "traditional simplified", one after the other; only one-to-one folds, so that lengths never change. */
const PAIRS =
  '這这個个們们來来時时會会對对說说過过還还沒没麼么為为嗎吗兩两從从樣样開开關关問问題题實实現现買买賣卖' +
  '貨货單单號号訂订錢钱價价幣币費费質质壞坏損损壓压傷伤斷断裂裂縫缝換换補补賠赔償偿訴诉投投舉举報报' +
  '氣气憤愤惱恼滿满歡欢樂乐憂忧慮虑焦焦擔担愛爱謝谢請请幫帮給给讓让應应該该間间門门窗窗樓楼電电梯梯' +
  '裝装師师傅傅戶户廳厅臥卧櫃柜燈灯椅椅桌桌墊垫層层櫥橱書书鏡镜綠绿藍蓝紅红黃黄銀银銅铜鐵铁鋼钢' +
  '發发運运輸输達达遲迟晚晚趕赶緊紧準准備备處处理理聯联絡络絲丝線线網网頁页圖图畫画寫写讀读聽听' +
  '無无點点種种類类別别幾几歲岁雙双單单寬宽長长厚厚薄薄輕轻軟软硬硬舊旧髒脏淨净潔洁濕湿乾干燥燥' +
  '塊块張张條条組组織织維维護护養养檢检驗验測测試试證证據据記记錄录項项數数據据總总計计帳账賬账戶户' +
  '務务員员業业產产品品廠厂廣广東东場场區区縣县鄉乡鎮镇灣湾島岛國国際际內内當当將将與与並并於于' +
  '從从後后邊边進进遠远近近轉转動动靜静聲声響响嚇吓驚惊嘆叹難难容容易易詳详細细簡简複复雜杂變变' +
  '髮发鬆松葉叶樹树楓枫欄栏桿杆櫻樱頭头腳脚臉脸體体膚肤腦脑腫肿痠酸癢痒聞闻臭臭異异' +
  '連连繫系繼继續续結结終终約约級级純纯紙纸紋纹織织綁绑縮缩繩绳編编緣缘殘残毀毁誤误認认識识訊讯' +
  '設设許许誰谁課课談谈諒谅論论證证評评詞词譯译議议護护變变貼贴貴贵賞赏賀贺贊赞贈赠贏赢趙赵躺躺' +
  '車车軌轨較较載载輛辆輪轮辦办農农迴回逕径適适選选遞递遺遗郵邮醫医釘钉針针鈕钮鉸铰鋁铝錯错鎖锁鏽锈' +
  '閉闭閒闲閃闪陽阳陰阴陳陈隊队階阶隨随險险隱隐離离雖虽雲云霧雾頂顶順顺須须預预頓顿領领額额顏颜願愿' +
  '風风飛飞飯饭館馆餐餐驅驱騙骗騷骚驗验魚鱼鳥鸟麗丽麥麦齊齐齒齿龍龙龜龟'

const folds: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i): [string, string] => [
    PAIRS.charAt(i * 2),
    PAIRS.charAt(i * 2 + 1),
  ]).filter(([from, to]) => from !== to),
)

/** Folds traditional characters to simplified ones; the length in UTF-16 units stays the same. */
export function foldVariants(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (char) => folds.get(char) ?? char)
}
