/** Headings for the same thing in many languages; a field that knows one word of a line knows them all. */

const LINES = `
名称|品名|商品名称|宝贝标题|宝贝名称|商品标题|产品名称|商品名|产品名|商品|产品|货品名称|标题|物品|name|product|product name|item|item name|title|produkt|produktname|bezeichnung|artikelbezeichnung|artikel|produit|désignation|nom|nombre|producto|denominazione|prodotto|商品名称|製品名|상품명|название|наименование
sku|编码|编号|货号|商品编码|产品编码|商品编号|产品编号|款号|型号|条码|物料编码|item no|item no.|item number|item code|article|article no|article number|artikelnummer|artikelnr|art.-nr|art.nr|référence|ref|referencia|codice|codigo|品番|型番|상품코드|артикул|model|model no|part no|product code|product id|item id|商品id|产品id|货品id|商家编码|规格编码|sku编码|skuid|barcode|ean|gtin
价格|售价|单价|成交价|京东价|天猫价|活动价|会员价|销售单价|零售价|现价|价钱|定价|标价|销售价|市场价|卖价|到手价|券后价|优惠价|特价|一口价|price|unit price|retail price|sale price|list price|rrp|msrp|preis|verkaufspreis|einzelpreis|vk|prix|precio|prezzo|preço|価格|値段|가격|цена
金额|总价|总额|合计|实付|实付款|应付|订单金额|amount|total|total amount|order total|betrag|gesamtbetrag|gesamt|montant|importe|totale|合計|금액|сумма
宽|宽度|总宽|width|w|overall width|breite|largeur|ancho|larghezza|幅|너비|폭|ширина
深|深度|进深|总深|depth|d|overall depth|tiefe|profondeur|profundidad|profondità|fondo|奥行|깊이|глубина
高|高度|总高|height|h|overall height|höhe|hohe|hauteur|alto|altura|altezza|高さ|높이|высота
长|长度|总长|length|l|länge|lange|longueur|largo|lunghezza|長さ|길이|длина
尺寸|规格|规格尺寸|产品规格|外形尺寸|产品尺寸|大小|长宽高|size|sizes|dimension|dimensions|measurements|abmessung|abmessungen|maße|masse|größe|grösse|taille|medidas|dimensiones|misure|サイズ|寸法|사이즈|크기|размер|размеры
颜色|色|花色|colour|color|colors|colours|farbe|couleur|colore|cor|色味|カラー|색상|цвет
材质|材料|主材|用料|material|materials|werkstoff|matériau|matière|materiale|素材|소재|재질|материал
类别|类目|分类|品类|类型|产品类型|商品类型|产品类别|商品类别|种类|商品分类|产品分类|category|categories|type|product type|kategorie|warengruppe|catégorie|categoría|categoria|カテゴリ|카테고리|категория
数量|件数|订购数量|购买数量|qty|quantity|count|pcs|menge|anzahl|quantité|cantidad|quantità|個数|수량|количество
库存|现货|存量|stock|inventory|on hand|available|bestand|lagerbestand|existencias|giacenza|在庫|재고|остаток
订单号|订单编号|单号|order|order no|order no.|order number|order id|bestellnummer|auftragsnummer|numéro de commande|número de pedido|pedido|numero ordine|注文番号|주문번호|номер заказа
电话|手机|手机号|手机号码|联系电话|联系方式|收货人电话|收件人电话|phone|mobile|tel|telephone|phone number|cell|contact number|telefon|handy|téléphone|teléfono|móvil|telefono|電話番号|携帯|전화번호|телефон
邮箱|电子邮箱|电子邮件|邮件|email|e-mail|mail|email address|correo|courriel|メール|이메일|почта
客户|姓名|客户姓名|客户名称|买家|收货人|收件人|顾客|customer|customer name|client|buyer|full name|recipient|kunde|kundenname|cliente|顧客名|고객명|клиент
地址|收货地址|收件地址|送货地址|详细地址|address|shipping address|delivery address|adresse|anschrift|lieferadresse|dirección|indirizzo|住所|주소|адрес
日期|下单时间|创建时间|订单创建时间|成交时间|下单日期|订单日期|购买日期|date|order date|ordered|created|created at|datum|bestelldatum|date de commande|fecha|data|注文日|날짜|дата
送货日期|交货日期|承诺日期|预计送达|期望送货|delivery date|promise date|promised|due|liefertermin|lieferdatum|date de livraison|fecha de entrega|納期
来源|渠道|平台|店铺|店铺名称|店名|门店|source|channel|shop|shop name|store|store name
状态|订单状态|state|status|zustand|statut|estado|stato|ステータス|상태|статус
重量|毛重|净重|weight|gross weight|gewicht|poids|peso|重さ|무게|вес
品牌|brand|marke|marque|marca|ブランド|브랜드|бренд
备注|说明|附注|留言|买家留言|note|notes|remark|remarks|comment|comments|bemerkung|anmerkung|remarque|nota|備考|비고|примечание
描述|介绍|商品描述|详情|简介|description|details|beschreibung|descripción|descrizione|説明|설명|описание
质保|保修|保修期|质保期|warranty|guarantee|garantie|garantía|garanzia|保証|보증|гарантия
养护|保养|清洁|care|care instructions|pflege|entretien|cuidado|cura|お手入れ
正文|内容|答案|回答|文章内容|body|content|text|answer|inhalt|antwort|contenu|contenido|本文|내용
问题|问|标题|question|subject|frage|betreff|pregunta|質問|질문
标签|关键词|tag|tags|keyword|keywords|label|labels|schlagwort|étiquette|etiqueta|タグ
语言|language|lang|sprache|langue|idioma|lingua|言語|언어|язык
`

