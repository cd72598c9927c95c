/** Alipay's signs: published answers and notices verify, and what we sign the official library accepts, and back. */
import assert from 'node:assert/strict'
import { createSign, generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { AlipaySdk } from 'alipay-sdk'
import { framed, privateKeyOf, publicKeyOf } from '../wechat/sign.ts'
import { isNotice, isSigned, joined, pieceOf, signed } from './sign.ts'

/** Of alipay-sdk-nodejs-all's test/alipay.test.ts and its fixtures. */
const NOTICE_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqObrdC7hrgAVM98tK0nv3hSQRGGKT4lBsQjHiGjeYZjOPIPHR5knm2jnnz/YGIXIofVHkA/tAlBAd5DrY7YpvI4tP5EONLtZKC2ghBMx7McI2wRD0xiqzxOQr1FuhZGJ8/AUokBzJrzY+aGX2xcOrxFYRlFilvVLTXg4LWjR1tdPkO6+i7wQZAIVMClPkwVRZEbaERRHlKqTzv2gGv5rDU8gRoe1LeaN+6BlbTqHWkQcNCUNrA8C6l17XAXGKDsm/9TFWwO8EPHHHCaQdjtV5/FdcWIt+L8SR1ss7EXTjYDFtxcKVv9rEoY1lX8T4mX+GbXfZHraG5NCF1+XioL5JwIDAQAB'
const NOTICE = {
  gmt_create: '2019-08-15 15:56:22',
  charset: 'utf-8',
  seller_email: 'z97-yuquerevenue@service.aliyun.com',
  subject: '语雀空间 500人规模',
  sign: 'QfTb8tqE1BMhS5qAnXtvsF3/jBkEvu9q9en0pdbBUDDjvKycZhQb7h8GDs4FKfi049PynaNuatxSgLb/nLWZpXyyh0LEWdK2S6Ri7nPwrVgOs08zugLO20vOQz44y3ti2Ncm8/wZts1Fr2gZ7pShnVX3d1B50hbsXnObT1r/U8ONNQjWXd0HIul4TG+Q3fm3svmSvFEy0WnzuhcyHPX5Gm4ELNctL6Qd5YniGJFNcc7kopHYtI/XD9YCKCH6Ct02rzUs9i11C9CsadtZn+WhxF26Dqt9sGEFajkJ8cxUTLi8+VCpLHsgPE8P0y095uQcDdK0YjCh4x7wVSov+lrmOQ==',
  buyer_id: '2088102534368455',
  invoice_amount: '0.10',
  notify_id: '2019081500222155624068450559358070',
  fund_bill_list: '[{"amount":"0.10","fundChannel":"ALIPAYACCOUNT"}]',
  notify_type: 'trade_status_sync',
  trade_status: 'TRADE_SUCCESS',
  receipt_amount: '0.10',
  buyer_pay_amount: '0.10',
  sign_type: 'RSA2',
  app_id: '2019073166072302',
  seller_id: '2088531891668739',
  gmt_payment: '2019-08-15 15:56:24',
  notify_time: '2019-08-15 15:56:25',
  version: '1.0',
  out_trade_no: '20190815155618536-564-57',
  total_amount: '0.10',
  trade_no: '2019081522001468450512505578',
  auth_app_id: '2019073166072302',
  buyer_logon_id: 'xud***@126.com',
  point_amount: '0.00',
}
test('the published notice of a payment verifies, with and without sign_type, and not when a letter is another', () => {
  const key = publicKeyOf(NOTICE_KEY)
  const { sign_type: _, ...bare } = NOTICE
  assert.ok(isNotice(NOTICE, key))
  assert.ok(isNotice(bare, key))
  assert.equal(isNotice({ ...NOTICE, total_amount: '0.11' }, key), false)
  assert.equal(isNotice({ ...NOTICE, sign: '' }, key), false)
  assert.equal(isNotice({ ...NOTICE, extra: '1' }, key), false)
})

test('the raw piece of an answer is found whatever its texts hold', () => {
  const piece = '{"a":{"b":"} \\" {"},"c":["{"]}'
  assert.equal(pieceOf(`{"x_response" : ${piece},"sign":"s"}`, 'x_response'), piece)
  assert.equal(pieceOf('{"y_response":{}}', 'x_response'), undefined)
  assert.equal(pieceOf('{"x_response":{"never": "closed"', 'x_response'), undefined)
  assert.equal(pieceOf('{"x_response":"no object"}', 'x_response'), undefined)
})

const app = generateKeyPairSync('rsa', { modulusLength: 2048 })
const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = (key: typeof app.privateKey, type: 'pkcs8' | 'spki') =>
  String(key.export({ type, format: 'pem' }))
const sdk = new AlipaySdk({
  appId: '2021000000000001',
  privateKey: pem(app.privateKey, 'pkcs8').replace(/-----[A-Z ]+-----|\n/g, ''),
  keyType: 'PKCS8',
  alipayPublicKey: pem(theirs.publicKey, 'spki').replace(/-----[A-Z ]+-----|\n/g, ''),
})

test('what we sign as Alipay the official library verifies: notices and answers', () => {
  const params = { app_id: '1', out_biz_no: 'r1', subject: '衣柜 & 门', trade_no: '2' }
  const sign = signed(params, theirs.privateKey)
  assert.ok(sdk.checkNotifySignV2({ ...params, sign_type: 'RSA2', sign }))
  assert.ok(isNotice({ ...params, sign_type: 'RSA2', sign }, publicKeyOf(pem(theirs.publicKey, 'spki'))))
  const piece = '{"code":"10000","msg":"Success","fund_change":"Y"}'
  const answer = createSign('RSA-SHA256').update(piece).sign(theirs.privateKey, 'base64')
  const body = `{"alipay_trade_refund_response":${piece},"sign":"${answer}"}`
  sdk.checkResponseSign(body, 'alipay_trade_refund_response', answer, '')
  assert.ok(isSigned(pieceOf(body, 'alipay_trade_refund_response') ?? '', answer, theirs.publicKey))
})

test('what the official library signs is what we sign, parameter by parameter', () => {
  const text = sdk.sdkExecute('alipay.trade.refund', {
    bizContent: { trade_no: 'T1', refund_amount: '1.00', out_request_no: 'r1' },
  })
  const params = Object.fromEntries(new URLSearchParams(text))
  const { sign = '' } = params
  assert.equal(signed(params, privateKeyOf(framed(pem(app.privateKey, 'pkcs8'), 'PRIVATE KEY'))), sign)
  assert.ok(isSigned(joined(params, ['sign']), sign, app.publicKey))
})