const LENGTH_UNIT = 'mm|cm|dm|m|毫米|厘米|公分|分米|米|英寸|inch|in|ft'
/** Parted from the word: Width/mm, price_cny. */
const UNIT_APART = new RegExp(`(?:[/,_.-]|\\s)(?:${LENGTH_UNIT}|元|yuan|rmb|cny)\\s*$`)
/** Glued to the word: 宽mm, 总高厘米, Wcm, 售价元. One letter counts only behind a Chinese side, or item would be ite. */
const UNIT_GLUED = new RegExp(
  `(?<=.)(?:mm|cm|毫米|厘米|公分)$|(?<=[长宽深高度径厚])(?:${LENGTH_UNIT})$|(?<=[价格额款])(?:[万千]?元|yuan|rmb|cny)$`,
)

const groups: readonly (readonly string[])[] = LINES.trim()
  .split('\n')
  .map((line) => line.split('|').map(headingKey))

/** A heading without what does not matter: case, spaces, marks, and what only names a unit or a currency. */
export function headingKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【][^([【)\]】]*[)\]】]/g, ' ')
    .replace(/[*:：#＊•·!?"'“”‘’¥$€]|必填|选填/g, ' ')
    .trim()
    .replace(UNIT_APART, '')
    .replace(/[\s_\-./\\]+/g, '')
    .replace(UNIT_GLUED, '')
    .replace(/价起$/, '价')
}

/** The words of a Latin heading apart: Lineitem sku -> lineitem, sku. */
export function headingTokens(title: string): string[] {
  return (
    title
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[([][^([)\]]*[)\]]/g, ' ')
      .match(/[\p{Script=Latin}\d]+/gu) ?? []
  )
}

/**
 * A field's own words and all that mean the same in other languages. A line of the thesaurus counts when it holds the
 * field's title or two of its words: one alone, such as "name" among the words for a customer, is too ambiguous.
 */
export function alike(titles: readonly string[], synonyms: readonly string[]): Set<string> {
  const heads = new Set(titles.map(headingKey))
  const keys = new Set([...heads, ...synonyms.map(headingKey)].filter((key) => key !== ''))
  const known = groups.filter((group) => {
    const shared = new Set(group.filter((word) => keys.has(word)))
    return shared.size >= 2 || [...shared].some((word) => heads.has(word))
  })
  return new Set([...keys, ...known.flat()])
}
